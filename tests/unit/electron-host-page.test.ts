import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import type { HostWindow } from '../../main/host/host.ts';
import type { PageFiles } from '../../main/host/page-files.ts';
import { createElectronHost } from '../../main/hosts/electron/electron-host.ts';
import { systemClipboard } from '../../main/hosts/electron/system-clipboard.ts';
import { recordElectron } from '../support/electron-recorder.ts';
import type { ElectronRecorder, RecorderOptions } from '../support/electron-recorder.ts';

const FILES: PageFiles = new Map([
  ['/index.html', { type: 'text/html; charset=utf-8', body: new TextEncoder().encode('<p>page') }],
]);

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'verso-electron-'))));
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function open(
  options: RecorderOptions = {},
  onProcess: (pid: number) => void = () => undefined,
): Promise<ElectronRecorder & { readonly opened: HostWindow }> {
  const recorder = recordElectron(options);
  const host = createElectronHost(recorder.api, {
    dataFolder: folder,
    preload: '/app/preload.cjs',
    vaultScript: '/app/vault.js',
    platform: 'win32',
    endProcess: () => undefined,
    onProcess,
    args: [],
    refuse: () => {
      throw new Error('refused');
    },
  });
  return { ...recorder, opened: await host.openWindow({ files: FILES }) };
}

/** The function that was handed over in this call, whatever its place among the arguments. */
function handler(recorder: ElectronRecorder, name: string): (...args: unknown[]) => unknown {
  const found = recorder.lastArgs(name).find((arg) => typeof arg === 'function');
  if (found === undefined) throw new Error(`${name} took no function.`);
  return found as (...args: unknown[]) => unknown;
}

describe('the cage', () => {
  test('every preference is said, and said safely', async () => {
    const { windowOptions, session } = await open();
    expect(windowOptions()['webPreferences']).toEqual({
      session,
      preload: '/app/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      webSecurity: true,
      allowRunningInsecureContent: false,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      experimentalFeatures: false,
      plugins: false,
      webgl: false,
      enableWebSQL: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      disableDialogs: true,
      enableDeprecatedPaste: false,
      disableWakeLocks: true,
      autoplayPolicy: 'document-user-activation-required',
      devTools: false,
    });
  });

  test('tools are for an unpackaged Verso only', async () => {
    const { windowOptions } = await open({ isPackaged: false });
    expect(windowOptions()['webPreferences']).toMatchObject({ devTools: true });
  });

  test('the page lives in memory, and a session on the disk is refused', async () => {
    const { lastArgs } = await open();
    expect(lastArgs('sessions.fromPartition')).toEqual(['verso', { cache: false }]);
    await expect(open({ isPersistent: true })).rejects.toThrow('memory');
  });

  test('spelling is off before there is a window', async () => {
    const { names, lastArgs } = await open();
    expect(lastArgs('session.setSpellCheckerEnabled')).toEqual([false]);
    expect(lastArgs('session.setSpellCheckerLanguages')).toEqual([[]]);
    expect(lastArgs('session.setSpellCheckerDictionaryDownloadURL')[0]).toMatch(/^verso:/);
    for (const name of ['session.setSpellCheckerEnabled', 'webRequest.onBeforeRequest']) {
      expect(names().indexOf(name)).toBeLessThan(names().indexOf('BrowserWindow'));
    }
  });

  test('the title is Verso, whatever a page says', async () => {
    const { windowOptions, window } = await open();
    expect(windowOptions()['title']).toBe('Verso');
    const preventDefault = vi.fn();
    window.emit('page-title-updated', { preventDefault }, 'My secret');
    expect(preventDefault).toHaveBeenCalledOnce();
  });

  test('the window is kept out of screenshots where the system can', async () => {
    expect((await open()).lastArgs('window.setContentProtection')).toEqual([true]);
  });
});

