/**
 * Ten thousand messages from a page that has been taken over, to a real vault process and to the session
 * behind the Electron host: nothing falls over, nothing hangs, nothing changes, nothing is given away.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

import { startVerso } from '../../main/app.ts';
import { createElectronHost } from '../../main/hosts/electron/electron-host.ts';
import type { CallName } from '../../shared/contract/contract.ts';
import { PROBLEM_CODES } from '../../shared/errors/problems.ts';
import { recordElectron } from '../support/electron-recorder.ts';
import type { ElectronRecorder } from '../support/electron-recorder.ts';
import { hostileMessages, oversizedMessages } from '../support/hostile-messages.ts';
import type { HostileMessage } from '../support/hostile-messages.ts';
import { bytesOf, newPlace, PASSPHRASE, startVault } from '../support/vault-child.ts';
import type { VaultChild } from '../support/vault-child.ts';

const LOCKED = 3_500;
const OPEN = 3_500;
const SESSION = 3_000;
/** What a hostile message may be told, and nothing else. */
const ANSWERS = ['unknown-call', 'invalid-input', 'locked'];

/** Every file below, with a hash of what is in it. */
function picture(folder: string): Readonly<Record<string, string>> {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path, createHash('sha256').update(readFileSync(path)).digest('hex')];
    }),
  );
}

/** Each answer to its message, in the closed words, without a path, a frame or a secret. */
function judge(messages: readonly HostileMessage[], answers: readonly unknown[]): void {
  const wanted = messages.flatMap(({ answerTo }) => (answerTo === null ? [] : [answerTo]));
  const ids = answers.map((answer): unknown => Reflect.get(Object(answer), 'id'));
  expect(ids).toEqual(wanted);
  const codes = new Set(answers.map((answer) => codeOf(answer)));
  expect([...codes].filter((code) => !ANSWERS.includes(code))).toEqual([]);
  expect(ANSWERS.every((code) => (PROBLEM_CODES as readonly string[]).includes(code))).toBe(true);
  const text = JSON.stringify(answers);
  for (const secret of [PASSPHRASE, tmpdir(), 'node:', '.ts:', 'DROP TABLE', 'passwd', 'AAAA']) {
    expect(text.includes(secret), secret).toBe(false);
  }
}

function codeOf(answer: unknown): string {
  const problem: unknown = Reflect.get(Object(answer), 'problem');
  return String(Reflect.get(Object(problem), 'code'));
}

describe('a vault process', () => {
  const place = newPlace();
  let vault: VaultChild;
  const heard: unknown[] = [];

  beforeAll(async () => {
    vault = await startVault(place);
    await vault.verso.call('vault.create', { passphrase: bytesOf(PASSPHRASE), role: 'mentee' });
    await vault.close();
    vault = await startVault(place);
    vault.onRaw((message) => heard.push(message));
  });
  afterAll(async () => {
    await vault.close();
    rmSync(place.root, { recursive: true, force: true });
  });

  /** Sends them all, then an honest question; answers come in order, so its answer is the last. */
  async function send(messages: readonly HostileMessage[], last: CallName): Promise<void> {
    heard.length = 0;
    for (const { message } of messages) vault.sendRaw(message);
    const id = 5_000_000;
    vault.sendRaw({ kind: 'request', id, call: last, input: null });
    await expect.poll(() => heard.some((one) => Reflect.get(Object(one), 'id') === id)).toBe(true);
    expect(Reflect.get(Object(heard.at(-1)), 'ok')).toBe(true);
    judge(messages, heard.slice(0, -1));
  }

  test(`takes ${String(LOCKED)} while it is locked`, async () => {
    const before = picture(place.root);
    await send([...hostileMessages(1, LOCKED, true), ...oversizedMessages()], 'vault.status');
    expect(picture(place.root)).toEqual(before);
    expect(vault.output()).toBe('');
  });

  test(`takes ${String(OPEN)} while it is open`, async () => {
    await vault.verso.call('vault.unlock', { passphrase: bytesOf(PASSPHRASE) });
    const before = picture(place.root);
    await send([...hostileMessages(2, OPEN, false), ...oversizedMessages()], 'profile.read');
    expect(picture(place.root)).toEqual(before);
    expect(vault.output()).toBe('');
    // No incident was written: nothing of it was a bug of ours.
    expect(Object.keys(picture(place.logFolder))).toEqual([]);
  });

  test('and has learnt nothing of a prototype', async () => {
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    const status = await vault.verso.call('vault.status', null);
    expect(Reflect.get(status, 'polluted')).toBeUndefined();
  });
});

describe('the session behind the Electron host', () => {
  let folder: string;
  let recorder: ElectronRecorder;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'verso-hostile-'));
    recorder = recordElectron();
    const host = createElectronHost(recorder.api, {
      dataFolder: folder,
      preload: '/app/preload.cjs',
      vaultScript: '/app/vault.js',
      platform: 'win32',
      endProcess: () => undefined,
      onProcess: () => undefined,
      args: [],
      refuse: () => {
        throw new Error('refused');
      },
    });
    await startVerso(host, { version: '0', files: new Map() });
    await vi.waitUntil(() => recorder.names().includes('utilityProcess.fork'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const sent = (): readonly unknown[] =>
    recorder.calls.filter(({ name }) => name === 'page.send').map(({ args }) => args[1]);

  test(`takes ${String(SESSION)}, and shows no dialog, opens, closes and starts nothing`, async () => {
    const before = picture(folder);
    recorder.calls.length = 0;
    const messages = hostileMessages(3, SESSION, true);
    for (const { message } of messages) {
      recorder.ipc.emit('verso:session', { senderFrame: recorder.mainFrame }, message);
    }
    const wanted = messages.filter(({ answerTo }) => answerTo !== null).length;
    await expect.poll(() => sent().length).toBe(wanted);
    judge(messages, sent());
    const done = new Set(recorder.names().filter((name) => name !== 'page.send'));
    done.delete('window.isDestroyed');
    expect([...done]).toEqual([]);
    expect(picture(folder)).toEqual(before);
  });

  test('hears nobody but our page, whatever a stranger says, honest or not', async () => {
    recorder.calls.length = 0;
    const frames = [null, { url: 'verso://app/' }, { url: 'https://example.org/' }, {}];
    const honest = { kind: 'request', id: 1, call: 'session.facts', input: null };
    for (const senderFrame of frames) {
      recorder.ipc.emit('verso:session', { senderFrame }, honest);
      for (const { message } of hostileMessages(4, 20, true)) {
        recorder.ipc.emit('verso:session', { senderFrame }, message);
      }
    }
    recorder.ipc.emit('verso:session', { senderFrame: recorder.mainFrame }, { ...honest, id: 2 });
    await expect.poll(() => sent().length).toBe(1);
    expect(sent()).toMatchObject([{ id: 2, ok: true }]);
  });
});
