/** The lock, in a real browser with a real child process: what goes, in which order, and what stays. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Away } from '../../main/host/host.ts';
import type { PageFiles } from '../../main/host/page-files.ts';
import type { LaunchedVerso, LaunchOptions } from '../e2e/launch.ts';
import { launchVerso } from '../e2e/launch.ts';
import { scanMemory } from '../support/running-verso.ts';

const here = dirname(fileURLToPath(import.meta.url));
const text = (body: string): Uint8Array => new TextEncoder().encode(body);

/** Opens at once; when locking, sends its draft and then its word, without waiting in between. */
const PAGE_SCRIPT = `
let id = 0;
const ask = (home, call, input) => globalThis.verso.send(home, { kind: 'request', id: ++id, call, input });
globalThis.heard = [];
globalThis.verso.onMessage((message) => {
  globalThis.heard.push(message);
  if (message.event !== 'locking' || globalThis.isSilent) return;
  ask('vault', 'entries.save', { words: document.querySelector('textarea').value });
  ask('session', 'session.sealed', null);
});
globalThis.ask = ask;
`;
const FILES: PageFiles = new Map([
  [
    '/index.html',
    {
      type: 'text/html; charset=utf-8',
      body: text(
        '<!doctype html><title>Verso</title><script type="module" src="/page.js"></script>' +
          '<textarea aria-label="words"></textarea>',
      ),
    },
  ],
  ['/page.js', { type: 'text/javascript; charset=utf-8', body: text(PAGE_SCRIPT) }],
]);

declare global {
  var ask: (home: 'vault' | 'session', call: string, input: unknown) => void;
  var isSilent: boolean;
}

let profile: string;
let app: LaunchedVerso;

const launch = (options: LaunchOptions = {}) =>
  launchVerso({ profile, files: FILES, vaultEntry: join(here, 'echo-vault.ts'), ...options });

const vaultPid = (): number | undefined => app.host.vaults()[0]?.pid;
const isGone = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return false;
  } catch {
    return true;
  }
};
/** Opens the echo vault and waits until the session knows. */
const unlock = async (): Promise<void> => {
  await app.page.waitForFunction(() => typeof globalThis.ask === 'function');
  await app.page.evaluate(() => globalThis.ask('vault', 'vault.unlock', null));
  await expect
    .poll(() =>
      app.page.evaluate(
        () =>
          new Promise((resolve) => {
            globalThis.verso?.onMessage((message) => {
              const id: unknown =
                typeof message === 'object' && message !== null && Reflect.get(message, 'id');
              if (id === 7777) resolve(message);
            });
            const input = { suggestedName: 'x', format: 'text' };
            const call = 'session.chooseSaveFile';
            globalThis.verso?.send('session', { kind: 'request', id: 7777, call, input });
          }),
      ),
    )
    .toMatchObject({ ok: true });
};

beforeEach(async () => {
  profile = mkdtempSync(join(tmpdir(), 'verso-lock-'));
  app = await launch();
});
afterEach(async () => {
  await app.close();
  rmSync(profile, { recursive: true, force: true });
  rmSync(`${profile}-saved`, { recursive: true, force: true });
});

