/** The one browser session in use: in memory, shut as it was born, but for the page's own files. */
import type { Session } from 'electron';

import { answerPageRequest } from '../../host/page-answer.ts';
import type { PageFiles } from '../../host/page-files.ts';
import { ELECTRON_ORIGIN } from '../../host/page-origin.ts';
import { mayRequest } from '../../host/window-policy.ts';
import type { ElectronApi } from './electron-api.ts';
import { shutSession } from './shut-session.ts';

/** No `persist:` before it, so nothing of it is ever written. */
const PARTITION = 'verso';

/** @throws if Electron would keep this session on the disk. */
export async function openPageSession(
  { app, session }: Pick<ElectronApi, 'app' | 'session'>,
  files: PageFiles,
): Promise<Session> {
  const own = session.fromPartition(PARTITION, { cache: false });
  if (own.isPersistent()) throw new Error('The page must live in memory only.');
  shutSession(own);
  app.configureHostResolver({ enableBuiltInResolver: false, secureDnsMode: 'off' });
  await own.setProxy({ proxyRules: '127.0.0.1:9', proxyBypassRules: '<-loopback>' });
  // The developer's tools are a page of their own, and only an unpackaged Verso has them.
  const isTool = (url: string): boolean => !app.isPackaged && url.startsWith('devtools://');
  own.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !mayRequest(url, ELECTRON_ORIGIN) && !isTool(url) });
  });
  own.protocol.handle(ELECTRON_ORIGIN.protocol.slice(0, -1), ({ url, method }) => {
    const answer = answerPageRequest(files, ELECTRON_ORIGIN, { url, method });
    if (answer === null) return Response.error();
    // A copy in a plain ArrayBuffer, which is what a response takes.
    return new Response(new Uint8Array(answer.body), answer);
  });
  return own;
}
