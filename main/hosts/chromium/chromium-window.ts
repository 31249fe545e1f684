/** One window of an installed browser, as the seam wants it. */
import type { BrowserContext, CDPSession, Dialog, Page, Route } from 'playwright-core';

import type { HostWindow, VaultProcess } from '../../host/host.ts';
import { answerPageRequest } from '../../host/page-answer.ts';
import type { PageFiles } from '../../host/page-files.ts';
import { CHROMIUM_ORIGIN, pageUrl } from '../../host/page-origin.ts';
import { mayNavigate } from '../../host/window-policy.ts';
import { pageClipboard } from './page-clipboard.ts';
import { openPageRelay } from './page-relay.ts';
import type { PageRelay } from './page-relay.ts';
import type { VaultChild } from './vault-child.ts';
import { readPlace, takePlace } from './window-place.ts';

/** How long the browser may take to close before it is killed. */
const END_LIMIT_MS = 2000;

export interface ChromiumWindow extends HostWindow {
  /** The page in the window; another object after each `replacePage`. */
  readonly page: Page;
  /** Ids of the browser's processes, by type. */
  processes(): Promise<readonly BrowserProcess[]>;
}

export interface BrowserProcess {
  readonly type: string;
  readonly id: number;
}

export interface WindowParts {
  /** Starts the browser, with its one empty page. */
  readonly launch: () => Promise<BrowserContext>;
  readonly files: PageFiles;
  /** From the seam's vault process to ours; throws for one of another host. */
  readonly childOf: (vault: VaultProcess) => VaultChild;
}

/** What the window tells its session, across browsers. */
interface Listeners {
  readonly closeRequested: Set<() => void>;
  readonly pageLost: Set<() => void>;
  readonly session: Set<(message: unknown) => void>;
  readonly early: unknown[];
}

export async function openChromiumWindow(parts: WindowParts): Promise<ChromiumWindow> {
  const listeners: Listeners = {
    closeRequested: new Set(),
    pageLost: new Set(),
    session: new Set(),
    early: [],
  };
  // Answers go to the newest page from its first question on, which comes before its browser is ready.
  let relay: PageRelay | null = null;
  const onRelay = (opened: PageRelay): void => {
    relay = opened;
  };
  let browser = await openBrowser(parts, listeners, onRelay);
  let closing = false;
  return {
    get page() {
      return browser.page;
    },
    processes: () => browser.processes(),
    session: {
      send: (message) => relay?.session.send(message),
      onMessage(listener) {
        listeners.session.add(listener);
        for (const message of listeners.early.splice(0)) listener(message);
        return () => {
          listeners.session.delete(listener);
        };
      },
    },
    joinVault: async (vault) => browser.relay.join(parts.childOf(vault)),
    /**
     * The whole browser goes with its page: its own process has seen what was typed, letter by letter
     * with the words around, and keeps it for hours (docs/decisions/0007-memory-and-core-dumps.md).
     */
    async replacePage() {
      const place = await readPlace(browser.cdp);
      await browser.end();
      if (closing) return;
      browser = await openBrowser(parts, listeners, onRelay);
      if (place !== null) await takePlace(browser.cdp, place);
    },
    clipboard: pageClipboard(() => browser.cdp),
    focus: () => void focus(browser.page, browser.cdp),
    onCloseRequested: (listener) => listen(listeners.closeRequested, listener),
    onPageLost: (listener) => listen(listeners.pageLost, listener),
    async close() {
      closing = true;
      listeners.closeRequested.clear();
      listeners.pageLost.clear();
      await browser.end();
    },
  };
}

interface OpenBrowser {
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly relay: PageRelay;
  processes(): Promise<readonly BrowserProcess[]>;
  end(): Promise<void>;
}

