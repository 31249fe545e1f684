import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { diskProblem } from '../../main/session/disk-problem.ts';
import { incidentLine } from '../../main/session/incident-log.ts';
import {
  readPreferences,
  repairPreferences,
  writePreferences,
} from '../../main/session/preferences-file.ts';
import { Problem } from '../../shared/errors/problems.ts';
import { DEFAULT_PREFERENCES } from '../../shared/model/preferences.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'verso-preferences-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('preferences', () => {
  const french = { ...DEFAULT_PREFERENCES, language: 'fr' as const };
  const table: readonly (readonly [string, unknown, unknown])[] = [
    ['nothing', null, DEFAULT_PREFERENCES],
    ['a list', [], DEFAULT_PREFERENCES],
    ['all that is right', french, french],
    ['one field wrong', { ...french, textSize: 117 }, french],
    ['an unknown field', { ...french, journal: 'words' }, french],
    ['an inherited field', Object.create(french), DEFAULT_PREFERENCES],
    ['types mixed up', { language: 5, theme: null, idleMinutes: '5' }, DEFAULT_PREFERENCES],
  ];
  it.each(table)('repairs %s', (_name, raw, expected) => {
    expect(repairPreferences(raw)).toEqual(expected);
  });

  it.each(['', '{', '\0\0', '{"theme":', 'x'.repeat(70_000)])(
    'reads defaults from %#',
    async (text) => {
      const path = join(folder, 'preferences.json');
      writeFileSync(path, text);
      expect(await readPreferences(path)).toEqual(DEFAULT_PREFERENCES);
    },
  );

  it.skipIf(process.platform === 'win32')('does not wait for a pipe of that name', async () => {
    const path = join(folder, 'preferences.json');
    execFileSync('mkfifo', [path]);
    expect(await readPreferences(path)).toEqual(DEFAULT_PREFERENCES);
  });

  it('reads what it wrote, readable by its owner alone, and leaves nothing beside it', async () => {
    const path = join(folder, 'deep', 'preferences.json');
    await writePreferences(path, french);
    expect(await readPreferences(path)).toEqual(french);
    expect(readdirSync(join(folder, 'deep'))).toEqual(['preferences.json']);
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('leaves the file as it was when the write fails', async () => {
    const path = join(folder, 'preferences.json');
    await writePreferences(path, french);
    // A folder stands where the temporary file would go: the write cannot begin.
    const { mkdirSync } = await import('node:fs');
    mkdirSync(`${path}.new`);
    await expect(writePreferences(path, DEFAULT_PREFERENCES)).rejects.toBeInstanceOf(Problem);
    expect(await readPreferences(path)).toEqual(french);
    expect(existsSync(path)).toBe(true);
    chmodSync(path, 0o600);
  });
});

describe('disk problems', () => {
  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EACCES', 'not-writable'],
    ['EROFS', 'not-writable'],
    ['EIO', 'disk-failed'],
  ])('%s is %s', (code, expected) => {
    const problem = diskProblem(Object.assign(new Error('/a/secret/path'), { code }));
    expect(problem).toBeInstanceOf(Problem);
    expect(JSON.stringify(problem instanceof Problem && problem.data)).toContain(expected);
  });

  it('leaves alone what is not the disk’s', () => {
    const bug = new TypeError('x');
    expect(diskProblem(bug)).toBe(bug);
  });
});

describe('the incident log', () => {
  it('holds class and frames, and never a message, an argument or a folder', () => {
    const error = new RangeError('the secret words of an entry');
    const line = incidentLine('abc', new Date(0), 'session.lock', error);
    expect(line).toContain('RangeError');
    expect(line).toContain('session-files.test.ts');
    expect(line).not.toContain('secret');
    expect(line).not.toContain(process.cwd());
    expect(incidentLine('abc', new Date(0), 'no call\nof ours', 'words')).not.toContain('ours');
  });

  it('does not take frames from a message that looks like them', () => {
    const error = new Error('x\n    at secret words (entry)');
    expect(incidentLine('a', new Date(0), 'x', error)).not.toContain('secret');
  });
});