describe('permissions', () => {
  test.each(['media', 'clipboard-read', 'notifications', 'something-new'])(
    '%s is denied when asked for and when checked',
    async (permission) => {
      const recorder = await open();
      const answer = vi.fn();
      handler(recorder, 'session.setPermissionRequestHandler')({}, permission, answer);
      expect(answer).toHaveBeenCalledWith(false);
      expect(handler(recorder, 'session.setPermissionCheckHandler')({}, permission)).toBe(false);
    },
  );

  test('copying is allowed: without it "Copy as text" would fail', async () => {
    const recorder = await open();
    const answer = vi.fn();
    const permission = 'clipboard-sanitized-write';
    handler(recorder, 'session.setPermissionRequestHandler')({}, permission, answer);
    expect(answer).toHaveBeenCalledWith(true);
    expect(handler(recorder, 'session.setPermissionCheckHandler')({}, permission)).toBe(true);
  });

  test('devices, screens and pairing are denied', async () => {
    const recorder = await open();
    const device = handler(recorder, 'session.setDevicePermissionHandler');
    expect(device({ deviceType: 'hid' })).toBe(false);
    const screen = vi.fn();
    handler(recorder, 'session.setDisplayMediaRequestHandler')({}, screen);
    expect(screen).toHaveBeenCalledWith(null);
    const pairing = vi.fn();
    handler(recorder, 'session.setBluetoothPairingHandler')({}, pairing);
    expect(pairing).toHaveBeenCalledWith({ confirmed: false });
  });

  test('nothing is downloaded', async () => {
    const { session } = await open();
    const preventDefault = vi.fn();
    session.emit('will-download', { preventDefault }, { getURL: () => 'blob:verso://app/1' });
    expect(preventDefault).toHaveBeenCalled();
  });
});

describe('the clipboard', () => {
  test('is told by a digest and can be emptied', async () => {
    let held = 'words of the journal';
    const { opened, names } = await open({ clipboard: () => held });
    const digest = await opened.clipboard.digest();
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(await opened.clipboard.digest()).toBe(digest);
    held = 'other words';
    expect(await opened.clipboard.digest()).not.toBe(digest);
    await opened.clipboard.clear();
    expect(names()).toContain('clipboard.clear');
  });

  test.each([
    ['linux', ['clipboard.clear', 'selection.clear']],
    ['win32', ['clipboard.clear']],
    ['darwin', ['clipboard.clear']],
  ] as const)('on %s is emptied with all that belongs to it', async (platform, expected) => {
    const recorder = recordElectron();
    await systemClipboard(recorder.api, platform).clear();
    expect(recorder.names()).toEqual(expected);
  });
});

describe('every session, the default one too', () => {
  test('is shut as it is born', async () => {
    const recorder = await open();
    const { defaultSession } = recorder;
    const answer = vi.fn();
    const ask = handler(recorder, 'defaultSession.webRequest.onBeforeRequest');
    for (const url of ['verso://app/', 'https://example.org/', 'blob:verso://app/1']) {
      ask({ url }, answer);
      expect(answer).toHaveBeenLastCalledWith({ cancel: true });
    }
    expect(recorder.lastArgs('defaultSession.setSpellCheckerEnabled')).toEqual([false]);
    expect(recorder.lastArgs('defaultSession.setSpellCheckerLanguages')).toEqual([[]]);
    const check = handler(recorder, 'defaultSession.setPermissionCheckHandler');
    expect(check({}, 'clipboard-read')).toBe(false);
    const preventDefault = vi.fn();
    defaultSession.emit('will-download', { preventDefault }, { getURL: () => 'verso://app/' });
    expect(preventDefault).toHaveBeenCalledOnce();
  });

  test('trusts no certificate', async () => {
    const recorder = await open();
    for (const name of ['session', 'defaultSession']) {
      const answer = vi.fn();
      handler(recorder, `${name}.setCertificateVerifyProc`)({ hostname: 'example.org' }, answer);
      expect(answer, name).toHaveBeenCalledWith(-2);
    }
  });

  test('the default one is given no page and no protocol', async () => {
    const { names, windowOptions, session } = await open();
    expect(names().filter((name) => name.startsWith('defaultSession.protocol'))).toEqual([]);
    expect(Reflect.get(Object(windowOptions()['webPreferences']), 'session')).toBe(session);
  });
});

describe('requests', () => {
  test.each([
    ['verso://app/index.html', false],
    ['verso://other/index.html', true],
    ['https://example.org/', true],
    ['http://127.0.0.1:9/', true],
    ['file:///etc/passwd', true],
    ['data:text/html,x', true],
    ['devtools://devtools/bundled/x.html', true],
    ['ws://example.org/', true],
  ])('%s is cancelled: %s', async (url, cancel) => {
    const answer = vi.fn();
    handler(await open(), 'webRequest.onBeforeRequest')({ url }, answer);
    expect(answer).toHaveBeenCalledWith({ cancel });
  });

  test('our files come with the policy, other names do not exist, other origins get nothing', async () => {
    const serve = handler(await open(), 'sessionProtocol.handle');
    const ask = (url: string) => serve({ url, method: 'GET' }) as Response;
    const page = ask('verso://app/');
    expect(page.status).toBe(200);
    expect(await page.text()).toBe('<p>page');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(ask('verso://app/../secret').status).toBe(404);
    expect(ask('verso://elsewhere/').type).toBe('error');
  });
});

