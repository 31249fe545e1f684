import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { incidentLine, openIncidentLog } from '../../../main/vault/incident-log.ts';

const at = new Date('2026-01-01T10:00:00.000Z');

describe('an incident', () => {
  it('is a number, a call, a class and frames', () => {
    const line = JSON.parse(incidentLine('abc', at, 'entries.save', new TypeError('Quillfeather')));
    expect(line).toMatchObject({
      incident: 'abc',
      at: at.toISOString(),
      call: 'entries.save',
      class: 'TypeError',
    });
    expect(line.frames[0]).toMatch(/incident-log\.test\.ts:\d+:\d+$/);
  });

  it.each([
    ['a message', new Error('Quillfeather')],
    ['a message of lines', new Error('x\n    at Quillfeather (/a/Quillfeather.ts:1:1)\ny')],
    ['a name', Object.assign(new Error('x'), { name: 'Quillfeather' })],
    ['properties', Object.assign(new Error('x'), { words: 'Quillfeather' })],
    ['a cause', new Error('x', { cause: new Error('Quillfeather') })],
    ['a thrown string', 'Quillfeather'],
    ['a changed message', Object.assign(new Error('Quillfeather'), { message: 'other' })],
  ])('carries no words of %s', (_, error) => {
    expect(incidentLine('abc', at, 'entries.save', error)).not.toContain('Quillfeather');
  });

  it('carries no call that is not a name, and no folder', () => {
    const line = incidentLine('abc', at, 'Quill feather', new Error('x'));
    expect(line).toContain('"call":"unnamed"');
    expect(line).not.toContain(import.meta.dirname);
  });

  it('is written for its owner only, and answers with its number', () => {
    const folder = mkdtempSync(join(tmpdir(), 'verso-log-'));
    const incident = openIncidentLog(folder)('entries.save', new Error('Quillfeather'));
    const path = join(folder, 'vault.log');
    expect(readFileSync(path, 'utf8')).toContain(incident);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    rmSync(folder, { recursive: true });
    expect(openIncidentLog('/dev/null/nowhere')('x', new Error('y'))).toMatch(/^[0-9a-f]{10}$/);
  });
});
