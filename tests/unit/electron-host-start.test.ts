import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { createElectronHost } from '../../main/hosts/electron/electron-host.ts';
import type { ElectronHostOptions } from '../../main/hosts/electron/electron-host.ts';
import { refusedArgument } from '../../main/host/refused-arguments.ts';
import type { RecorderOptions } from '../support/electron-recorder.ts';
import { recordElectron } from '../support/electron-recorder.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'verso-electron-'))));
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

class Ended extends Error {}

function options(args: readonly string[] = []): ElectronHostOptions {
  return {
    dataFolder: folder,
    preload: '/app/preload.cjs',
    vaultScript: '/app/vault.js',
    platform: 'linux',
    endProcess: () => undefined,
    onProcess: () => undefined,
    args,
    refuse: (argument) => {
      throw new Ended(argument);
    },
  };
}

describe('before Electron is ready', () => {
  test('a refused argument ends the program before Electron is touched', () => {
    const { api, calls } = recordElectron();
    expect(() => createElectronHost(api, options(['.', '--remote-debugging-port=9222']))).toThrow(
      Ended,
    );
    expect(calls).toEqual([]);
  });

  test('the sandbox is switched on first, and nothing waits before all is said', () => {
    const { api, names } = recordElectron();
    createElectronHost(api, options());
    expect(names()[0]).toBe('app.enableSandbox');
    expect(names()).toContain('protocol.registerSchemesAsPrivileged');
    expect(names()).not.toContain('app.whenReady');
    expect(names()).not.toContain('sessions.fromPartition');
    expect(names()).not.toContain('BrowserWindow');
  });

  test('these switches are set, each with its value, and no others', () => {
    const { api, calls } = recordElectron();
    createElectronHost(api, options());
    const switches = calls.filter((call) => call.name === 'commandLine.appendSwitch');
    expect(
      switches.map(({ args: [name, value] }) => (value === undefined ? [name] : [name, value])),
    ).toEqual([
      ['host-resolver-rules', 'MAP * ~NOTFOUND'],
      ['proxy-server', '127.0.0.1:9'],
      ['proxy-bypass-list', '<-loopback>'],
      ['dns-over-https-mode', 'off'],
      ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
      ['webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
      ['disable-background-networking'],
      ['disable-component-update'],
      ['disable-domain-reliability'],
      ['disable-breakpad'],
      ['no-pings'],
      ['disable-speech-api'],
      ['disable-http-cache'],
      ['disable-gpu-shader-disk-cache'],
      [
        'disable-features',
        'BackForwardCache,MediaRouter,Translate,HttpsUpgrades,LocalNetworkAccessChecks',
      ],
    ]);
  });

  test('our scheme is a secure origin and has no privilege beyond', () => {
    const { api, lastArgs } = recordElectron();
    createElectronHost(api, options());
    expect(lastArgs('protocol.registerSchemesAsPrivileged')).toEqual([
      [
        {
          scheme: 'verso',
          privileges: { standard: true, secure: true, supportFetchAPI: true },
        },
      ],
    ]);
  });

  test('files of the engine lie in the data folder', () => {
    const { api, calls } = recordElectron();
    createElectronHost(api, options());
    const paths = calls.filter((call) => call.name === 'app.setPath').map((call) => call.args);
    expect(paths).toEqual([
      ['userData', join(folder, 'window')],
      ['sessionData', join(folder, 'window')],
    ]);
  });
});

describe('from the first line to the open window', () => {
  async function wholeStart() {
    const recorder = recordElectron();
    const host = createElectronHost(recorder.api, options());
    await host.claimSingleInstance(() => undefined);
    await host.openWindow({ files: new Map() });
    return recorder;
  }

  test('everything happens in this order', async () => {
    const { names } = await wholeStart();
    const moments = [
      'app.enableSandbox',
      'commandLine.appendSwitch',
      'protocol.registerSchemesAsPrivileged',
      'app.on',
      'app.setName',
      'app.setPath',
      'app.requestSingleInstanceLock',
      'app.whenReady',
      'defaultSession.setSpellCheckerDictionaryDownloadURL',
      'defaultSession.setSpellCheckerLanguages',
      'defaultSession.setSpellCheckerEnabled',
      'defaultSession.webRequest.onBeforeRequest',
      'sessions.fromPartition',
      'session.setSpellCheckerDictionaryDownloadURL',
      'session.setSpellCheckerLanguages',
      'session.setSpellCheckerEnabled',
      'session.setPermissionRequestHandler',
      'session.setPermissionCheckHandler',
      'session.setDevicePermissionHandler',
      'session.setDisplayMediaRequestHandler',
      'webRequest.onBeforeRequest',
      'session.setCertificateVerifyProc',
      'app.configureHostResolver',
      'session.setProxy',
      'sessionProtocol.handle',
      'BrowserWindow',
      'page.setWindowOpenHandler',
      'page.setWebRTCIPHandlingPolicy',
      'window.setContentProtection',
      'window.loadURL',
    ];
    const firsts = [...new Set(names())].filter((name) => moments.includes(name));
    expect(firsts).toEqual(moments);
    expect(names()[0]).toBe('app.enableSandbox');
  });

  test('the rules about requests are there before any page, and last after what shut the session', async () => {
    const { names } = await wholeStart();
    const last = names().lastIndexOf('webRequest.onBeforeRequest');
    expect(last).toBeGreaterThan(names().lastIndexOf('session.setCertificateVerifyProc'));
    expect(last).toBeLessThan(names().indexOf('BrowserWindow'));
  });

  test('one window, one partition, one load', async () => {
    const { names, lastArgs } = await wholeStart();
    const count = (wanted: string): number => names().filter((name) => name === wanted).length;
    expect(count('BrowserWindow')).toBe(1);
    expect(count('sessions.fromPartition')).toBe(1);
    expect(count('window.loadURL')).toBe(1);
    expect(lastArgs('window.loadURL')).toEqual(['verso://app/']);
  });

  /** A new name here is a new thing that Verso does with the system: somebody must look at it. */
  test('nothing else of the app is touched', async () => {
    const { names } = await wholeStart();
    const ofApp = [...new Set(names())].filter((name) => name.startsWith('app.')).sort();
    expect(ofApp).toEqual([
      'app.configureHostResolver',
      'app.enableSandbox',
      'app.getLocale',
      'app.on',
      'app.requestSingleInstanceLock',
      'app.setName',
      'app.setPath',
      'app.whenReady',
    ]);
  });
});

test('a second start brings the first to the front and its arguments are dropped', async () => {
  const { api, app } = recordElectron();
  const host = createElectronHost(api, options());
  const onSecond = vi.fn();
  expect(await host.claimSingleInstance(onSecond)).toBe(true);
  app.emit('second-instance', {}, ['--evil', 'https://example.org'], '/');
  expect(onSecond.mock.calls).toEqual([[]]);
});

test('an address or a file from the system is turned away', () => {
  const { api, app } = recordElectron();
  createElectronHost(api, options());
  for (const event of ['open-url', 'open-file', 'login', 'select-client-certificate']) {
    const preventDefault = vi.fn();
    app.emit(event, { preventDefault }, 'https://example.org');
    expect(preventDefault, event).toHaveBeenCalledOnce();
  }
});

test('no certificate is ever trusted by way of an exception', () => {
  const { api, app } = recordElectron();
  createElectronHost(api, options());
  const answer = vi.fn();
  app.emit('certificate-error', { preventDefault: () => undefined }, {}, '', '', {}, answer);
  expect(answer).toHaveBeenCalledWith(false);
});

describe('the dialog for a copy', () => {
  test('suggests a name with its ending, keeps no trace, and gives the path', async () => {
    const { api, lastArgs } = recordElectron();
    const host = createElectronHost(api, options());
    const path = await host.chooseSaveFile({ suggestedName: 'Session 3', format: 'markdown' });
    expect(path).toBe('/tmp/copy.md');
    expect(lastArgs('dialog.showSaveDialog')[0]).toMatchObject({
      defaultPath: '/home/ada/Documents/Session 3.md',
      properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
    });
  });
});

describe('the dialog for a folder', () => {
  const choose = async (
    purpose: 'backups' | 'restore',
    opened: RecorderOptions['opened'],
  ): Promise<{ readonly path: string | null; readonly asked: unknown }> => {
    const { api, lastArgs } = recordElectron(opened === undefined ? {} : { opened });
    const path = await createElectronHost(api, options()).chooseFolder(purpose);
    return { path, asked: lastArgs('dialog.showOpenDialog')[0] };
  };

  test('opens folders only, keeps no trace, and makes new ones for backups only', async () => {
    const opened = { canceled: false, filePaths: ['/media/stick'] };
    expect(await choose('backups', opened)).toEqual({
      path: '/media/stick',
      asked: {
        defaultPath: '/home/ada/Documents',
        properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
      },
    });
    expect(await choose('restore', opened)).toEqual({
      path: '/media/stick',
      asked: {
        defaultPath: '/home/ada/Documents',
        properties: ['openDirectory', 'dontAddToRecent'],
      },
    });
  });

  test('gives nothing where it was closed', async () => {
    expect((await choose('backups', undefined)).path).toBeNull();
    expect((await choose('backups', { canceled: true, filePaths: ['/x'] })).path).toBeNull();
    expect((await choose('backups', { canceled: false, filePaths: [] })).path).toBeNull();
  });
});

describe('arguments that Verso does not start with', () => {
  test.each([
    ['--remote-debugging-port=1', 'remote-debugging-port'],
    ['--remote-debugging-pipe', 'remote-debugging-pipe'],
    ['--inspect', 'inspect'],
    ['--inspect-brk=0.0.0.0:1', 'inspect-brk'],
    ['--js-flags=--expose-gc', 'js-flags'],
    ['--no-sandbox', 'no-sandbox'],
    ['-no-sandbox', 'no-sandbox'],
    ['/no-sandbox', 'no-sandbox'],
    ['--NO-SANDBOX', 'no-sandbox'],
    ['--load-extension=/x', 'load-extension'],
    ['--disable-web-security', 'disable-web-security'],
    ['--log-net-log=/tmp/x', 'log-net-log'],
    ['--proxy-server=evil', 'proxy-server'],
    ['--proxy-pac-url=evil', 'proxy-pac-url'],
    ['--ignore-certificate-errors', 'ignore-certificate-errors'],
    ['--ignore-certificate-errors-spki-list=x', 'ignore-certificate-errors-spki-list'],
    ['--host-resolver-rules=MAP * evil', 'host-resolver-rules'],
    ['--user-data-dir=/x', 'user-data-dir'],
    ['--enable-logging', 'enable-logging'],
  ])('%s', (argument, name) => {
    expect(refusedArgument(['/app', argument])).toBe(name);
  });

  test.each([['.'], ['/home/ada/verso'], ['/inspect/verso'], ['--lang=fr'], ['-psn_0_1'], ['--']])(
    '%s is none',
    (argument) => {
      expect(refusedArgument([argument])).toBeNull();
    },
  );
});
