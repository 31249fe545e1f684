/** The scanner of memory itself: what it answers for processes that are there, and for one that is not. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

import { expect, it } from 'vitest';

import { scanMemory } from '../support/running-verso.ts';

const canRead = process.platform === 'linux' && process.getuid?.() === 0;
const PARTS = ['plumbago ', 'threshing ', 'floor'];

it.skipIf(!canRead)('reads those that are there and leaves out one that has ended', async () => {
  const ended = spawn(process.execPath, ['--eval', '']);
  await once(ended, 'exit');
  const holder = spawn(process.execPath, [
    '--eval',
    `const held = ${JSON.stringify(PARTS)}.join(''); console.log(held); setInterval(() => held, 1000)`,
  ]);
  try {
    await once(holder.stdout, 'data');
    const pids = [ended.pid ?? 0, holder.pid ?? 0];
    const phrases = [{ name: 'planted', parts: PARTS }];
    const found = scanMemory({ pids, phrases, vaultKey: null });
    expect(found.map(({ pid }) => pid)).toEqual([holder.pid]);
    expect(found[0]?.found['planted']).toBeGreaterThan(0);
  } finally {
    holder.kill();
  }
});
