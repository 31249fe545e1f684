import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { startVerso } from '../../main/app.ts';
import type { Verso } from '../../main/app.ts';
import type { request } from '../../shared/contract/server.ts';
import { Problem } from '../../shared/errors/problems.ts';
import type { FakeClock } from '../support/fake-clock.ts';
import { fakeClock } from '../support/fake-clock.ts';
import type { FakeHost, FakeVault } from '../support/fake-host.ts';
import { fakeHost } from '../support/fake-host.ts';

let folder: string;
let fake: FakeHost;
let clock: FakeClock;
let verso: Verso;

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};
const pass = async (ms: number): Promise<void> => {
  clock.pass(ms);
  await settle();
};
const vault = (): FakeVault => {
  const last = fake.vaults.at(-1);
  if (last === undefined) throw new Error('No vault process was started.');
  return last;
};
const open = async (): Promise<void> => {
  await pass(0);
  vault().report({ report: 'ready' });
  await settle();
  vault().report({ report: 'opened' });
  fake.log.length = 0;
};
let lastId = 0;
const ask = async (name: Parameters<typeof request>[1], input: unknown): Promise<unknown> => {
  lastId += 1;
  const id = lastId;
  fake.fromPage({ kind: 'request', id, call: name, input });
  const find = (): unknown =>
    fake.toPage.find(
      (message) =>
        typeof message === 'object' && message !== null && Reflect.get(message, 'id') === id,
    );
  await expect.poll(find).toBeDefined();
  const response = find() as { ok: boolean; value?: unknown; problem?: unknown };
  return response.ok ? response.value : Problem.parse(response.problem).data;
};
const SAVE = { suggestedName: 'Copy', format: 'markdown' };

/** The first vault process is begun beside the window, so whether it can be is known before. */
const begin = async (startFails: boolean): Promise<void> => {
  fake = fakeHost(folder);
  fake.startFails = startFails;
  clock = fakeClock();
  verso = await startVerso(fake.host, { version: '1.2.3', files: new Map(), clock, kdf: 'floor' });
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'verso-session-'));
  await begin(false);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the session', () => {
  it('starts a vault process, tells it where it lives, and joins it when it is ready', async () => {
    await pass(0);
    expect(vault().orders).toEqual([
      {
        order: 'begin',
        vaultFolder: join(folder, 'vault'),
        logFolder: join(folder, 'logs'),
        kdf: 'floor',
        version: '1.2.3',
      },
    ]);
    vault().report({ report: 'ready' });
    expect(fake.log).toEqual(['begin 1', 'join 1']);
  });

  it('locks in order: page told, sealed, process closed, page replaced, a fresh process joined', async () => {
    await open();
    await ask('session.lock', null);
    expect(fake.toPage).toContainEqual({
      kind: 'event',
      event: 'locking',
      data: { reason: 'user' },
    });
    expect(fake.log).toEqual([]);
    await ask('session.sealed', null);
    expect(fake.log).toEqual(['close 1']);
    vault().end();
    await settle();
    expect(fake.log).toEqual(['close 1', 'replace']);
    await pass(0);
    vault().report({ report: 'ready' });
    await settle();
    expect(fake.log).toEqual(['close 1', 'replace', 'begin 2', 'join 2']);
  });

  it('takes what was copied off the clipboard last of all, and before the program ends', async () => {
    await open();
    await ask('session.copied', null);
    fake.clipboard = 'words of the journal';
    await pass(1000);
    await ask('session.lock', null);
    await ask('session.sealed', null);
    vault().end();
    await settle();
    expect(fake.log).toEqual(['close 1', 'replace', 'clear clipboard']);
    await pass(0);
    vault().report({ report: 'ready' });
    vault().report({ report: 'opened' });
    await settle();
    await ask('session.copied', null);
    fake.clipboard = 'words of the journal';
    await pass(1000);
    fake.closeWindow();
    await ask('session.sealed', null);
    vault().end();
    await verso.over;
    expect(fake.clipboard).toBe('');
    expect(fake.log.slice(-3)).toEqual(['clear clipboard', 'close window', 'quit']);
  });

  it('waits one second for a silent page and half a second for a slow process', async () => {
    await open();
    fake.away('suspend');
    await pass(999);
    expect(fake.log).toEqual([]);
    await pass(1);
    expect(fake.log).toEqual(['close 1']);
    await pass(499);
    expect(vault().wasKilled()).toBe(false);
    await pass(1);
    expect(fake.log).toEqual(['close 1', 'kill 1', 'replace']);
  });

  it('locks when idle by the wall clock, and not before', async () => {
    await open();
    await pass(5 * 60_000 - 2000);
    await ask('session.active', null);
    await pass(5 * 60_000 - 2000);
    expect(fake.toPage.filter((message) => JSON.stringify(message).includes('locking'))).toEqual(
      [],
    );
    await pass(4000);
    expect(fake.toPage).toContainEqual({
      kind: 'event',
      event: 'locking',
      data: { reason: 'idle' },
    });
  });

  it('counts time asleep as idle', async () => {
    await open();
    clock.set(clock.now() + 3_600_000);
    await pass(2000);
    expect(fake.toPage).toContainEqual({
      kind: 'event',
      event: 'locking',
      data: { reason: 'idle' },
    });
  });

  it('holds to a changed idle time at once', async () => {
    await open();
    await ask('preferences.change', { idleMinutes: 1 });
    await pass(62_000);
    expect(fake.toPage).toContainEqual({
      kind: 'event',
      event: 'locking',
      data: { reason: 'idle' },
    });
  });

  it('takes a process that dies by itself for a lock', async () => {
    await open();
    vault().end();
    await settle();
    expect(fake.log).toEqual(['replace']);
    expect(await ask('session.facts', null)).toMatchObject({ lastLock: 'vault-ended' });
  });

  it('does not let an earlier process speak for a later one', async () => {
    await open();
    const first = vault();
    first.end();
    await settle();
    await pass(0);
    expect(fake.vaults).toHaveLength(2);
    vault().report({ report: 'ready' });
    first.report({ report: 'opened' });
    expect(await ask('session.chooseSaveFile', SAVE)).toEqual({ code: 'locked', details: {} });
  });

  it('tries again, more slowly, when no process can be started', async () => {
    await begin(true);
    await pass(0);
    fake.startFails = false;
    await pass(499);
    expect(fake.vaults).toHaveLength(0);
    await pass(1);
    expect(fake.vaults).toHaveLength(1);
  });

  it('locks and then quits when the window is closed', async () => {
    await open();
    fake.closeWindow();
    await ask('session.sealed', null);
    vault().end();
    await verso.over;
    expect(fake.log).toEqual(['close 1', 'close window', 'quit']);
  });

  it('stops from outside in the same way', async () => {
    await open();
    const stopped = verso.stop();
    await ask('session.sealed', null);
    vault().end();
    await stopped;
    expect(fake.log.slice(-2)).toEqual(['close window', 'quit']);
  });
});