async function openBrowser(
  parts: WindowParts,
  listeners: Listeners,
  onRelay: (relay: PageRelay) => void,
): Promise<OpenBrowser> {
  const context = await parts.launch();
  const browser = context.browser();
  if (browser === null) throw new Error('The browser gave no session of its own.');
  const processes = async (): Promise<readonly BrowserProcess[]> => {
    const session = await browser.newBrowserCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    await session.detach();
    return processInfo.map(({ type, id }) => ({ type, id }));
  };
  const page = context.pages()[0] ?? (await context.newPage());
  let leaving = false;
  const askToClose = (): void => {
    if (!leaving) listeners.closeRequested.forEach((tell) => tell());
  };

  context.on('page', (opened) => void refusePage(opened, page));
  page.on('dialog', (dialog) => {
    answerDialog(dialog, leaving);
    if (dialog.type() === 'beforeunload') askToClose();
  });
  page.on('close', askToClose);
  context.on('close', askToClose);
  page.on('crash', () => listeners.pageLost.forEach((tell) => tell()));

  const [cdp] = await Promise.all([
    context.newCDPSession(page),
    // A window that closes takes its requests with it: an answer that comes too late is no failure.
    context.route('**/*', (route) => answer(route, page, parts.files).catch(() => undefined)),
  ]);
  const relay = await openPageRelay(cdp);
  onRelay(relay);
  relay.session.onMessage((message) => {
    if (listeners.session.size === 0) listeners.early.push(message);
    listeners.session.forEach((listener) => listener(message));
  });
  // Not until all is loaded: the page asks its first questions before that.
  await page.goto(pageUrl(CHROMIUM_ORIGIN), { waitUntil: 'commit' });
  // Asked before it is needed: a browser that hangs does not say it any more.
  let ownId: number | undefined;
  processes().then(
    (found) => {
      ownId = found.find(({ type }) => type === 'browser')?.id;
    },
    () => undefined,
  );
  return {
    page,
    cdp,
    relay,
    processes,
    async end() {
      leaving = true;
      relay.part();
      await endBrowser(context, () => ownId);
    },
  };
}

/** Asks first; a browser with a crashed page, or one that hangs, is ended by its id. */
async function endBrowser(context: BrowserContext, ownId: () => number | undefined): Promise<void> {
  const closed = context.close().catch(() => undefined);
  const late = new Promise<'late'>((resolve) => {
    setTimeout(() => resolve('late'), END_LIMIT_MS).unref();
  });
  if ((await Promise.race([closed, late])) !== 'late') return;
  const id = ownId();
  if (id === undefined) return;
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    // It went between the two.
  }
  await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, END_LIMIT_MS))]);
}

async function answer(route: Route, page: Page, files: PageFiles): Promise<void> {
  const request = route.request();
  const url = request.url();
  if (request.isNavigationRequest()) {
    const isMainFrame = isOfMainFrame(route, page);
    // "No content" leaves the page where it is; a failure would put an error page in its place.
    if (!mayNavigate({ url, isMainFrame }, CHROMIUM_ORIGIN)) {
      return isMainFrame ? route.fulfill({ status: 204 }) : route.abort('blockedbyclient');
    }
  }
  const answered = answerPageRequest(files, CHROMIUM_ORIGIN, { url, method: request.method() });
  if (answered === null) return route.abort('blockedbyclient');
  await route.fulfill({
    status: answered.status,
    headers: { ...answered.headers },
    body: Buffer.from(answered.body),
  });
}

function isOfMainFrame(route: Route, page: Page): boolean {
  try {
    return route.request().frame() === page.mainFrame();
  } catch {
    // The first request of another window, which is not known yet: none of ours.
    return false;
  }
}

/** `alert` and its kin say nothing here; the question at leaving is answered by who asked to leave. */
function answerDialog(dialog: Dialog, leaving: boolean): void {
  const accepted = leaving && dialog.type() === 'beforeunload';
  const answered = accepted ? dialog.accept() : dialog.dismiss();
  answered.catch(() => undefined);
}

/** There is one page. Whatever opens another (a middle click, a menu) sees it closed. */
async function refusePage(opened: Page, ours: Page): Promise<void> {
  if (opened !== ours) await opened.close().catch(() => undefined);
}

async function focus(page: Page, session: CDPSession): Promise<void> {
  try {
    const { windowId, bounds } = await session.send('Browser.getWindowForTarget');
    if (bounds.windowState === 'minimized') {
      await session.send('Browser.setWindowBounds', {
        windowId,
        bounds: { windowState: 'normal' },
      });
    }
    await page.bringToFront();
  } catch {
    // The window is closing: there is nothing to bring forward.
  }
}

function listen(listeners: Set<() => void>, listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
