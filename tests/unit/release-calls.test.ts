/** What may leave: decisions, consents to exact words, the two questions, files; over a journal in memory. */
import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { Problem } from '../../shared/errors/problems.ts';
import type { RecordId } from '../../shared/model/journal.ts';
import type { Preparation } from '../../shared/model/prepared-copy.ts';
import type { ReleaseDesk } from '../support/release-desk.ts';
import {
  agreed,
  agreeTo,
  castMember,
  decided,
  JOB,
  openDesk,
  problemOf,
  saveWish,
  unprepared,
  writeEntry,
} from '../support/release-desk.ts';

const WORDS = 'I met Amina\u202fKhan on 12 November. She was kind.';
const TEXTS = {
  'P05.1': WORDS,
  'P05.3': 'Cafe\u0301\r\nand more\u0007.',
  'P05.7': 'Secret margin',
};

let desk: ReleaseDesk;
let id: RecordId;

beforeEach(async () => {
  desk = await openDesk();
  desk.journal.saveCastMember(castMember());
  id = writeEntry(desk, TEXTS);
});
afterEach(() => rm(desk.folder, { recursive: true, force: true }));

const calls = (): ReleaseDesk['calls'] => desk.calls;
const save = async (change: Parameters<typeof saveWish>[1] = {}) => {
  desk.choose('copy.txt');
  return calls()['release.save'](saveWish([id], change));
};
const filesIn = async (): Promise<string[]> =>
  (await readdir(desk.folder)).filter((name) => name !== 'vault');

describe('release.propose', () => {
  it('finds the cast and the date, and keeps the words of a never passage to itself', async () => {
    const { passages, proposals, title } = await calls()['release.propose']({ entryId: id });
    expect(title).toBe('A title of Amina Khan');
    expect(proposals.map(({ text }) => text)).toEqual(['Amina\u202fKhan', '12 November']);
    const never = passages.filter(({ release }) => release === 'never');
    expect(never.length).toBeGreaterThan(0);
    expect(never.every(({ text }) => text === '')).toBe(true);
    expect(JSON.stringify(passages)).not.toContain('Secret');
  });

  it('does not offer an entry from the wastebasket', async () => {
    desk.journal.entries.discard(id);
    expect(await problemOf(() => calls()['release.propose']({ entryId: id }))).toBe('not-found');
  });

  it('gives back what was decided, without what the entry no longer has', async () => {
    await calls()['release.prepare'](await decided(calls(), id));
    const before = await calls()['release.propose']({ entryId: id });
    expect(before.prepared?.decisions).toHaveLength(2);
    writeEntry(desk, { ...TEXTS, 'P05.1': WORDS.replace('12 November', '13 November') }, { id });
    const after = await calls()['release.propose']({ entryId: id });
    expect(after.prepared?.decisions.map(({ replacement }) => replacement)).toEqual([
      '[my mentor]',
    ]);
  });
});

describe('release.prepare', () => {
  it('shows the exact words of each passage, clean and without the title', async () => {
    const review = await calls()['release.prepare'](await decided(calls(), id));
    expect(review.undecided).toBe(0);
    expect(review.passages.map(({ text }) => text)).toEqual([
      'I met [my mentor] on [date]. She was kind.',
      'Café\nand more.',
    ]);
    expect(review.heldBy).toEqual(['not-agreed']);
    expect(review.leaving).toEqual([]);
  });

  it('refuses a passage that may never leave and decisions beside the words', async () => {
    const good = await decided(calls(), id);
    const tried = (change: Partial<Preparation>): Promise<string> =>
      problemOf(() => calls()['release.prepare']({ ...good, ...change }));
    expect(await tried({ promptIds: ['P05.7'] })).toBe('never-released');
    expect(await tried({ promptIds: ['P99.1'] })).toBe('never-released');
    expect(await tried({ promptIds: ['P04.2'] })).toBe('invalid-input');
    const at = (start: number, end: number) => ({
      promptId: 'P05.1',
      start,
      end,
      action: 'replace' as const,
      replacement: '[x]',
    });
    expect(await tried({ decisions: [at(0, 5), at(4, 8)] })).toBe('invalid-input');
    expect(await tried({ decisions: [at(0, 5000)] })).toBe('invalid-input');
  });

  it('seals nothing anew where nothing is new', async () => {
    const preparation = await decided(calls(), id);
    await calls()['release.prepare'](preparation);
    desk.refuseNextChange(Problem.of('disk-full', {}));
    await calls()['release.prepare'](preparation);
    expect(await problemOf(() => calls()['release.prepare']({ ...preparation, memo: 'x' }))).toBe(
      'disk-full',
    );
  });
});

