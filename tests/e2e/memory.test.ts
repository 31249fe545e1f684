/**
 * What memory holds: Verso runs as a program of its own, a person's keys are played into it one by one,
 * and another program reads the memory of every process of the family. Found while open, gone after
 * each lock, whatever brought it about.
 */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { mask, maskedSchema, revealed } from '../support/masked.ts';
import type { Scan } from '../support/memory-scan.ts';
import { processIsGone } from '../support/processes.ts';
import { familyOf, residentKiB, runVerso, scanMemory } from '../support/running-verso.ts';
import type { Relative, RunningVerso } from '../support/running-verso.ts';
import { chooseTestBrowser } from '../support/test-browser.ts';
import type { ProgramRequest } from '../support/verso-program.ts';

const PASSPHRASE = 'tidal lantern over quiet granite';
const TITLE = 'zorblemark crossing';
const BODY = 'quixotic wellspring marker';
const KEYS = ['vault key', 'records key', 'manifest key', 'root key', 'anchor key', 'labels key'];
/** What libsodium's largest allocation for a key takes at the floor; a process that kept it would show it. */
const ARGON2_KIB = 64 * 1024;
const ROUNDS = 10;
/** What may stand between recovery words. */
const SPELLINGS = [' ', '\n', ',', '","', '\\",\\"'];

let profile: string;
let verso: RunningVerso;
let words: readonly string[] = [];

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const canRead = process.platform === 'linux' && process.getuid?.() === 0;

beforeAll(async () => {
  if (!canRead) return;
  profile = mkdtempSync(join(tmpdir(), 'verso-memory-'));
  await start();
});
afterAll(async () => {
  if (!canRead) return;
  await end();
  rmSync(profile, { recursive: true, force: true });
  rmSync(`${profile}-saved`, { recursive: true, force: true });
});

async function start(): Promise<void> {
  verso = runVerso();
  await verso.ask({ verb: 'launch', profile });
}

async function end(): Promise<void> {
  verso.stop();
  await verso.ended;
}

/** Every process of Verso that lives now, and what of the secrets stands in its memory. */
function scan(): { readonly family: readonly Relative[]; readonly found: Scan } {
  const family = familyOf(verso.pid);
  const keyFile = join(profile, 'vault', 'keys.verso');
  const found = scanMemory({
    pids: family.map(({ pid }) => pid),
    phrases: [
      { name: 'passphrase', parts: [PASSPHRASE] },
      { name: 'title', parts: [TITLE] },
      { name: 'body', parts: [BODY] },
      // Four in a row, as they are read aloud, stand in a list, or in JSON.
      ...(words.length === 0 ? [] : SPELLINGS).map((between) => ({
        name: 'recovery words',
        parts: [words.slice(4, 8).join(between)],
      })),
    ],
    vaultKey: existsSync(keyFile) ? { keyFile, passphraseParts: [PASSPHRASE] } : null,
    recoveryWords: [...words],
  });
  return { family, found };
}

/** @returns names of what was found anywhere. */
function report(title: string, { family, found }: ReturnType<typeof scan>): readonly string[] {
  say(`  ${title}`);
  for (const { pid, bytes, found: counts } of found) {
    const name = family.find((one) => one.pid === pid)?.name ?? '?';
    const list = Object.entries(counts).map(([what, count]) => `${what} ${String(count)}`);
    const size = `${(bytes / 1024 / 1024).toFixed(0)} MiB read`;
    say(`    ${name} (${size}): ${list.join(', ') || 'nothing'}`);
  }
  return [...new Set(found.flatMap(({ found: counts }) => Object.keys(counts)))].sort();
}

/** Of the processes whose memory was read; one that ended before that is not among them. */
function namesRead({ family, found }: ReturnType<typeof scan>): readonly string[] {
  return family.filter((one) => found.some(({ pid }) => pid === one.pid)).map(({ name }) => name);
}

const pidOf = (family: readonly Relative[], name: string): number => {
  const pid = family.find((one) => one.name === name)?.pid;
  if (pid === undefined) throw new Error(`There is no ${name} process.`);
  return pid;
};

async function unlockAndWrite(): Promise<void> {
  await verso.ask({ verb: 'unlock', passphrase: mask(PASSPHRASE) });
  await verso.ask({ verb: 'open-draft' });
  await verso.ask({ verb: 'type', text: mask(` ${BODY}`) });
}