describe('the session calls', () => {
  it('gives the facts', async () => {
    expect(await ask('session.facts', null)).toEqual({
      version: '1.2.3',
      host: 'chromium',
      dataFolder: folder,
      lacks: ['screen-lock', 'content-protection'],
      lastLock: null,
    });
  });

  it('gives a token for a chosen file, and the path to the vault process alone', async () => {
    await open();
    fake.chosen = '/home/someone/Copy.md';
    const choice = await ask('session.chooseSaveFile', SAVE);
    const target = vault().orders.find(({ order }) => order === 'target');
    expect(choice).toEqual({ token: expect.stringMatching(/^[0-9a-f]{32}$/), place: 'Copy.md' });
    expect(target).toMatchObject({ path: '/home/someone/Copy.md' });
    expect(choice).toMatchObject({ token: target?.order === 'target' ? target.token : '' });
    expect(JSON.stringify(fake.toPage)).not.toContain('/home/someone');
  });

  it('gives null for a closed dialog, and a problem for a disk that refuses', async () => {
    await open();
    expect(await ask('session.chooseSaveFile', SAVE)).toBeNull();
    fake.chosen = Object.assign(new Error('/secret/path'), { code: 'EACCES' });
    expect(await ask('session.chooseSaveFile', SAVE)).toEqual({
      code: 'not-writable',
      details: {},
    });
  });

  it('does not take a choice that was made across a lock', async () => {
    await open();
    let choose = (_path: string): void => undefined;
    fake.host.chooseSaveFile = () => new Promise((resolve) => (choose = resolve));
    const answer = ask('session.chooseSaveFile', SAVE);
    await settle();
    await ask('session.lock', null);
    choose('/home/someone/Copy.md');
    expect(await answer).toEqual({ code: 'locked', details: {} });
    expect(vault().orders.some(({ order }) => order === 'target')).toBe(false);
  });

  it('gives no choice of one unlock to the next', async () => {
    await open();
    let choose = (_path: string): void => undefined;
    fake.host.chooseSaveFile = () => new Promise((resolve) => (choose = resolve));
    const answer = ask('session.chooseSaveFile', SAVE);
    await settle();
    vault().end();
    await settle();
    await open();
    choose('/home/someone/Copy.md');
    expect(await answer).toEqual({ code: 'locked', details: {} });
    expect(vault().orders.some(({ order }) => order === 'target')).toBe(false);
  });

  describe('for a folder', () => {
    const targets = (): unknown[] => vault().orders.filter(({ order }) => order === 'target');
    const chooseFor = (purpose: 'backups' | 'restore'): Promise<unknown> =>
      ask('session.chooseFolder', { purpose });

    it('show its whole path, under a token that the vault process knows', async () => {
      await open();
      fake.chosen = '/media/stick/Verso';
      for (const purpose of ['backups', 'restore'] as const) {
        const choice = await chooseFor(purpose);
        expect(choice).toEqual({
          token: expect.stringMatching(/^[0-9a-f]{32}$/),
          place: '/media/stick/Verso',
        });
        const { token } = choice as { token: string };
        expect(targets()).toContainEqual({ order: 'target', token, path: '/media/stick/Verso' });
      }
      expect(fake.log).toContain('ask for a folder: backups');
      expect(fake.log).toContain('ask for a folder: restore');
    });

    it('serve a process that waits for a passphrase, to restore only', async () => {
      await pass(0);
      vault().report({ report: 'ready' });
      await settle();
      fake.chosen = '/media/stick';
      fake.log.length = 0;
      expect(await chooseFor('backups')).toEqual({ code: 'locked', details: {} });
      expect(fake.log).toEqual([]);
      expect(await chooseFor('restore')).toMatchObject({ place: '/media/stick' });
      expect(targets()).toHaveLength(1);
    });

    it('are refused while no process is joined, before any dialog', async () => {
      fake.chosen = '/media/stick';
      expect(await chooseFor('restore')).toEqual({ code: 'locked', details: {} });
      await pass(0);
      expect(await chooseFor('restore')).toEqual({ code: 'locked', details: {} });
      expect(targets()).toEqual([]);
      expect(fake.log).not.toContain('ask for a folder: restore');
    });

    it('belong to nobody where the process that asked has gone', async () => {
      await pass(0);
      vault().report({ report: 'ready' });
      await settle();
      let choose = (_path: string): void => undefined;
      fake.host.chooseFolder = () => new Promise((resolve) => (choose = resolve));
      const answer = chooseFor('restore');
      await settle();
      vault().end();
      await settle();
      await pass(500);
      vault().report({ report: 'ready' });
      await settle();
      expect(fake.vaults).toHaveLength(2);
      choose('/media/stick');
      expect(await answer).toEqual({ code: 'locked', details: {} });
      expect(targets()).toEqual([]);
    });

    it('give null for a closed dialog, and a problem for a disk that refuses', async () => {
      await open();
      expect(await chooseFor('backups')).toBeNull();
      fake.chosen = Object.assign(new Error('/secret/path'), { code: 'ENOSPC' });
      expect(await chooseFor('backups')).toEqual({ code: 'disk-full', details: {} });
      expect(await ask('session.chooseFolder', { purpose: 'else' })).toMatchObject({
        code: 'invalid-input',
      });
    });
  });

  it.each(['../x', 'a/b', 'C:\\x', '', 'x'.repeat(81), 'a\nb', '$(x)'])(
    'refuses the suggested name %j',
    async (suggestedName) => {
      await open();
      expect(await ask('session.chooseSaveFile', { ...SAVE, suggestedName })).toMatchObject({
        code: 'invalid-input',
      });
    },
  );

  it('refuses calls of the vault and inherited names', async () => {
    expect(await ask('entries.list', null)).toMatchObject({ code: 'unknown-call' });
    fake.fromPage({ kind: 'request', id: 9001, call: 'constructor', input: null });
    await expect
      .poll(() => fake.toPage)
      .toContainEqual(expect.objectContaining({ id: 9001, ok: false }));
  });

  it('keeps preferences in plain JSON and tells the page of a change', async () => {
    expect(await ask('preferences.change', { theme: 'lamp' })).toMatchObject({ theme: 'lamp' });
    expect(fake.toPage).toContainEqual(
      expect.objectContaining({
        event: 'preferences',
        data: expect.objectContaining({ theme: 'lamp' }),
      }),
    );
    const onDisk: unknown = JSON.parse(readFileSync(join(folder, 'preferences.json'), 'utf8'));
    expect(onDisk).toEqual({ language: null, theme: 'lamp', textSize: 100, idleMinutes: 5 });
  });

  it('keeps both of two changes made at once', async () => {
    await Promise.all([
      ask('preferences.change', { textSize: 150 }),
      ask('preferences.change', { language: 'fr' }),
    ]);
    expect(await ask('preferences.read', null)).toMatchObject({ textSize: 150, language: 'fr' });
  });
});