describe('consent', () => {
  it('is for exact words: one word changed and it lapses, and says when it was given', async () => {
    const preparation = await decided(calls(), id);
    const review = await agreeTo(calls(), preparation);
    expect(review.heldBy).toEqual([]);
    expect(review.leaving).toEqual(['P05.1', 'P05.3']);
    const decisions = preparation.decisions.map((one) => ({ ...one, replacement: '[somebody]' }));
    const consents = review.passages.map(({ promptId, digest }) => ({
      promptId,
      digest,
      special: false,
    }));
    const changed = await calls()['release.prepare']({ ...preparation, decisions, consents });
    expect(changed.passages.map(({ consent }) => consent.state)).toEqual(['lapsed', 'agreed']);
    expect(changed.passages[0]?.consent.agreedAt).toBe('2026-11-23T12:00:00.000Z');
    expect(changed.leaving).toEqual(['P05.3']);
  });

  it('lapses as well where the entry itself changes after it', async () => {
    await agreed(calls(), id);
    writeEntry(desk, { ...TEXTS, 'P05.3': 'Another word.' }, { id });
    desk.choose('copy.txt');
    const [waiting] = (await calls()['release.waiting'](null)) ?? [];
    expect(waiting).toMatchObject({ leaving: 1, lapsed: 1 });
    await save();
    expect(await readFile(join(desk.folder, 'copy.txt'), 'utf8')).not.toContain('Another');
  });

  it('cannot be given to words that were never shown', async () => {
    const preparation = await decided(calls(), id);
    const consents = [{ promptId: 'P05.1', digest: '0'.repeat(64), special: true }];
    const review = await calls()['release.prepare']({ ...preparation, consents });
    expect(review.passages[0]?.consent.state).toBe('none');
    expect(await problemOf(() => save())).toBe('held-back');
  });

  it('can be taken back until the copy is handed over', async () => {
    await agreed(calls(), id);
    await calls()['release.withdraw']({ entryId: id });
    expect(await problemOf(() => save())).toBe('held-back');
    expect(await filesIn()).toEqual([]);
  });

  it('lets out what is agreed to and leaves the rest', async () => {
    const preparation = await decided(calls(), id);
    const { passages } = await calls()['release.prepare'](preparation);
    const consents = passages
      .slice(1)
      .map(({ promptId, digest }) => ({ promptId, digest, special: false }));
    const review = await calls()['release.prepare']({ ...preparation, consents });
    expect(review.heldBy).toEqual([]);
    await save();
    const written = await readFile(join(desk.folder, 'copy.txt'), 'utf8');
    expect(written).toBe('Question P05.3?\n\nCafé\nand more.\n');
  });
});

