/**
 * Prints a page to PDF in a window that is never shown, in a session of its own that knows one page: no
 * script runs, nothing is fetched, nothing is kept.
 */
import { ELECTRON_ORIGIN, originText } from '../../host/page-origin.ts';
import type { ElectronApi } from './electron-api.ts';
import { shutSession } from './shut-session.ts';

const PRINT_URL = `${originText(ELECTRON_ORIGIN)}/print.html`;
const SCHEME = ELECTRON_ORIGIN.protocol.slice(0, -1);
/** No `persist:` before it, so nothing of it is ever written. */
const PARTITION = 'verso-print';

/** One at a time: the session answers with one page. */
let last: Promise<unknown> = Promise.resolve();

export function printToPdf(
  electron: Pick<ElectronApi, 'BrowserWindow' | 'session'>,
  html: string,
): Promise<Uint8Array> {
  const printed = last.then(() => printOne(electron, html));
  last = printed.catch(() => undefined);
  return printed;
}

async function printOne(
  { BrowserWindow, session }: Pick<ElectronApi, 'BrowserWindow' | 'session'>,
  html: string,
): Promise<Uint8Array> {
  const own = session.fromPartition(PARTITION, { cache: false });
  if (own.isPersistent()) throw new Error('A page that is printed must live in memory only.');
  shutSession(own);
  own.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: url !== PRINT_URL });
  });
  own.protocol.handle(SCHEME, ({ url }) =>
    url === PRINT_URL
      ? new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } })
      : Response.error(),
  );
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: own,
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      webSecurity: true,
      nodeIntegration: false,
      webviewTag: false,
      plugins: false,
      webgl: false,
      spellcheck: false,
      devTools: false,
    },
  });
  try {
    await window.loadURL(PRINT_URL);
    return Uint8Array.from(
      await window.webContents.printToPDF({
        pageSize: 'A4',
        preferCSSPageSize: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      }),
    );
  } finally {
    window.destroy();
    own.protocol.unhandle(SCHEME);
  }
}