describe('the lock', () => {
  it('takes the draft, ends the process, replaces the page, and stands ready anew', async () => {
    await unlock();
    await app.page.getByRole('textbox', { name: 'words' }).fill('half a sentence');
    const before = vaultPid();
    const renderers = (await app.host.window()?.processes())?.filter(
      ({ type }) => type === 'renderer',
    );
    const started = Date.now();
    await app.page.evaluate(() => globalThis.ask('session', 'session.lock', null));
    await expect.poll(() => isGone(before ?? 0)).toBe(true);
    await expect.poll(() => renderers?.every(({ id }) => isGone(id))).toBe(true);
    expect(Date.now() - started).toBeLessThan(2000);
    const taken: unknown = JSON.parse(readFileSync(join(profile, 'logs', 'taken.json'), 'utf8'));
    expect(taken).toEqual(['vault.unlock', 'entries.save']);
    await expect.poll(vaultPid).not.toBe(before);
    await expect.poll(() => app.page.getByRole('textbox', { name: 'words' }).inputValue()).toBe('');
    await unlock();
  });

  it.each<Away>(['suspend', 'screen-lock', 'session-end'])('happens on %s', async (why) => {
    await unlock();
    const before = vaultPid();
    app.away(why);
    await expect.poll(() => isGone(before ?? 0)).toBe(true);
  });

  it('does not wait for a page that says nothing', async () => {
    await unlock();
    await app.page.evaluate(() => (globalThis.isSilent = true));
    const before = vaultPid();
    const started = Date.now();
    app.away('suspend');
    await expect.poll(() => isGone(before ?? 0), { timeout: 5000 }).toBe(true);
    expect(Date.now() - started).toBeGreaterThanOrEqual(900);
    expect(Date.now() - started).toBeLessThan(2000);
  });

  it('follows when the vault process dies by itself', async () => {
    await unlock();
    const before = vaultPid();
    await app.page.evaluate(() => (globalThis.isSilent = true));
    process.kill(before ?? 0, 'SIGKILL');
    await expect.poll(() => ![before, undefined].includes(vaultPid())).toBe(true);
    expect(await app.page.evaluate(() => typeof globalThis.isSilent)).toBe('undefined');
    await unlock();
  });

  it('ends everything when the window is closed, the draft first', async () => {
    await unlock();
    const before = vaultPid();
    await app.page.getByRole('textbox', { name: 'words' }).click();
    await app.page.keyboard.type('unsealed');
    await app.page.close({ runBeforeUnload: true });
    await app.verso.over;
    expect(isGone(before ?? 0)).toBe(true);
    const taken: unknown = JSON.parse(readFileSync(join(profile, 'logs', 'taken.json'), 'utf8'));
    expect(taken).toContain('entries.save');
    expect(existsSync(join(profile, 'running.json'))).toBe(false);
  });

  it('mends a page that has crashed', async () => {
    await unlock();
    const before = vaultPid();
    const renderers = (await app.host.window()?.processes())?.filter(
      ({ type }) => type === 'renderer',
    );
    for (const { id } of renderers ?? []) process.kill(id, 'SIGKILL');
    await expect.poll(() => isGone(before ?? 0)).toBe(true);
    await expect
      .poll(() => ![before, undefined].includes(vaultPid()), { timeout: 10_000 })
      .toBe(true);
    await unlock();
  });

  it('leaves a killed run’s profile ready for the next', async () => {
    await unlock();
    const before = vaultPid();
    await app.kill();
    expect(isGone(before ?? 0)).toBe(true);
    app = await launch();
    await unlock();
  });
});

describe.skipIf(process.platform !== 'linux' || process.getuid?.() !== 0)(
  'after the lock (needs root on Linux to read memory)',
  () => {
    it('no surviving process holds what was written', { timeout: 60_000 }, async () => {
      await unlock();
      const halves = ['planted-first-', 'half-and-second'] as const;
      const scan = (pids: readonly number[]): readonly number[] =>
        scanMemory({
          pids: [...pids],
          phrases: [{ name: 'planted', parts: [...halves] }],
          vaultKey: null,
        })
          .filter(({ found }) => Object.keys(found).length > 0)
          .map(({ pid }) => pid);
      // Put together in the page alone: it never passes through the test's own hands.
      await app.page.evaluate((parts) => {
        const words = parts.join('');
        const area = document.querySelector('textarea');
        if (area !== null) area.value = words;
        for (let copy = 0; copy < 5; copy += 1) globalThis.ask('vault', 'entries.save', { words });
      }, halves);
      await expect.poll(() => app.page.evaluate(() => globalThis.heard.length)).toBeGreaterThan(5);
      const inside = await app.host.window()?.processes();
      const renderers = (inside ?? [])
        .filter(({ type }) => type === 'renderer')
        .map(({ id }) => id);
      // The scan can find it: it is in the page and in the vault process now.
      expect(scan([...renderers, vaultPid() ?? 0])).toContain(vaultPid());
      expect(scan(renderers)).toHaveLength(1);
      const before = vaultPid();
      await app.page.evaluate(() => globalThis.ask('session', 'session.lock', null));
      await expect.poll(() => isGone(before ?? 0)).toBe(true);
      await expect.poll(() => app.host.vaults().length).toBe(1);
      const left = (await app.host.window()?.processes()) ?? [];
      expect(scan([process.pid, ...left.map(({ id }) => id)])).toEqual([]);
    });
  },
);