describe('what holds a copy back', () => {
  it('is each question without an answer, and any answer but no without a reason', async () => {
    const preparation = await decided(calls(), id);
    const heldWith = async (answers: Preparation['answers']) =>
      (await agreeTo(calls(), { ...preparation, answers })).heldBy;
    const no = { answer: 'no' as const, reason: '' };
    expect(await heldWith({ stranger: no, insider: null })).toEqual(['questions']);
    const yes = { answer: 'yes' as const, reason: ' ' };
    expect(await heldWith({ stranger: no, insider: yes })).toEqual(['questions']);
    const told = { answer: 'unsure' as const, reason: 'They know it from me.' };
    expect(await heldWith({ stranger: no, insider: told })).toEqual([]);
  });

  it('is what is certain or likely and not decided, in a passage that leaves', async () => {
    const preparation = await decided(calls(), id);
    const decisions = preparation.decisions.slice(1);
    await agreeTo(calls(), { ...preparation, decisions });
    expect(await problemOf(() => save())).toBe('undecided');
    expect(await filesIn()).toEqual([]);
  });

  it('is a name that joins the cast after the consent', async () => {
    desk.journal.removeCastMember(castMember().id);
    await agreed(calls(), id);
    desk.journal.saveCastMember(castMember());
    expect(await problemOf(() => save())).toBe('undecided');
  });

  it('is of an entry that was deleted since, first to the wastebasket and then for good', async () => {
    await agreed(calls(), id);
    desk.journal.entries.discard(id);
    expect(await problemOf(() => save())).toBe('not-found');
    desk.journal.emptyWastebasket();
    expect(await problemOf(() => save())).toBe('not-found');
    expect(await filesIn()).toEqual([]);
    expect(desk.journal.releases.handedOver()).toEqual([]);
  });

  it('is what nobody has prepared', async () => {
    const other = writeEntry(desk, TEXTS);
    desk.choose('copy.txt');
    expect(await problemOf(() => calls()['release.save'](saveWish([other])))).toBe('not-found');
  });
});

