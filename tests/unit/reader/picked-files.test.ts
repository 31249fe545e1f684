import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import type { PickedFile } from '../../../renderer/reader/picked-files.ts';
import { choose, HEAD_BYTES, mayMatter } from '../../../renderer/reader/picked-files.ts';
import { GOLDEN } from '../../support/backup-samples.ts';

const file = (name: string): PickedFile => ({
  name,
  bytes: Uint8Array.from(readFileSync(join(GOLDEN.folder, name))),
});
const DATABASE = file('journal.db');
const KEYS = file('keys.verso');
const README = file('README.md');

/** The golden database under a backup's id, as far as the header says. */
function backup(change: (bytes: DataView) => void = () => undefined): PickedFile {
  const bytes = Uint8Array.from(DATABASE.bytes);
  const header = new DataView(bytes.buffer);
  header.setUint32(68, 0x56455242);
  change(header);
  return { name: 'Verso.verso', bytes };
}
const why = (...files: readonly PickedFile[]) => {
  const picked = choose(files);
  return picked.ok ? 'ok' : picked.why;
};

describe('the choice among picked files', () => {
  it('goes by what is inside, whatever the names and the order', () => {
    const renamed = [README, { ...KEYS, name: 'a.txt' }, { ...DATABASE, name: 'b.jpg' }] as const;
    const picked = choose(renamed);
    expect(picked).toMatchObject({ ok: true, files: { name: 'b.jpg', keys: KEYS.bytes } });
    expect(why(backup())).toBe('ok');
    expect(why(README, backup(), KEYS)).toBe('ok');
  });

  it('says what is missing and what is too much', () => {
    expect(why()).toBe('not-verso');
    expect(why(README)).toBe('not-verso');
    expect(why(DATABASE)).toBe('keys-missing');
    expect(why(KEYS)).toBe('database-missing');
    expect(why(DATABASE, backup())).toBe('too-many');
    expect(why(DATABASE, KEYS, KEYS)).toBe('too-many');
  });

  it('refuses the database of another program, and one from a newer Verso', () => {
    expect(why(backup((header) => header.setUint32(68, 7)))).toBe('not-verso');
    expect(why(backup((header) => header.setUint32(60, 1_000_000)))).toBe('from-newer-version');
  });

  it('finds a file that was cut short, at whatever byte', () => {
    const whole = backup();
    for (const length of [0, 1, 15, 16, 17, 99, 100, 4096, whole.bytes.length - 1]) {
      const cut = { ...whole, bytes: whole.bytes.slice(0, length) };
      expect(why(cut), String(length)).toBe(length < 16 ? 'not-verso' : 'cut-short');
    }
  });

  it('goes by the page count only where the header vouches for it', () => {
    const unsure = backup((header) => header.setUint32(92, header.getUint32(24) + 1));
    expect(why({ ...unsure, bytes: unsure.bytes.slice(0, 8192) })).toBe('ok');
  });

  it('does not read a journal past changes that lie beside it', () => {
    const log = new Uint8Array(64);
    new DataView(log.buffer).setUint32(0, 0x377f0682);
    const wal = { name: 'journal.db-wal', bytes: log };
    expect(why(DATABASE, KEYS, wal)).toBe('unfinished');
    expect(why(DATABASE, KEYS, { ...wal, bytes: new Uint8Array(0) })).toBe('ok');
  });

  it('tells SQLite that there is no log, and leaves what was picked as it is', () => {
    const logged = backup((header) => header.setUint16(18, 0x0202));
    const picked = choose([logged]);
    if (!picked.ok) throw new Error(picked.why);
    expect([...picked.files.database.subarray(18, 20)]).toEqual([1, 1]);
    expect([...logged.bytes.subarray(18, 20)]).toEqual([2, 2]);
  });

  it('reads no more than the head of what cannot matter', () => {
    const head = (of: PickedFile) => of.bytes.subarray(0, HEAD_BYTES);
    expect([DATABASE, KEYS, backup()].map((one) => mayMatter(head(one)))).toEqual([
      true,
      true,
      true,
    ]);
    expect(mayMatter(head(README))).toBe(false);
    expect(mayMatter(new Uint8Array(0))).toBe(false);
  });
});