describe.skipIf(!canRead)('memory (needs root on Linux to read it)', { timeout: 240_000 }, () => {
  it('holds all of it while the journal is made and open: the scan can find it', async () => {
    const fresh = scan();
    expect(report('before the first key', fresh)).toEqual([]);
    expect(namesRead(fresh)).toEqual(
      expect.arrayContaining(['host', 'browser', 'renderer', 'vault']),
    );
    const shown = await verso.ask({ verb: 'set-up', passphrase: mask(PASSPHRASE) });
    words = z.array(maskedSchema).length(24).parse(shown).map(revealed);
    const atWords = scan();
    const found = report('recovery words on the page', atWords);
    expect(found).toEqual(expect.arrayContaining(['passphrase', 'recovery words', ...KEYS]));
    await verso.ask({ verb: 'confirm-words', words: words.map(mask) });
    await verso.ask({ verb: 'begin-entry', title: mask(TITLE) });
    await verso.ask({ verb: 'type', text: mask(BODY) });
    await verso.ask({ verb: 'expect-sealed' });
    const open = scan();
    expect(report('open', open)).toEqual(expect.arrayContaining(['body', 'title', ...KEYS]));
    const inVault = open.found.find(({ pid }) => pid === pidOf(open.family, 'vault'));
    expect(Object.keys(inVault?.found ?? {})).toEqual(expect.arrayContaining(['body', ...KEYS]));
    // The reason why the browser is ended, and not only its page.
    const inBrowser = open.found.find(({ pid }) => pid === pidOf(open.family, 'browser'));
    expect(Object.keys(inBrowser?.found ?? {})).toContain('body');
    // The host relays all of it and has seen none of it.
    expect(open.found.find(({ pid }) => pid === verso.pid)?.found).toEqual({});
    await verso.ask({ verb: 'lock' });
    await verso.ask({ verb: 'expect-door' });
  });

  const triggers: readonly (readonly [string, () => Promise<void> | void])[] = [
    ['the person', () => ask({ verb: 'lock' })],
    ['minutes without a key', () => ask({ verb: 'wait-until-idle' })],
    ['sleep', () => ask({ verb: 'away', why: 'suspend' })],
    ['a locked screen', () => ask({ verb: 'away', why: 'screen-lock' })],
    ['the end of the login', () => ask({ verb: 'away', why: 'session-end' })],
    ['a crashed page', () => kill('renderer')],
    ['a killed vault process', () => kill('vault')],
  ];

  async function ask(request: ProgramRequest): Promise<void> {
    await verso.ask(request);
  }
  /** All of that name, for beside the page's process there may be a spare one. */
  function kill(name: string): void {
    for (const one of familyOf(verso.pid)) {
      if (one.name === name) process.kill(one.pid, 'SIGKILL');
    }
  }

  it.each(triggers)('holds nothing after a lock by %s', async (_, trigger) => {
    await unlockAndWrite();
    const before = scan();
    expect(report('open', before)).toEqual(expect.arrayContaining(['body', 'title', ...KEYS]));
    await trigger();
    const gone = before.family.filter(({ pid }) => pid !== verso.pid);
    await expect.poll(() => gone.filter(({ pid }) => !processIsGone(pid))).toEqual([]);
    await verso.ask({ verb: 'expect-door' });
    const after = scan();
    expect(report('locked', after)).toEqual([]);
    // Something was read: the host, a new browser with its page, a new vault process.
    expect(namesRead(after)).toEqual(
      expect.arrayContaining(['host', 'browser', 'renderer', 'vault']),
    );
    expect(Math.min(...after.found.map(({ bytes }) => bytes))).toBeGreaterThan(0);
  });

  it('holds nothing when the window is closed: every process but the host has ended', async () => {
    await unlockAndWrite();
    const before = familyOf(verso.pid);
    await verso.ask({ verb: 'close-window' });
    const others = before.filter(({ pid }) => pid !== verso.pid);
    await expect.poll(() => others.filter(({ pid }) => !processIsGone(pid))).toEqual([]);
    // The start file ends this process, too; here it stays, to be asked.
    const closed = scan();
    expect(report('closed', closed)).toEqual([]);
    expect(namesRead(closed)).toEqual(['host']);
    expect(closed.found[0]?.bytes).toBeGreaterThan(0);
    await end();
    await start();
  });

  it('gives back what it took: ten rounds leave a fresh vault process each time, and no memory of a key', async () => {
    await verso.ask({ verb: 'expect-door' });
    const baseline = sizes();
    const vaults = new Set<number>([pidOf(familyOf(verso.pid), 'vault')]);
    const after: ReturnType<typeof sizes>[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await verso.ask({ verb: 'unlock', passphrase: mask(PASSPHRASE) });
      await verso.ask({ verb: 'lock' });
      vaults.add(pidOf(familyOf(verso.pid), 'vault'));
      after.push(sizes());
    }
    const last = after.at(-1) ?? baseline;
    for (const [name, size] of Object.entries(baseline)) {
      const line = [size, after[0]?.[name] ?? 0, last[name] ?? 0].map((kib) => `${mib(kib)} MiB`);
      say(`  resident, ${name}: ${line.join(', ')} (at first, after one round, after ten)`);
    }
    expect(vaults.size).toBe(ROUNDS + 1);
    // Resident sizes differ by a few MiB from one start to the next; Argon2's memory would be 64 more.
    expect((last['vault'] ?? 0) - (baseline['vault'] ?? 0)).toBeLessThan(ARGON2_KIB / 2);
    expect((last['browser'] ?? 0) - (baseline['browser'] ?? 0)).toBeLessThan(ARGON2_KIB);
    expect((last['renderer'] ?? 0) - (baseline['renderer'] ?? 0)).toBeLessThan(ARGON2_KIB);
    // The host lives on, and its collector decides when to give back: a leak of the relay would add up
    // to more than one Argon2 in ten rounds of some MiB each.
    expect((last['host'] ?? 0) - (after[0]?.['host'] ?? 0)).toBeLessThan(ARGON2_KIB);
  });
});