describe('release.save', () => {
  it('writes the words that were agreed to, byte for byte, and records them with every edit', async () => {
    const { passages } = await agreed(calls(), id);
    const answer = await save();
    const written = await readFile(join(desk.folder, 'copy.txt'));
    const text = `${passages.map((one) => `${one.question}\n\n${one.text}`).join('\n\n\n')}\n`;
    expect(written.equals(Buffer.from(text, 'utf8'))).toBe(true);
    expect(answer).toEqual({ outcome: 'saved', bytes: written.length });
    const [record] = desk.journal.releases.handedOver();
    expect(record).toMatchObject({ entryId: id, format: 'text', text });
    expect(record?.edits.map(({ original, replacement }) => [original, replacement])).toEqual([
      ['Amina\u202fKhan', '[my mentor]'],
      ['12 November', '[date]'],
    ]);
    expect(await filesIn()).toEqual(['copy.txt']);
  });

  it('writes every format, none with the title, the clock, the path or an original', async () => {
    await agreed(calls(), id);
    const formats = ['docx', 'markdown', 'text', 'html', 'bundle', 'qdpx', 'csv', 'json', 'qdc'];
    for (const format of formats) {
      expect(await save({ format: format as 'text' }), format).toMatchObject({ outcome: 'saved' });
      const bytes = new Uint8Array(await readFile(join(desk.folder, 'copy.txt')));
      const plain = everythingIn(bytes);
      for (const secret of [
        'Amina',
        'Khan',
        '12 November',
        desk.folder,
        'Secret margin',
        '12:00',
      ]) {
        expect(plain, format).not.toContain(secret);
      }
      await rm(join(desk.folder, 'copy.txt'));
    }
    expect(await calls()['release.handOvers'](null)).toHaveLength(formats.length);
  });

  it('keeps one name and one number an entry over all hand-overs', async () => {
    await agreed(calls(), id);
    const second = writeEntry(desk, { 'P05.1': 'Another meeting.' });
    await agreed(calls(), second);
    const readJson = async () =>
      JSON.parse(await readFile(join(desk.folder, 'copy.txt'), 'utf8')) as {
        participants: { pseudonym: string; id: string }[];
        entries: { number: number; release: { number: number } }[];
      };
    await save({ format: 'json' });
    const one = await readJson();
    desk.choose('copy.txt');
    await calls()['release.save'](saveWish([second, id], { format: 'json' }));
    const two = await readJson();
    expect(two.participants).toEqual(one.participants);
    expect(two.entries.map(({ number, release }) => [number, release.number])).toEqual([
      [2, 2],
      [1, 2],
    ]);
  });

  it('refuses a token that was used', async () => {
    await agreed(calls(), id);
    await save();
    expect(await problemOf(() => calls()['release.save'](saveWish([id])))).toBe('choice-expired');
  });

  it('names the disk’s trouble and leaves nothing behind', async () => {
    await agreed(calls(), id);
    for (const format of ['text', 'bundle'] as const) {
      desk.choose(join('no-such-folder', 'copy.md'));
      const gone = (): unknown => calls()['release.save'](saveWish([id], { format }));
      expect(await problemOf(gone)).toBe('folder-missing');
    }
    desk.choose('.');
    expect(['not-writable', 'disk-failed']).toContain(
      await problemOf(() => calls()['release.save'](saveWish([id]))),
    );
    expect(await filesIn()).toEqual([]);
    expect(desk.journal.releases.handedOver()).toEqual([]);
  });

  it('saves nothing into the vault’s own folder, whatever way leads there', async () => {
    await agreed(calls(), id);
    const vault = join(desk.folder, 'vault');
    await mkdir(join(vault, 'deeper'), { recursive: true });
    await writeFile(join(vault, 'keys.verso'), 'keys');
    await symlink(vault, join(desk.folder, 'link'));
    for (const way of ['vault/keys.verso', 'vault/deeper/copy.md', 'link/deeper/a.md']) {
      desk.choose(way);
      expect(await problemOf(() => calls()['release.save'](saveWish([id])))).toBe('not-writable');
    }
    expect(await readFile(join(vault, 'keys.verso'), 'utf8')).toBe('keys');
    expect(await readdir(join(vault, 'deeper'))).toEqual([]);
    expect(desk.journal.releases.handedOver()).toEqual([]);
  });

  it('keeps the old file and leaves no other where the hand-over cannot be recorded', async () => {
    await agreed(calls(), id);
    for (const format of ['text', 'bundle'] as const) {
      await writeFile(join(desk.folder, 'copy.txt'), 'older');
      desk.refuseNextChange(Problem.of('disk-full', {}));
      expect(await problemOf(() => save({ format }))).toBe('disk-full');
      expect(await readFile(join(desk.folder, 'copy.txt'), 'utf8')).toBe('older');
      expect(await filesIn()).toEqual(['copy.txt']);
    }
    expect(desk.journal.releases.identity()?.handOvers).toBe(0);
  });

  it('is called off in the middle of many, and leaves nothing', async () => {
    const many = Array.from({ length: 40 }, () => writeEntry(desk, TEXTS));
    for (const one of many) await agreed(calls(), one);
    desk.choose('all.zip');
    const saving = calls()['release.save'](saveWish(many, { format: 'bundle' }));
    let progress = desk.jobs.progress(JOB);
    while (progress === null || progress.total === 0) {
      await new Promise((resolve) => setImmediate(resolve));
      progress = desk.jobs.progress(JOB);
    }
    desk.jobs.callOff(JOB);
    expect(await saving).toEqual({ outcome: 'called-off' });
    expect(progress.done).toBeLessThanOrEqual(progress.total);
    expect(await filesIn()).toEqual([]);
    expect(desk.journal.releases.handedOver()).toEqual([]);
    expect(desk.jobs.progress(JOB)).toBeNull();
  });
});

describe('release.takeText', () => {
  it('obeys the same rules as a file and is recorded like one', async () => {
    await calls()['release.prepare'](unprepared(id));
    expect(
      await problemOf(() => calls()['release.takeText']({ entryId: id, promptId: null })),
    ).toBe('held-back');
    await agreed(calls(), id);
    const { text } = await calls()['release.takeText']({ entryId: id, promptId: null });
    expect(text).toContain('I met [my mentor] on [date].');
    const one = await calls()['release.takeText']({ entryId: id, promptId: 'P05.3' });
    expect(one.text).toBe('Café\nand more.');
    const records = desk.journal.releases.handedOver();
    expect(records.map((record) => record.text.includes('[my mentor]'))).toEqual([true, false]);
    const never = (): unknown => calls()['release.takeText']({ entryId: id, promptId: 'P05.7' });
    expect(await problemOf(never)).toBe('held-back');
  });
});

/** With what lies in zips, and in zips in zips. */
function everythingIn(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  if (!text.startsWith('PK')) return text;
  return Object.entries(unzipSync(bytes))
    .map(([name, content]) => `${name}\n${everythingIn(content)}`)
    .join('\n');
}
