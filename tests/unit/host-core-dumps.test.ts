/** The command that starts a program without core dumps, and the switches by which memory stays off the disk. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { withoutCoreDumps } from '../../main/host/core-dumps.ts';
import { unwantedSwitches } from '../../main/hosts/chromium/switches.ts';
import { forbidCoreDumps } from '../../main/start/forbid-core-dumps.ts';

describe('a program without core dumps', () => {
  const printing = (script: string, ...args: string[]) => ({
    program: process.execPath,
    args: ['-e', script, ...args],
  });

  it.skipIf(process.platform === 'win32')(
    'gets its arguments as they are, and no limit but 0',
    () => {
      const odd = ['a b', '$HOME', '"', "'", '', '--x=*'];
      const script = `
      const limit = require('node:child_process').execSync('ulimit -Sc; ulimit -Hc', { encoding: 'utf8' });
      console.log(JSON.stringify([limit.trim().split('\\n'), process.argv.slice(1)]));`;
      const { program, args } = withoutCoreDumps(
        { ...printing(script, '--', ...odd) },
        process.platform,
      );
      const { stdout } = spawnSync(program, args, { encoding: 'utf8' });
      expect(JSON.parse(stdout)).toEqual([['0', '0'], odd]);
    },
  );

  it('is started as it is on Windows', () => {
    const command = printing('');
    expect(withoutCoreDumps(command, 'win32')).toEqual(command);
  });
});

describe('a program that runs already', () => {
  const canLimit = process.platform === 'linux' && existsSync('/usr/bin/prlimit');
  const title = canLimit ? '' : ' (there is no prlimit here)';

  it.skipIf(!canLimit)(`loses the right to a core dump, for good${title}`, async () => {
    const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'], {
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    const limits = (): readonly string[] => {
      const text = readFileSync(`/proc/${String(child.pid)}/limits`, 'utf8');
      return /^Max core file size +(\S+) +(\S+)/m.exec(text)?.slice(1) ?? [];
    };
    try {
      forbidCoreDumps(child.pid ?? 0, 'darwin');
      const before = limits();
      forbidCoreDumps(child.pid ?? 0);
      expect(limits()).toEqual(['0', '0']);
      // The test's own process is as it was.
      expect(before).toHaveLength(2);
    } finally {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
  });
});

describe('shared memory', () => {
  it.each([
    [null, false],
    [64 * 1024 * 1024, false],
    [1024 ** 3, true],
  ])('with %s bytes free stays off the disk: %s', (free, isKept) => {
    expect(unwantedSwitches(free).includes('--disable-dev-shm-usage')).toBe(isKept);
    expect(unwantedSwitches(free)).toContain('--enable-automation');
  });
});
