/**
 * The system's clipboard, reached through the page, as a browser gives no other way. It is done in a world
 * apart, so that the page's own scripts see neither the text nor that it was read, and the text stays in
 * the browser: what comes out is a digest.
 */
import type { CDPSession } from 'playwright-core';

import type { Clipboard } from '../../host/host.ts';
import { CHROMIUM_ORIGIN, originText } from '../../host/page-origin.ts';

const DIGEST = `navigator.clipboard.readText()
  .then((text) => crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  .then((bytes) => Array.from(new Uint8Array(bytes), (one) => one.toString(16).padStart(2, '0')).join(''))
  .catch(() => null)`;
const CLEAR = `navigator.clipboard.writeText('').then(() => null)`;

/** @param session of the page that is in the window now. */
export function pageClipboard(session: () => CDPSession): Clipboard {
  return {
    async digest() {
      const cdp = session();
      await allowReading(cdp, true);
      try {
        const found = await evaluateApart(cdp, DIGEST);
        return typeof found === 'string' ? found : null;
      } finally {
        await allowReading(cdp, false);
      }
    },
    async clear() {
      await evaluateApart(session(), CLEAR);
    },
  };
}

/** The page has no right to read the clipboard; it is lent for this one reading. */
async function allowReading(cdp: CDPSession, isAllowed: boolean): Promise<void> {
  await cdp.send('Browser.setPermission', {
    permission: { name: 'clipboard-read' },
    setting: isAllowed ? 'granted' : 'denied',
    origin: originText(CHROMIUM_ORIGIN),
  });
}

async function evaluateApart(cdp: CDPSession, expression: string): Promise<unknown> {
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const { executionContextId: contextId } = await cdp.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'clipboard',
  });
  const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
    expression,
    contextId,
    awaitPromise: true,
    returnByValue: true,
    userGesture: true,
  });
  if (exceptionDetails !== undefined) throw new Error('The clipboard refused.');
  return result.value;
}
