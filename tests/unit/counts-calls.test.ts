/** From a journal to a signed file of numbers: what was seen is what is saved, and no word of anything. */
import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { readySodium } from '../../main/vault/crypto/sodium.ts';
import type { CountsCalls } from '../../main/vault/export/counts/counts-calls.ts';
import { countsCalls } from '../../main/vault/export/counts/counts-calls.ts';
import { openCounts } from '../../main/vault/export/counts/counts-file.ts';
import { makeCard } from '../../main/vault/export/sealed/study-card.ts';
import { AnnouncedTargets } from '../../main/vault/file-targets.ts';
import { journalOf } from '../../main/vault/journal/journal-of.ts';
import { DEFAULT_SCHEME } from '../../shared/content/presets.ts';
import { Problem } from '../../shared/errors/problems.ts';
import { recordId } from '../../shared/model/journal.ts';
import type { ReleaseDesk } from '../support/release-desk.ts';
import { openDesk, problemOf, TOKEN, writeEntry } from '../support/release-desk.ts';

const TODAY = '2026-11-23';
const MARKER = 'the kingfisher marker';

let author: ReleaseDesk;
let calls: CountsCalls;
let choose: (name: string) => string;

beforeAll(() => readySodium());
beforeEach(async () => {
  author = await openDesk({ role: 'mentor' });
  const targets = new AnnouncedTargets();
  choose = (name) => {
    targets.announce(TOKEN, join(author.folder, name));
    return TOKEN;
  };
  const ownFolders = [join(author.folder, 'vault')];
  const { journal } = author;
  calls = countsCalls({ journal: journalOf({ journal }), targets, ownFolders });
});
afterEach(() => rm(author.folder, { recursive: true, force: true }));

function takePart(studyId = 'Study 1'): void {
  const card = JSON.stringify(makeCard(studyId, new Uint8Array(32).fill(studyId.length)));
  const researcher = { name: 'R', reach: '', card };
  author.journal.arrangements.takeOverScheme({ ...DEFAULT_SCHEME, researcher });
}

/** Three meetings of which one is to come, three answered questions, a sheet, and a log of what it took. */
function live(): void {
  const { journal } = author;
  for (const date of ['2026-10-01', TODAY, '2026-12-24']) journal.meetings.add(date);
  writeEntry(author, { 'P05.1': MARKER, 'P05.2': '  ', 'P05.3': MARKER });
  writeEntry(author, { 'P05.1': MARKER });
  writeEntry(author, { 'P05.1': MARKER }, { status: 'draft' });
  const gone = writeEntry(author, { 'P05.1': MARKER });
  journal.entries.discard(gone);
  journal.ratings.save({
    wave: 'pre',
    answers: [
      { itemId: 'LR7', itemVersion: 1, value: 4 },
      { itemId: 'LR1', itemVersion: 1, value: 'unsaid' },
    ],
  });
  journal.load.save({
    id: recordId.parse('d'.repeat(32)),
    date: TODAY,
    minutes: 777,
    weight: 'too-heavy',
    support: MARKER,
    note: MARKER,
  });
}

const wish = (change: { themes?: string[]; withRatings?: boolean } = {}) => ({
  today: TODAY,
  themes: [],
  withRatings: false,
  ...change,
});

async function seen(given = wish()) {
  const preview = await calls['counts.preview'](given);
  if (preview.outcome !== 'ready') throw new Error(preview.outcome);
  return preview;
}

async function savedAs(name: string, given = wish()) {
  const { digest } = await seen(given);
  const answer = await calls['counts.save']({ ...given, digest, token: choose(name) });
  expect(answer.outcome).toBe('saved');
  const opened = openCounts(await readFile(join(author.folder, name)), 'Study 1');
  if (!opened.ok) throw new Error(opened.why);
  return opened;
}

