/** Codes on passages: they come out in every file that carries codes, and a code's own name is looked at, too. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { readXml, allElements } from '../../main/vault/export/files/read-xml.ts';
import { readCsv } from '../../main/vault/export/formats/csv.ts';
import { decodePayload } from '../../main/vault/store/record-payload.ts';
import type { Code } from '../../shared/content/codebook.ts';
import type { Review } from '../../shared/contract/release-calls.ts';
import type { RecordId } from '../../shared/model/journal.ts';
import { codingOn, wholeCharacters } from '../../shared/model/passage-coding.ts';
import type { PassageCoding } from '../../shared/model/passage-coding.ts';
import type { Preparation } from '../../shared/model/prepared-copy.ts';
import type { ReleaseDesk } from '../support/release-desk.ts';
import {
  agreeTo,
  castMember,
  decided,
  openDesk,
  problemOf,
  saveWish,
  writeEntry,
} from '../support/release-desk.ts';

const WHEELS = '\u{1F469}\u{1F3FD}\u200d\u{1F9BD}';
const TEXTS = {
  'P05.1': `Amina Khan met me \u{1F642} and said cafe\u0301 ${WHEELS} twice.`,
  'P05.3': 'Rank decided it. The form was never read again by anybody at all.',
};

let desk: ReleaseDesk;
let id: RecordId;

beforeEach(async () => {
  desk = await openDesk();
  desk.journal.saveCastMember(castMember());
  id = writeEntry(desk, TEXTS);
});
afterEach(() => rm(desk.folder, { recursive: true, force: true }));

function markOn(
  { passages }: Review,
  promptId: string,
  words: string,
  code: string,
): PassageCoding {
  const passage = passages.find((one) => one.promptId === promptId);
  if (passage === undefined) throw new Error(promptId);
  const start = passage.text.indexOf(words);
  const place = wholeCharacters(passage.text, { start, end: start + words.length });
  if (start < 0 || place === null) throw new Error(words);
  return codingOn(passage, place, code);
}

async function begin(): Promise<{ preparation: Preparation; review: Review }> {
  const preparation = await decided(desk.calls, id);
  return { preparation, review: await desk.calls['release.prepare'](preparation) };
}

async function ownCode(name: string, brief = ''): Promise<Code> {
  const made = await desk.calls['release.saveCode']({ id: null, name, brief });
  if (!made.ok) throw new Error(made.why);
  return made.code;
}

async function bundle(): Promise<Readonly<Record<string, Uint8Array>>> {
  desk.choose('copy.zip');
  await desk.calls['release.save'](saveWish([id], { format: 'bundle' }));
  return unzipSync(await readFile(join(desk.folder, 'copy.zip')));
}
const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

describe('marks on the exact text', () => {
  it('come out in the project, the codebook and the table, counted in code points', async () => {
    const { preparation, review } = await begin();
    const own = await ownCode('Who is asked twice', 'The same person, again.');
    const unused = await ownCode('Of no use here');
    const codings = [
      markOn(review, 'P05.1', '[my mentor]', 'RANK'),
      markOn(review, 'P05.1', 'café', 'SAFE'),
      markOn(review, 'P05.1', WHEELS, own.id),
      markOn(review, 'P05.3', 'The form was never read', 'HID-AGENT'),
    ];
    const wanted = codings.map(({ words }) => words);
    await agreeTo(desk.calls, { ...preparation, codings });
    const files = await bundle();

    const project = unzipSync(files['verso.qdpx'] ?? new Uint8Array());
    const elements = [...allElements(readXml(text(project['project.qde'])))];
    const source = elements.find(({ name }) => name === 'TextSource');
    const path = (source?.attributes['plainTextPath'] ?? '').replace('internal://', 'sources/');
    const points = [...text(project[path])];
    const selections = elements.filter(({ name }) => name === 'PlainTextSelection');
    expect(
      selections.map(({ attributes }) =>
        points
          .slice(Number(attributes['startPosition']), Number(attributes['endPosition']))
          .join(''),
      ),
    ).toEqual(wanted);
    expect(selections.map(({ attributes }) => attributes['name'])).toEqual(wanted);

    const codebook = text(files['verso.qdc']);
    expect(codebook).toContain('name="Who is asked twice"');
    expect(codebook).toContain('name="Rank and power"');
    expect(codebook).not.toContain(unused.name);

    const [columns = [], ...rows] = readCsv(
      Buffer.from(files['segments.csv'] ?? []).toString('utf8'),
    );
    const coded = rows
      .map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? ''])))
      .filter((row) => row['kind'] === 'coded');
    expect(coded.map((row) => [row['prompt_id'], row['text'], row['code'], row['coder']])).toEqual([
      ['P05.1', '[my mentor]', 'RANK', 'author'],
      ['P05.1', 'café', 'SAFE', 'author'],
      ['P05.1', WHEELS, own.id, 'author'],
      ['P05.3', 'The form was never read', 'HID-AGENT', 'author'],
    ]);
    for (const bytes of [...Object.values(files), ...Object.values(project)]) {
      expect(text(bytes)).not.toMatch(/Amina|Khan|Of no use here/u);
    }
  });

  it('follow the words through a later decision, and do not leave where the words went', async () => {
    const { preparation, review } = await begin();
    const codings = [
      markOn(review, 'P05.1', '[my mentor]', 'RANK'),
      markOn(review, 'P05.1', 'said café', 'SAFE'),
    ];
    const decisions = preparation.decisions.map((one) => ({ ...one, replacement: '[somebody]' }));
    await agreeTo(desk.calls, { ...preparation, decisions, codings });
    const project = unzipSync((await bundle())['verso.qdpx'] ?? new Uint8Array());
    const names = [...allElements(readXml(text(project['project.qde'])))]
      .filter(({ name }) => name === 'PlainTextSelection')
      .map(({ attributes }) => attributes['name']);
    expect(names).toEqual(['said café']);
    const { prepared } = await desk.calls['release.propose']({ entryId: id });
    expect(prepared?.codings).toHaveLength(2);
  });

  it('do not leave with a passage that stays', async () => {
    const { preparation, review } = await begin();
    const own = await ownCode('Left behind');
    const codings = [markOn(review, 'P05.3', 'Rank decided it.', own.id)];
    const { passages } = await desk.calls['release.prepare']({ ...preparation, codings });
    const consents = passages
      .slice(0, 1)
      .map(({ promptId, digest }) => ({ promptId, digest, special: true }));
    await desk.calls['release.prepare']({ ...preparation, codings, consents });
    const files = await bundle();
    for (const bytes of Object.values(files)) {
      expect(text(bytes)).not.toMatch(/Left behind|Rank decided/u);
    }
    const project = unzipSync(files['verso.qdpx'] ?? new Uint8Array());
    expect(text(project['project.qde'])).not.toMatch(/Left behind|PlainTextSelection/u);
  });
});

describe("a code of one's own", () => {
  it('is made, renamed and taken away, and never named like another', async () => {
    const { calls } = desk;
    const first = await ownCode('  Asked \n again ', 'Why\u0007 not.');
    expect(first).toMatchObject({ id: 'OWN-1', name: 'Asked again', brief: 'Why not.' });
    const save = (codeId: string | null, name: string) =>
      calls['release.saveCode']({ id: codeId, name, brief: '' });
    expect(await save(null, 'ASKED AGAIN')).toMatchObject({ ok: false, why: 'name-taken' });
    expect(await save(null, 'rank and power')).toMatchObject({ ok: false, why: 'name-taken' });
    expect(await save(null, ' ')).toMatchObject({ ok: false, why: 'no-name' });
    expect(await save('OWN-1', 'Asked twice')).toMatchObject({ ok: true });
    expect(await problemOf(() => save('OWN-9', 'x'))).toBe('not-found');
    expect(await calls['release.removeCode']({ id: 'OWN-1' })).toEqual({ ok: true, codes: [] });
    // Its id went with it: in an earlier release it means something else.
    expect((await ownCode('Another')).id).toBe('OWN-2');
  });

  it('is not taken away while it marks something', async () => {
    const { preparation, review } = await begin();
    const own = await ownCode('In use');
    const codings = [markOn(review, 'P05.3', 'Rank', own.id)];
    await desk.calls['release.prepare']({ ...preparation, codings });
    expect(await desk.calls['release.removeCode']({ id: own.id })).toEqual({
      ok: false,
      why: 'in-use',
    });
    await desk.calls['release.prepare'](preparation);
    expect(await desk.calls['release.removeCode']({ id: own.id })).toEqual({ ok: true, codes: [] });
  });

  it('names nobody: refused when it is made, and the copy held back where it comes to', async () => {
    const { calls, journal } = desk;
    expect(
      await calls['release.saveCode']({ id: null, name: 'What Amina Khan carries', brief: '' }),
    ).toEqual({ ok: false, why: 'names-somebody', words: ['Amina Khan'] });
    const { preparation, review } = await begin();
    const own = await ownCode('Time', 'What Bronwen Talfryn would say.');
    const codings = [markOn(review, 'P05.3', 'Rank', own.id)];
    const ready = await agreeTo(calls, { ...preparation, codings });
    expect(ready.heldBy).toEqual([]);
    journal.saveCastMember(
      castMember({ id: 'd'.repeat(32) as RecordId, names: ['Bronwen Talfryn'] }),
    );
    const held = await agreeTo(calls, { ...preparation, codings });
    expect(held.namingCodes).toEqual([{ id: own.id, words: ['Bronwen Talfryn'] }]);
    expect(held.heldBy).toEqual(['codes']);
    expect(await problemOf(bundle)).toBe('held-back');
    await calls['release.saveCode']({ id: own.id, name: 'Time', brief: 'What others would say.' });
    expect((await agreeTo(calls, { ...preparation, codings })).heldBy).toEqual([]);
    expect(text((await bundle())['codebook.csv'])).not.toMatch(/Bronwen|Talfryn/u);
  });

  it('is among the words that are agreed to: another name asks again', async () => {
    const { calls } = desk;
    const { preparation, review } = await begin();
    const own = await ownCode('One name');
    const codings = [markOn(review, 'P05.3', 'Rank', own.id)];
    const { passages } = await agreeTo(calls, { ...preparation, codings });
    const consents = passages.map(({ promptId, digest }) => ({ promptId, digest, special: true }));
    await calls['release.saveCode']({ id: own.id, name: 'Another name', brief: '' });
    const after = await calls['release.prepare']({ ...preparation, codings, consents });
    expect(after.passages.map(({ consent }) => consent.state)).toEqual(['agreed', 'lapsed']);
    // A code that everybody has says nothing new of the author.
    const marked = [...codings, markOn(review, 'P05.1', 'café', 'SAFE')];
    const more = await calls['release.prepare']({ ...preparation, codings: marked, consents });
    expect(more.passages[0]?.consent.state).toBe('agreed');
  });

  it('asks for the tick of its own where it says what the law protects', async () => {
    const { preparation, review } = await begin();
    expect(review.passages[1]?.special).toEqual([]);
    const own = await ownCode('Being a Muslim student');
    const codings = [markOn(review, 'P05.3', 'Rank', own.id)];
    const marked = await desk.calls['release.prepare']({ ...preparation, codings });
    expect(marked.passages[1]?.special).toContain('religion');
  });
});

describe('the note to whoever reads the copy', () => {
  it('names nobody: the copy is held back, and told by which words', async () => {
    const { calls } = desk;
    const { preparation } = await begin();
    for (const memo of ['Ask Amina Khan about it.', 'Ask Ami\u0007na Khan about it.']) {
      const held = await agreeTo(calls, { ...preparation, memo });
      expect(held.namingMemo).toEqual(['Amina Khan']);
      expect(held.heldBy).toEqual(['memo']);
      expect(await problemOf(bundle)).toBe('held-back');
    }
    const memo = 'Written on a train.';
    expect((await agreeTo(calls, { ...preparation, memo })).heldBy).toEqual([]);
    const files = Object.values(await bundle()).map(text);
    expect(files.some((file) => file.includes(memo))).toBe(true);
  });

  it('is held back, too, where the cast learns of the name later', async () => {
    const { calls, journal } = desk;
    const { preparation } = await begin();
    const memo = 'As bronwen would have it.';
    expect((await agreeTo(calls, { ...preparation, memo })).heldBy).toEqual([]);
    journal.saveCastMember(castMember({ id: 'd'.repeat(32) as RecordId, names: ['Bronwen'] }));
    expect(await problemOf(bundle)).toBe('held-back');
  });
});

describe('what an earlier Verso wrote', () => {
  it('opens: a prepared copy of before there were marks', async () => {
    const { preparation } = await begin();
    const value = {
      ...preparation,
      id: 'e'.repeat(32),
      decisions: [],
      consents: [],
      codings: [],
      changedAt: '2026-11-23T12:00:00.000Z',
    };
    const bytes = new TextEncoder().encode(JSON.stringify({ kind: 'prepared', version: 1, value }));
    expect(decodePayload(bytes)).toMatchObject({ kind: 'prepared', version: 2, value });
  });
});
