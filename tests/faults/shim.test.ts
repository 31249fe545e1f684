/** The instrument itself: it must see every call, and the judges must notice every broken promise. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect } from 'vitest';

import { readDiskLog } from './disk-log.ts';
import { faultTest, prepared, useLanes } from './fault-test.ts';
import { LIARS } from './liars.ts';

const run = useLanes();

describe('the shim', () => {
  faultTest('sees what SQLite and Node do to the disk in a save, and in which order', async () => {
    const { operations, kinds, bad } = await run([
      { job: 'count', workload: 'save', withReads: false },
    ]);
    expect(bad).toEqual([]);
    expect(operations).toBeGreaterThan(50);
    // Node makes, writes, syncs, closes and renames a small file.
    expect(kinds).toContain('cwsxr');
    const root = join(prepared.folder, 'whole-save');
    const seen = readDiskLog(`${root}.log`).map(
      ({ code, name }) =>
        `${code} ${name.slice(root.length).replace(/\/[0-9a-f]{32}\b.*$/, '/DEVICE')}`,
    );
    const wal = '/vault/journal.db-wal';
    // SQLite: frames and their sync; the checkpoint; the end of the WAL.
    expect(seen.indexOf(`s ${wal}`)).toBeGreaterThan(seen.indexOf(`w ${wal}`));
    expect(seen).toEqual(expect.arrayContaining([`w /vault/journal.db`, `s /vault/journal.db`]));
    expect(seen).toEqual(expect.arrayContaining([`t ${wal}`, `u ${wal}`]));
    // Node: the anchor is made, written, synced and renamed, and its folder synced.
    const anchor = ['c', 'w', 's', 'r'].map((code) => seen.indexOf(`${code} /vault-device/DEVICE`));
    expect(anchor).toEqual([...anchor].sort((a, b) => a - b));
    expect(anchor[0]).toBeGreaterThanOrEqual(0);
    expect(seen.indexOf('s /vault-device')).toBeGreaterThan(anchor[3] ?? Infinity);
    // Each save was acknowledged only after a sync of its frames.
    expect(seen.indexOf('a ')).toBeGreaterThan(seen.indexOf(`s ${wal}`));
  });

  faultTest('counts reads where asked', async () => {
    const count = async (withReads: boolean) =>
      (await run([{ job: 'count', workload: 'unlock', withReads }])).operations;
    expect(await count(true)).toBeGreaterThan((await count(false)) + 10);
  });

  faultTest('ends the process at the operation, or fails it, and says so', async () => {
    const fault = { isSticky: false, withReads: false };
    const killed = await run([
      { job: 'fault', workload: 'save', fault: { kind: 'kill', ...fault }, ats: [3, 100_000] },
    ]);
    expect([killed.tried, killed.missed]).toEqual([1, 1]);
    const failed = await run([
      { job: 'fault', workload: 'save', fault: { kind: 'eio', ...fault }, ats: [3, 100_000] },
    ]);
    expect([failed.tried, failed.missed]).toEqual([1, 1]);
  });
});

describe('the judges', () => {
  const expected = ['lost', 'lost', 'lost', 'corrupt', 'corrupt', 'unreported', 'lost', 'lost'];
  for (const [index, { name }] of LIARS.entries()) {
    faultTest(`notice work that ${name}`, async () => {
      const { bad } = await run([{ job: 'count', workload: name, withReads: false }]);
      expect(bad.map(({ is }) => is)).toContain(expected[index]);
    });
  }

  faultTest('notice a disk that does not keep what it has synced', async () => {
    const { logged } = await run([{ job: 'count', workload: 'save', withReads: false }]);
    const answer = await run([
      { job: 'power-loss', workload: 'save', prefixes: [logged], random: 2, ignoresSyncs: true },
    ]);
    expect(answer.tried).toBe(4);
    // Everything kept is sound; nothing kept has lost every save.
    expect(answer.bad.length).toBeGreaterThan(0);
    expect(answer.bad.map(({ is }) => is)).toContain('lost');
  });

  faultTest('read the acknowledgements from outside the process', async () => {
    await run([{ job: 'count', workload: 'save', withReads: false }]);
    const lines = readFileSync(join(prepared.folder, 'whole-save.ack'), 'utf8').trim().split('\n');
    expect(lines).toHaveLength(8);
  });
});