/** Resident KiB by name, those of one name together. */
function sizes(): Readonly<Record<string, number>> {
  const all: Record<string, number> = {};
  for (const { pid, name } of familyOf(verso.pid)) all[name] = (all[name] ?? 0) + residentKiB(pid);
  return all;
}

function mib(kib: number): string {
  return (kib / 1024).toFixed(0);
}

describe.skipIf(process.platform !== 'linux')('core dumps', () => {
  it('are off in every process of the real start, whatever it was started with', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'verso-cores-'));
    const child = await startReally(folder);
    try {
      expect(child.pid).toBeGreaterThan(0);
      const family = (): readonly Relative[] => familyOf(child.pid ?? 0);
      const names = (): readonly string[] => family().map(({ name }) => name);
      await expect
        .poll(names, { timeout: 45_000 })
        .toEqual(expect.arrayContaining(['host', 'browser', 'renderer', 'vault']));
      const limits = family().map(({ pid, name }) => [name, ...coreLimit(pid)].join(' '));
      say(`  core limits: ${limits.join(', ')}`);
      expect(limits.filter((limit) => !limit.endsWith(' 0 0'))).toEqual([]);
    } finally {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

/** The start file as a person's menu runs it, where dumps are allowed as far as they can be. */
async function startReally(folder: string): Promise<ChildProcess> {
  const { browserPath, switches = [], browserEnvironment } = await chooseTestBrowser(process.env);
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  // The start file looks for a browser by its name; this one needs no screen.
  const words = [browserPath, '--headless', ...switches].map((word) => `'${word}'`).join(' ');
  writeFileSync(join(bin, 'chromium'), `#!/bin/sh\nexec ${words} "$@"\n`, { mode: 0o700 });
  const script = 'ulimit -Sc "$(ulimit -Hc)"; exec "$0" "$@"';
  const start = join(import.meta.dirname, '..', '..', 'dist', 'main', 'chromium.js');
  return spawn('/bin/sh', ['-c', script, process.execPath, start], {
    stdio: 'ignore',
    env: {
      ...process.env,
      ...browserEnvironment,
      PATH: `${bin}:${process.env['PATH'] ?? ''}`,
      VERSO_DATA_FOLDER: join(folder, 'data'),
    },
  });
}

/** Soft and hard. */
function coreLimit(pid: number): readonly string[] {
  const limits = readFileSync(`/proc/${String(pid)}/limits`, 'utf8');
  const line = /^Max core file size\s+(\S+)\s+(\S+)/m.exec(limits);
  return [line?.[1] ?? '', line?.[2] ?? ''];
}
