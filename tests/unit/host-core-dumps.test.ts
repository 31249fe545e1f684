/** The command that starts a program without core dumps, and the switches by which memory stays off the disk. */
import { spawnSync } from 'node:child_process';

import { describe, expect, it } from 'vitest';

import { withoutCoreDumps } from '../../main/host/core-dumps.ts';
import { unwantedSwitches } from '../../main/hosts/chromium/switches.ts';

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
