import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { createChromiumHost } from '../../main/hosts/chromium/chromium-host.ts';
import type { DialogProgram } from '../../main/hosts/chromium/file-dialogs.ts';
import {
  chosenPath,
  dialogCommand,
  fileName,
  findDialogProgram,
  runDialog,
} from '../../main/hosts/chromium/file-dialogs.ts';
import { browserPlaces, findBrowser } from '../../main/hosts/chromium/find-browser.ts';
import { folderDialogCommand } from '../../main/hosts/chromium/folder-dialog.ts';
import { isOurDocument, openLine, parseFromPage } from '../../main/hosts/chromium/page-relay.ts';
import {
  makeProfileFolder,
  sweepProfileFolders,
} from '../../main/hosts/chromium/profile-folder.ts';
import { documentsFolder, freePath } from '../../main/hosts/chromium/save-folder.ts';
import { createSealedLine } from '../../main/hosts/chromium/sealed-line.ts';
import { claimFolder } from '../../main/hosts/chromium/single-instance.ts';
import { hasSlept } from '../../main/hosts/chromium/sleep-watch.ts';
import { browserSwitches, chooseSandbox } from '../../main/hosts/chromium/switches.ts';
import { vaultEnvironment } from '../../main/hosts/chromium/vault-child.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'verso-host-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('finding a browser', () => {
  const search = (platform: NodeJS.Platform, env: Record<string, string>, programs: string[]) =>
    findBrowser({ platform, env, home: '/home/a', isProgram: (path) => programs.includes(path) });

  it.each([
    ['linux', { PATH: '/usr/bin' }, ['/usr/bin/google-chrome', '/usr/bin/chromium'], 'Chromium'],
    ['linux', { PATH: '/opt/bin' }, ['/opt/bin/microsoft-edge'], 'Microsoft Edge'],
    ['linux', {}, ['/snap/bin/chromium'], 'Chromium'],
    ['linux', { PATH: '.:bin' }, ['chromium', 'bin/chromium'], null],
    [
      'darwin',
      {},
      ['/home/a/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
      'Google Chrome',
    ],
    [
      'win32',
      { 'ProgramFiles(x86)': 'C:\\P86' },
      ['C:\\P86\\Microsoft\\Edge\\Application\\msedge.exe'],
      'Microsoft Edge',
    ],
    ['win32', {}, [], null],
  ] as const)('%s %j %j: %s', (platform, env, programs, expected) => {
    expect(search(platform, env, [...programs])?.name ?? null).toBe(expected);
  });

  it('looks at absolute places only', () => {
    const places = browserPlaces({ platform: 'linux', env: { PATH: ':.:x' }, home: '/home/a' });
    expect(places.every(([, path]) => path.startsWith('/'))).toBe(true);
  });
});

describe('starting the browser', () => {
  const switches = browserSwitches({ headless: false, language: 'fr' });

  it('opens no port and reaches no network', () => {
    expect(switches.join(' ')).not.toContain('remote-debugging');
    expect(switches).toContain('--host-resolver-rules=MAP * ~NOTFOUND');
    expect(switches).toContain('--disable-background-networking');
    expect(switches).toContain('--disable-sync');
    expect(switches).toContain('--lang=fr');
  });

  it('never weakens the page', () => {
    for (const weak of [
      'no-sandbox',
      'disable-web-security',
      'load-extension',
      'disable-site-isolation',
    ]) {
      expect(switches.join(' ')).not.toContain(weak);
    }
  });

  it('gives up the sandbox only to root on Linux, and says so', () => {
    expect(chooseSandbox('linux', 1000)).toEqual({ sandboxed: true, notice: null });
    expect(chooseSandbox('darwin', 0)).toEqual({ sandboxed: true, notice: null });
    expect(chooseSandbox('win32', undefined)).toEqual({ sandboxed: true, notice: null });
    expect(chooseSandbox('linux', 0)).toMatchObject({ sandboxed: false });
    expect(chooseSandbox('linux', 0).notice).toContain('sandbox is off');
  });

  it('hands the vault process nothing that could load code', () => {
    const env = {
      PATH: '/bin',
      NODE_OPTIONS: '-r x',
      LD_PRELOAD: 'x.so',
      NODE_PATH: '/x',
      HOME: '/h',
    };
    expect(vaultEnvironment(env)).toEqual({ PATH: '/bin', HOME: '/h' });
  });
});

describe('file dialogs', () => {
  const nasty = ['a"b', "a'b", '$(touch x)', '`x`', 'a;b', '--version', 'a\\b', 'é 名', 'a%PATH%b'];

  it.each(nasty)('keeps %j out of every script', (name) => {
    for (const program of ['zenity', 'kdialog', 'osascript', 'powershell'] as const) {
      const command = dialogCommand(program, name, '/home/a b');
      const scripts =
        program === 'osascript'
          ? command.args.filter((_arg, place) => command.args[place - 1] === '-e')
          : program === 'powershell'
            ? [Buffer.from(command.args.at(-1) ?? '', 'base64').toString('utf16le')]
            : [];
      for (const script of scripts) expect(script).not.toContain(name);
      // Where it is an argument, it is one whole argument and cannot be read as an option.
      const carrying = command.args.filter((arg) => arg.endsWith(name));
      if (program === 'zenity') expect(carrying).toEqual([`--filename=/home/a b/${name}`]);
      if (program === 'kdialog') expect(carrying).toEqual([`/home/a b/${name}`]);
      if (program === 'osascript') {
        expect(command.args.slice(-3)).toEqual(['--', name, '/home/a b']);
      }
      if (program === 'powershell') {
        expect(carrying).toEqual([]);
        expect(command.env).toEqual({ VERSO_DIALOG_NAME: name, VERSO_DIALOG_FOLDER: '/home/a b' });
      }
    }
  });

  it.each(nasty)('keeps the folder %j out of every script', (name) => {
    const folderOf = (program: DialogProgram) =>
      folderDialogCommand(program, 'backups', `/home/a b/${name}`);
    const [zenity, kdialog] = [folderOf('zenity'), folderOf('kdialog')];
    expect(zenity.args.at(-1)).toBe(`--filename=/home/a b/${name}/`);
    expect(zenity.args).toContain('--directory');
    expect(kdialog.args.slice(-2)).toEqual(['--getexistingdirectory', `/home/a b/${name}`]);
    const apple = folderOf('osascript');
    expect(apple.args.slice(-2)).toEqual(['--', `/home/a b/${name}`]);
    expect(apple.args.slice(0, -1).join('\n')).not.toContain(`/home/a b/${name}`);
    const power = folderOf('powershell');
    expect(power.env).toEqual({
      VERSO_DIALOG_FOLDER: `/home/a b/${name}`,
      VERSO_DIALOG_PURPOSE: 'backups',
    });
    const script = Buffer.from(power.args.at(-1) ?? '', 'base64').toString('utf16le');
    expect(script).toContain('FolderBrowserDialog');
    expect(script).not.toContain(name);
  });

  it.each([
    ['linux', 0, '/home/a/x.md\n', '/home/a/x.md'],
    ['linux', 0, '/\n', '/'],
    ['darwin', 0, '/Volumes/Stick/\n', '/Volumes/Stick'],
    ['win32', 0, 'C:\\\r\n', 'C:\\'],
    ['win32', 0, 'C:\\a\\', 'C:\\a'],
    ['win32', 0, '\\\\server\\share\\', '\\\\server\\share\\'],
    ['linux', 0, '/home/a/x \n', '/home/a/x '],
    ['linux', 1, '', null],
    ['linux', 0, '', null],
    ['linux', 0, 'x.md', null],
    ['linux', null, '/home/a/x.md', null],
    ['linux', 0, '/home/\0x', null],
    ['win32', 0, 'C:\\a\\x.md\r\n', 'C:\\a\\x.md'],
    ['win32', 0, 'x.md', null],
  ] as const)('reads %s %s %j', (platform, code, output, expected) => {
    expect(chosenPath(platform, code, output)).toBe(expected);
  });

  it.each([
    ['Copy', 'markdown', 'Copy.md'],
    ['Copy.md', 'markdown', 'Copy.md'],
    ['Copy.md', 'text', 'Copy.md.txt'],
    ['..', 'text', 'Verso.txt'],
    [' .hidden ', 'text', 'hidden.txt'],
    ['--help', 'text', 'help.txt'],
  ] as const)('names %j as %s: %s', (suggestedName, format, expected) => {
    expect(fileName({ suggestedName, format })).toBe(expected);
  });

  it.each([
    ['darwin', {}, [], 'osascript'],
    ['win32', {}, [], 'powershell'],
    ['linux', { PATH: '/b' }, ['/b/zenity'], null],
    ['linux', { PATH: '/b', DISPLAY: ':0' }, ['/b/zenity', '/b/kdialog'], 'zenity'],
    [
      'linux',
      { PATH: '/b', WAYLAND_DISPLAY: 'w', XDG_CURRENT_DESKTOP: 'KDE' },
      ['/b/zenity', '/b/kdialog'],
      'kdialog',
    ],
    ['linux', { PATH: '/b', DISPLAY: ':0' }, [], null],
  ] as const)('%s %j: %j gives %s', (platform, env, programs: readonly string[], expected) => {
    const isProgram = (path: string): boolean => programs.includes(path);
    expect(findDialogProgram({ platform, env, isProgram })).toBe(expected);
  });

  it('shows the dialog of the program that it found, and takes its answer', async () => {
    const program = join(folder, 'zenity');
    writeFileSync(program, '#!/bin/sh\nprintf "%s\\n" "$@" >"$0.asked"\necho "/media/stick/"\n');
    chmodSync(program, 0o755);
    const command = folderDialogCommand('zenity', 'restore', '/home/a');
    expect(await runDialog({ ...command, program })).toBe('/media/stick');
    expect(readFileSync(`${program}.asked`, 'utf8').split('\n')).toEqual([...command.args, '']);
    writeFileSync(program, '#!/bin/sh\nexit 1\n');
    expect(await runDialog({ ...command, program })).toBeNull();
  });

  it('gives a folder in the save folder where no dialog can be shown', async () => {
    const places = { browserPath: '/none', vaultEntry: '/none', dataFolder: folder };
    const host = createChromiumHost({ ...places, saveTo: join(folder, 'saved') });
    const chosen = join(folder, 'saved', 'Backups');
    expect(await host.chooseFolder('backups')).toBe(chosen);
    expect(statSync(chosen).isDirectory()).toBe(true);
    expect(await host.chooseFolder('restore')).toBe(chosen);
    await host.quit();
  });

  it('finds a name that is not taken', async () => {
    expect(await freePath(folder, 'Copy.md')).toBe(join(folder, 'Copy.md'));
    writeFileSync(join(folder, 'Copy.md'), '');
    mkdirSync(join(folder, 'Copy 2.md'));
    expect(await freePath(folder, 'Copy.md')).toBe(join(folder, 'Copy 3.md'));
  });

  it.each([
    ['XDG_DOCUMENTS_DIR="$HOME/Dokumente"\n', '/home/a/Dokumente'],
    ['XDG_DOCUMENTS_DIR="/data/docs"', '/data/docs'],
    ['# XDG_DOCUMENTS_DIR="/x"', null],
    ['XDG_DOCUMENTS_DIR="relative"', null],
    ['', null],
  ])('reads %j', (text, expected) => {
    expect(documentsFolder(text, '/home/a')).toBe(expected);
  });
});

describe('the sealed line', () => {
  const pair = async () => {
    const page = createSealedLine('page');
    const vault = createSealedLine('vault');
    await page.meet(await vault.publicKey);
    await vault.meet(await page.publicKey);
    return { page, vault };
  };

  it('carries values and bytes both ways, in order', async () => {
    const { page, vault } = await pair();
    const message = { id: 1, input: { passphrase: Uint8Array.of(0, 255), words: 'é 👩🏽‍⚕️ \0' } };
    expect(await vault.open(await page.seal(message))).toEqual(message);
    expect(await page.open(await vault.seal([null, true, 1.5, 'x']))).toEqual([
      null,
      true,
      1.5,
      'x',
    ]);
    const many = await Promise.all([1, 2, 3].map((number) => page.seal(number)));
    expect(await Promise.all(many.map((text) => vault.open(text)))).toEqual([1, 2, 3]);
  });

  it('encodes at once, so that the caller may wipe its bytes', async () => {
    const { page, vault } = await pair();
    const secret = Uint8Array.of(1, 2, 3);
    const sealed = page.seal({ secret });
    secret.fill(0);
    expect(await vault.open(await sealed)).toEqual({ secret: Uint8Array.of(1, 2, 3) });
  });

  it('shows nothing of the words on the way', async () => {
    const { page } = await pair();
    const sealed = Buffer.from(await page.seal('the planted words'), 'base64');
    expect(sealed.includes('planted')).toBe(false);
    expect(await page.seal('the same')).not.toBe(await page.seal('the same'));
  });

  it('refuses what was changed, repeated, lost or sent back', async () => {
    const changed = await pair();
    const text = Buffer.from(await changed.page.seal('x'), 'base64');
    text[0] = (text[0] ?? 0) ^ 1;
    await expect(changed.vault.open(text.toString('base64'))).rejects.toThrow();
    const repeated = await pair();
    const once = await repeated.page.seal('x');
    await repeated.vault.open(once);
    await expect(repeated.vault.open(once)).rejects.toThrow();
    const lost = await pair();
    await lost.page.seal('first');
    await expect(lost.vault.open(await lost.page.seal('second'))).rejects.toThrow();
    const back = await pair();
    await expect(back.page.open(await back.page.seal('x'))).rejects.toThrow();
  });

  it('refuses to speak before it has met, and a key that is none', async () => {
    const line = createSealedLine('page');
    await expect(line.seal('x')).rejects.toThrow();
    await expect(line.meet('AAAA')).rejects.toThrow();
  });

  it('works as text alone, as the page gets it', async () => {
    const remade = (0, eval)(`(${createSealedLine.toString()})`) as typeof createSealedLine;
    const page = remade('page');
    const vault = createSealedLine('vault');
    await page.meet(await vault.publicKey);
    await vault.meet(await page.publicKey);
    expect(await vault.open(await page.seal('x'))).toBe('x');
  });
});

describe('the relay', () => {
  const main = { frameId: 'main', origin: 'https://verso.invalid', isMain: true };
  it.each([
    ['our page', main, true],
    ['another frame', { ...main, frameId: 'inner' }, false],
    ['another origin', { ...main, origin: 'https://example.com' }, false],
    ['no origin', { ...main, origin: '' }, false],
    ['an isolated world', { ...main, isMain: false }, false],
  ])('hears %s: %s', (_name, document, expected) => {
    expect(isOurDocument(document, 'main')).toBe(expected);
  });

  it.each([
    '',
    'x',
    'null',
    '[]',
    '{}',
    '{"lane":"control","message":{}}',
    '{"lane":"hello"}',
    '{"lane":"sealed","text":5}',
  ])('drops %j', (payload) => expect(parseFromPage(payload)).toBeNull());

  it('keeps session messages for the first listener', () => {
    const line = openLine(() => undefined);
    line.take({ lane: 'session', message: 1 });
    line.take({ lane: 'session', message: 2 });
    const heard: unknown[] = [];
    line.session.onMessage((message) => heard.push(message));
    line.take({ lane: 'session', message: 3 });
    expect(heard).toEqual([1, 2, 3]);
  });
});

describe('sleep', () => {
  const at = (wall: number, monotonic: number) => ({ wall, monotonic });
  it.each([
    ['a second', at(0, 0), at(1000, 1000), false],
    ['a busy program', at(0, 0), at(6000, 6000), false],
    ['sleep, clock stopped', at(0, 0), at(60_000, 1000), true],
    ['sleep, clock running', at(0, 0), at(60_000, 60_000), true],
    ['the clock set back', at(100_000, 0), at(0, 1000), false],
  ])('%s', (_name, before, now, expected) => {
    expect(hasSlept(before, now)).toBe(expected);
  });
});

describe('one instance a folder', () => {
  it('lets the first have it, tells it of a second, and gives it back', async () => {
    let knocks = 0;
    const first = await claimFolder(folder, () => (knocks += 1));
    expect(first).not.toBeNull();
    expect(await claimFolder(folder, () => undefined)).toBeNull();
    expect(knocks).toBe(1);
    await first?.release();
    const next = await claimFolder(folder, () => undefined);
    expect(next).not.toBeNull();
    await next?.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('gives way where another start has just put its own claim in the place of ours', async () => {
    const path = join(folder, 'running.json');
    const claiming = claimFolder(folder, () => undefined);
    await vi.waitUntil(() => existsSync(path), { interval: 1 });
    rmSync(path);
    const other = await claimFolder(folder, () => undefined);
    expect(other).not.toBeNull();
    expect(await claiming).toBeNull();
    await other?.release();
  });

  it('lets one of several processes have it that start at once', async () => {
    const module = new URL('../../main/hosts/chromium/single-instance.ts', import.meta.url).href;
    const code = `
      const { claimFolder } = await import(process.argv[1]);
      process.stdout.write('up ');
      for await (const place of process.stdin.setEncoding('utf8')) {
        const claimed = await claimFolder(place, () => undefined);
        process.stdout.write(claimed === null ? 'second ' : 'first ');
      }`;
    const starts = Array.from({ length: 4 }, () =>
      spawn(process.execPath, ['--input-type=module', '-e', code, module]),
    );
    const says = (start: (typeof starts)[number]): Promise<string> =>
      new Promise((resolve) => start.stdout.once('data', (said) => resolve(String(said).trim())));
    try {
      await Promise.all(starts.map(says));
      for (let round = 0; round < 6; round += 1) {
        const place = join(folder, String(round));
        mkdirSync(place);
        const said = Promise.all(starts.map(says));
        starts.forEach((start) => start.stdin.write(place));
        expect((await said).sort()).toEqual(['first', 'second', 'second', 'second']);
      }
    } finally {
      starts.forEach((start) => start.kill('SIGKILL'));
    }
  });

  it.each([
    ['a process that is gone', JSON.stringify({ pid: 2 ** 22 + 1, mark: 'x' })],
    ['an id that another program has by now', JSON.stringify({ pid: process.pid, mark: 'x' })],
    ['half a file', '{"pid":'],
    ['nothing', ''],
  ])('heals a claim of %s', async (_name, claim) => {
    writeFileSync(join(folder, 'running.json'), claim);
    const instance = await claimFolder(folder, () => undefined);
    expect(instance).not.toBeNull();
    await instance?.release();
  });
});

describe('the browser’s profile', () => {
  it('sweeps those of runs that are over, and no other', async () => {
    const own = await makeProfileFolder(folder);
    const old = join(folder, `verso-window-${String(2 ** 22 + 1)}-abc`);
    mkdirSync(join(old, 'Default'), { recursive: true });
    mkdirSync(join(folder, 'someone-elses'));
    expect(await sweepProfileFolders(folder)).toBe(1);
    expect(existsSync(old)).toBe(false);
    expect(existsSync(own)).toBe(true);
    expect(existsSync(join(folder, 'someone-elses'))).toBe(true);
  });
});
