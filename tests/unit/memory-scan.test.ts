/** The scanner of memory itself: what it does with a process that ends while it is being looked at. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { scanMemory } from '../support/running-verso.ts';

const MARKER = ['palimpsest', ' heron ', 'lantern'];
const canRead = process.platform === 'linux' && process.getuid?.() === 0;
const seesKernel =
  existsSync('/proc/2/stat') && readFileSync('/proc/2/stat', 'utf8').includes('(kthreadd)');

function scanOf(...pids: readonly number[]): ReturnType<typeof scanMemory> {
  return scanMemory({
    pids: [...pids],
    phrases: [{ name: 'marker', parts: MARKER }],
    vaultKey: null,
  });
}

/** A process that holds the marker and says when it does. */
async function holder(): Promise<{ readonly child: ChildProcess; readonly pid: number }> {
  const program =
    'const held = process.argv.slice(1).join(""); console.log(held.length); setInterval(() => held, 9e5)';
  const child = spawn(process.execPath, ['-e', program, ...MARKER], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await once(child.stdout, 'data');
  return { child, pid: child.pid ?? 0 };
}

async function ended(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}

describe.skipIf(!canRead)('the scan of memory (needs root on Linux)', () => {
  it('leaves out a process that has just ended, and reads the others', async () => {
    const gone = await holder();
    const alive = await holder();
    try {
      await ended(gone.child);
      const [only, ...more] = scanOf(gone.pid, alive.pid);
      expect(more).toEqual([]);
      expect(only?.pid).toBe(alive.pid);
      expect(only?.bytes).toBeGreaterThan(0);
      expect(only?.found['marker']).toBeGreaterThan(0);
    } finally {
      await ended(alive.child);
    }
  });

  it('leaves out a process that has ended and whose parent has not yet asked how', async () => {
    // The shell starts a short process, and has become a program that never asks when that ends.
    const parent = spawn('/bin/sh', ['-c', 'sleep 0.5 & echo $!; exec sleep 600'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    try {
      const [line] = z.tuple([z.instanceof(Buffer)]).parse(await once(parent.stdout, 'data'));
      const pid = Number(line.toString('utf8'));
      await expect.poll(() => readFileSync(`/proc/${String(pid)}/stat`, 'utf8')).toContain(') Z ');
      expect(scanOf(pid)).toEqual([]);
    } finally {
      await ended(parent);
    }
  });

  it.skipIf(!seesKernel)(
    'fails where a process lives and has no memory to read: that is no end',
    () => {
      // The kernel's own thread answers as an ended process does, and goes on.
      expect(() => scanOf(2)).toThrow('no such process');
    },
  );
});