describe('going somewhere', () => {
  test.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])(
    '%s to another address is stopped; to our page it is not',
    async (event) => {
      const { page } = await open();
      const stopped = vi.fn();
      page.emit(event, { url: 'https://example.org', isMainFrame: true, preventDefault: stopped });
      page.emit(event, { url: 'verso://app/', isMainFrame: false, preventDefault: stopped });
      expect(stopped).toHaveBeenCalledTimes(2);
      const let_ = vi.fn();
      page.emit(event, { url: 'verso://app/', isMainFrame: true, preventDefault: let_ });
      expect(let_).not.toHaveBeenCalled();
    },
  );

  test('no second window, no webview', async () => {
    const recorder = await open();
    const opened = handler(recorder, 'page.setWindowOpenHandler')({ url: 'verso://app/' });
    expect(opened).toEqual({ action: 'deny' });
    const preventDefault = vi.fn();
    recorder.page.emit('will-attach-webview', { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
  });

  test('WebRTC sends nothing past the proxy', async () => {
    const { lastArgs } = await open();
    expect(lastArgs('page.setWebRTCIPHandlingPolicy')).toEqual(['disable_non_proxied_udp']);
  });
});

describe('the line to the session', () => {
  test('our page is heard; frames, other pages and the dead are not', async () => {
    const { ipc, mainFrame, opened } = await open();
    const heard = vi.fn();
    opened.session.onMessage(heard);
    ipc.emit('verso:session', { senderFrame: { url: 'verso://app/' } }, 'from a frame');
    ipc.emit('verso:session', { senderFrame: null }, 'from nobody');
    mainFrame.url = 'https://example.org/';
    ipc.emit('verso:session', { senderFrame: mainFrame }, 'from a stranger');
    expect(heard).not.toHaveBeenCalled();
    mainFrame.url = 'verso://app/#/journal';
    ipc.emit('verso:session', { senderFrame: mainFrame }, 'from us');
    expect(heard.mock.calls).toEqual([['from us']]);
  });

  test('what is said before somebody listens is kept', async () => {
    const { ipc, mainFrame, opened } = await open();
    ipc.emit('verso:session', { senderFrame: mainFrame }, 'early');
    const heard = vi.fn();
    opened.session.onMessage(heard);
    expect(heard.mock.calls).toEqual([['early']]);
  });
});

test('each process of the page is told of as it listens, and strangers are not', async () => {
  const onProcess = vi.fn();
  const { ipc, mainFrame } = await open({}, onProcess);
  ipc.emit('verso:page-ready', { senderFrame: { url: 'verso://app/' } });
  expect(onProcess).not.toHaveBeenCalled();
  ipc.emit('verso:page-ready', { senderFrame: mainFrame });
  expect(onProcess.mock.calls).toEqual([[4242]]);
});

describe('closing and replacing', () => {
  test('the window stays until it is closed by us, and its place is remembered', async () => {
    const { window, opened, names } = await open();
    const asked = vi.fn();
    opened.onCloseRequested(asked);
    const preventDefault = vi.fn();
    window.emit('close', { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
    expect(asked).toHaveBeenCalledOnce();
    expect(names()).not.toContain('window.destroy');
    expect(JSON.parse(readFileSync(join(folder, 'window.json'), 'utf8'))).toEqual({
      x: 10,
      y: 20,
      width: 900,
      height: 700,
      maximized: false,
    });
    await opened.close();
    expect(names()).toContain('window.destroy');
  });

  test("a replaced page has a new process: the old one's is ended first", async () => {
    const { opened, calls, names, page } = await open();
    const lost = vi.fn();
    opened.onPageLost(lost);
    calls.length = 0;
    await opened.replacePage();
    const order = names().filter((name) => /crashRenderer|loadURL|history/i.test(name));
    expect(order).toEqual(['page.forcefullyCrashRenderer', 'window.loadURL', 'history.clear']);
    expect(lost).not.toHaveBeenCalled();
    page.emit('render-process-gone', {}, { reason: 'crashed' });
    expect(lost).toHaveBeenCalledOnce();
  });

  test('a page that does not end is not loaded over', async () => {
    const { opened, calls, names } = await open({ pageNeverEnds: true });
    calls.length = 0;
    await expect(opened.replacePage()).rejects.toThrow('did not end');
    expect(names()).not.toContain('window.loadURL');
  });
});