describe('numbers for the study', () => {
  it('count nothing that a leak test planted, even where somebody finished it', async () => {
    takePart();
    const planted = writeEntry(author, { 'P05.1': MARKER });
    writeEntry(author, { 'P05.1': MARKER });
    expect((await seen()).tally.promptsDone).toBe(2);
    const castId = recordId.parse('c'.repeat(32));
    author.journal.plantLeakTest({ entryId: planted, castId, phrases: [MARKER] });
    expect((await seen()).tally.promptsDone).toBe(1);
  });

  it('count meetings held and questions answered, and ratings and themes only where asked for', async () => {
    takePart();
    live();
    expect((await seen()).tally).toEqual({
      number: 1,
      sessionsHeld: 2,
      promptsDone: 3,
      themes: [],
      ratings: [],
    });
    const { tally, study } = await seen(
      wish({ themes: ['SAFE', 'AGENT', 'MINE'], withRatings: true }),
    );
    expect(study.id).toBe('Study 1');
    // In the codebook's order, without what it does not know; who preferred not to say is not there.
    expect(tally.themes).toEqual(['AGENT', 'SAFE']);
    expect(tally.ratings).toEqual([{ item: 'LR7', wave: 'pre', value: 4 }]);
  });

  it('are saved exactly as they were seen, and nothing of words or load', async () => {
    takePart();
    live();
    const given = wish({ themes: ['RANK'], withRatings: true });
    const { tally } = await seen(given);
    const { counts } = await savedAs('a.verso-counts', given);
    expect(counts).toEqual({ studyId: 'Study 1', schemeRun: null, ...tally });
    const text = await readFile(join(author.folder, 'a.verso-counts'), 'utf8');
    // Key and signature are by chance, and so may have any figures in them.
    const byChance = /"(?:publicKey|signature)": "[0-9a-f]+"/gu;
    expect(text.match(byChance)).toHaveLength(2);
    for (const never of [MARKER, '777', 'heavy', '2026', 'Amina', author.folder]) {
      expect(text.replace(byChance, '')).not.toContain(never);
    }
  });

  it('are not saved where they have changed since they were seen', async () => {
    takePart();
    live();
    const { digest } = await seen();
    writeEntry(author, { 'P05.1': 'one more' });
    const token = choose('a.verso-counts');
    expect(await calls['counts.save']({ ...wish(), digest, token })).toEqual({
      outcome: 'changed',
    });
    const other = wish({ withRatings: true });
    expect(await calls['counts.save']({ ...other, digest, token })).toEqual({ outcome: 'changed' });
    expect(await readdir(author.folder)).toEqual(['vault']);
  });

  it('come under one key and the next number, with another key for another study', async () => {
    takePart();
    const first = await savedAs('a.verso-counts');
    const second = await savedAs('b.verso-counts');
    expect(second.signer).toBe(first.signer);
    expect([first.counts.number, second.counts.number]).toEqual([1, 2]);
    takePart('Study 22');
    const { digest, tally } = await seen();
    expect(tally.number).toBe(1);
    await calls['counts.save']({ ...wish(), digest, token: choose('c.verso-counts') });
    const bytes = await readFile(join(author.folder, 'c.verso-counts'));
    expect(openCounts(bytes, 'Study 1')).toEqual({ ok: false, why: 'other-study' });
    const other = openCounts(bytes, 'Study 22');
    expect(other.ok && other.signer !== first.signer).toBe(true);
  });

  it('need a study, a place outside the vault, and a journal that can keep the key', async () => {
    expect(await calls['counts.preview'](wish())).toEqual({ outcome: 'no-study' });
    takePart();
    const { digest } = await seen();
    const save = (name: string) => calls['counts.save']({ ...wish(), digest, token: choose(name) });
    expect(await problemOf(() => save(join('vault', 'x')))).toBe('not-writable');
    author.refuseNextChange(Problem.of('disk-full', {}));
    expect(await problemOf(() => save('a.verso-counts'))).toBe('disk-full');
    expect(await readdir(author.folder)).toEqual(['vault']);
    expect((await seen()).tally.number).toBe(1);
  });
});
