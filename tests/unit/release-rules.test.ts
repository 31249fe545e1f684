/** The rules of the brief about what may leave: R8 to R12, each with its own check. */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { finder } from '../../main/vault/deidentify/propose.ts';
import { readCsv } from '../../main/vault/export/formats/csv.ts';
import { DEFAULT_SCHEME } from '../../shared/content/presets.ts';
import type { Review } from '../../shared/contract/release-calls.ts';
import type { RecordId } from '../../shared/model/journal.ts';
import type { Preparation } from '../../shared/model/prepared-copy.ts';
import type { ReleaseDesk } from '../support/release-desk.ts';
import {
  agreed,
  agreeTo,
  castMember,
  decided,
  openDesk,
  problemOf,
  saveWish,
  writeEntry,
} from '../support/release-desk.ts';

let desk: ReleaseDesk;
afterEach(() => rm(desk.folder, { recursive: true, force: true }));
const open = async (options: Parameters<typeof openDesk>[0] = {}): Promise<void> => {
  desk = await openDesk({ finder, ...options });
};

/** The words as written, every proposal declined. */
async function keptAll(id: RecordId): Promise<Preparation> {
  const preparation = await decided(desk.calls, id);
  const decisions = preparation.decisions.map((one) => ({
    ...one,
    action: 'keep' as const,
    replacement: '',
  }));
  return { ...preparation, decisions };
}

async function withReasons(preparation: Preparation, reason: string): Promise<Review> {
  const { sets, labels } = await agreeTo(desk.calls, preparation);
  const reasons = [...sets, ...labels].map(({ key }) => ({ key, reason }));
  return agreeTo(desk.calls, { ...preparation, reasons });
}

const TELLING =
  'I am Somali, a third-year student and the president of the Islamic Society, and I have dyslexia.';

describe('R8: clues that tell together', () => {
  beforeEach(() => open());

  it('block until one is generalised, or a reason is written', async () => {
    const id = writeEntry(desk, { 'P05.1': TELLING });
    const preparation = await keptAll(id);
    const review = await agreeTo(desk.calls, preparation);
    expect(review.sets.length).toBeGreaterThan(0);
    expect(review.heldBy).toContain('clues');
    desk.choose('copy.txt');
    expect(await problemOf(() => desk.calls['release.save'](saveWish([id])))).toBe('held-back');
    expect((await withReasons(preparation, '   ')).heldBy).toContain('clues');
    expect((await withReasons(preparation, 'It is the point of it.')).heldBy).toEqual([]);
    const generalised = await agreeTo(desk.calls, await decided(desk.calls, id));
    expect(generalised.sets).toEqual([]);
  });

  it('are asked about again where another clue joins them', async () => {
    const id = writeEntry(desk, { 'P05.1': TELLING });
    const preparation = await keptAll(id);
    const { sets } = await agreeTo(desk.calls, preparation);
    const reasons = sets.map(({ key }) => ({ key, reason: 'It is the point of it.' }));
    const fewer = preparation.decisions.map((one, at) =>
      at === 0 ? { ...one, action: 'replace' as const, replacement: '[left out]' } : one,
    );
    const first = await agreeTo(desk.calls, { ...preparation, decisions: fewer });
    const given = first.sets.map(({ key }) => ({ key, reason: 'It is the point of it.' }));
    const later = await agreeTo(desk.calls, { ...preparation, reasons: given });
    expect(later.heldBy).toContain('clues');
    expect(reasons.map(({ key }) => key)).not.toEqual(given.map(({ key }) => key));
  });

  it('count over everything that left under the pseudonym', async () => {
    const parts = [
      'I am a third-year student, and it was a long walk to the ward that day.',
      'I am the president of the Islamic Society, and we talked about the rota.',
      'I am Somali, and the claim form was in English alone.',
    ];
    const ids = parts.map((words) => writeEntry(desk, { 'P05.1': words }));
    for (const [at, id] of ids.entries()) {
      const preparation = await keptAll(id);
      const review = await agreeTo(desk.calls, preparation);
      expect(review.sets.filter(({ scope }) => scope === 'copy')).toEqual([]);
      const all = review.sets.filter(({ scope }) => scope === 'all');
      expect(all.length > 0, String(at)).toBe(at === ids.length - 1);
      if (at < ids.length - 1) {
        await withReasons(preparation, 'Mine to tell.');
        desk.choose(`copy-${String(at)}.txt`);
        await desk.calls['release.save'](saveWish([id]));
      }
    }
  });

  it('count over several copies that leave together', async () => {
    const ids = [
      writeEntry(desk, { 'P05.1': 'I am a third-year student, and it was a long walk that day.' }),
      writeEntry(desk, { 'P05.1': 'I am the president of the Islamic Society.' }),
      writeEntry(desk, { 'P05.1': 'I am Somali, and the claim form was in English alone.' }),
    ];
    for (const id of ids) await withReasons(await keptAll(id), 'Mine to tell.');
    const together = await desk.calls['release.together']({ entryIds: ids, reasons: [] });
    expect(together.sets.length).toBeGreaterThan(0);
    expect(together.heldBy).toEqual(['clues']);
    desk.choose('all.zip');
    const wish = saveWish(ids, { format: 'json' });
    expect(await problemOf(() => desk.calls['release.save'](wish))).toBe('held-back');
    const reasons = together.sets.map(({ key }) => ({ key, reason: 'We agreed to it.' }));
    desk.choose('all.zip');
    const saved = await desk.calls['release.save'](saveWish(ids, { format: 'json', reasons }));
    expect(saved.outcome).toBe('saved');
  });
});

describe('R9: small groups', () => {
  beforeEach(() => open());

  it('three disabled mentors: a disability cannot leave beside role and time point', async () => {
    desk.journal.arrangements.takeOverScheme({
      ...DEFAULT_SCHEME,
      groups: { whole: 40, named: [{ name: 'Disabled mentors', size: 3 }] },
    });
    const id = writeEntry(desk, { 'P05.1': 'I am disabled, and nobody asked.' });
    await desk.calls['release.chooseIdentity']({
      pseudonym: 'Q12',
      pair: '',
      group: '',
      shown: ['role'],
    });
    const preparation = await keptAll(id);
    const blocked = await withReasons(preparation, 'It is who I am.');
    expect(blocked.labels.map(({ verdict }) => verdict)).toEqual(['blocked']);
    expect(blocked.heldBy).toContain('small-group');
    await desk.calls['release.chooseIdentity']({
      pseudonym: 'Q12',
      pair: '',
      group: '',
      shown: [],
    });
    const free = await withReasons(preparation, 'It is who I am.');
    expect(free.labels.map(({ verdict }) => verdict)).toEqual(['removed']);
    expect(free.heldBy).toEqual([]);
  });

  it('a small scheme shows neither role nor pair unless the author says so knowingly', async () => {
    const id = writeEntry(desk, { 'P05.1': 'The room was cold.' });
    await agreed(desk.calls, id);
    const saved = async (name: string) => {
      desk.choose(name);
      await desk.calls['release.save'](saveWish([id], { format: 'json' }));
      const document = JSON.parse(await readFile(join(desk.folder, name), 'utf8')) as {
        participants: { role: string | null; cohortBand: string }[];
      };
      return document.participants[0];
    };
    expect(await saved('a.json')).toMatchObject({ role: null, cohortBand: 'not known' });
    const { chosen } = await desk.calls['release.identity'](null);
    await desk.calls['release.chooseIdentity']({ ...chosen, shown: ['role'] });
    expect(await saved('b.json')).toMatchObject({ role: 'mentor' });
  });
});

describe('R10: every edit is logged, apart', () => {
  beforeEach(() => open());

  const CAST = castMember({ replacement: 'my mentee' });
  const WORDS = 'Amina Khan came on 12 November. Amina laughed.';
  const release = async (name: string): Promise<RecordId> => {
    desk.journal.saveCastMember(CAST);
    const id = writeEntry(desk, { 'P05.1': WORDS });
    await agreed(desk.calls, id);
    desk.choose(name);
    await desk.calls['release.save'](saveWish([id]));
    return id;
  };
  const saveLog = (name: string, knowingly = false) => {
    const token = desk.choose(name);
    return desk.calls['release.saveLog']({ token, language: 'en', knowingly });
  };

  it('with it a copy can be turned back into the words as written', async () => {
    await release('copy.txt');
    await mkdir(join(desk.folder, 'apart'));
    // The folder of the copy is above it, so it is asked about, too.
    expect(await saveLog(join('apart', 'log.csv'))).toEqual({ outcome: 'beside-other' });
    expect(await saveLog(join('apart', 'log.csv'), true)).toMatchObject({ outcome: 'saved' });
    const text = await readFile(join(desk.folder, 'apart', 'log.csv'), 'utf8');
    const [head = [], ...rows] = readCsv(text);
    const cell = (row: readonly string[], name: string): string => row[head.indexOf(name)] ?? '';
    const copy = await readFile(join(desk.folder, 'copy.txt'), 'utf8');
    let restored = copy.split('\n\n').slice(1).join('\n\n').trim();
    for (const row of rows) {
      const start = Number(cell(row, 'start'));
      const put = cell(row, 'replacement');
      const original = cell(row, 'original');
      expect(restored.slice(start, start + put.length)).toBe(put);
      restored = restored.slice(0, start) + original + restored.slice(start + put.length);
    }
    expect(restored).toBe(WORDS);
    expect(rows.map((row) => cell(row, 'rule'))).toEqual(['A02', 'A15', 'A02']);
  });

  it('is never put beside a copy unasked, nor a copy beside it', async () => {
    await mkdir(join(desk.folder, 'own'));
    const id = await release('copy.txt');
    expect(await saveLog('log.csv')).toEqual({ outcome: 'beside-other' });
    await rm(join(desk.folder, 'copy.txt'));
    expect(await saveLog('log.csv', true)).toMatchObject({ outcome: 'saved' });
    const token = desk.choose('again.txt');
    expect(await desk.calls['release.save'](saveWish([id], { token }))).toEqual({
      outcome: 'beside-other',
    });
    // The choice of file still stands.
    expect(
      await desk.calls['release.save'](saveWish([id], { token, knowingly: true })),
    ).toMatchObject({ outcome: 'saved' });
  });
});

describe('R11: one pseudonym, chosen by the person', () => {
  beforeEach(() => open());

  const choose = (pseudonym: string) =>
    desk.calls['release.chooseIdentity']({ pseudonym, pair: '', group: '', shown: [] });

  it('is not drawn from the name: no part of it, no initials', async () => {
    desk.journal.saveCastMember(castMember({ names: ['Amina Khan'], part: 'self' }));
    for (const drawn of ['AK', 'ak 07', 'Amina', 'Khan 2', 'A']) {
      expect(await choose(drawn), drawn).toEqual({ ok: false, why: 'drawn-from-name' });
    }
    expect(await choose('Heron')).toMatchObject({ ok: true });
    expect(await choose('CON')).toEqual({ ok: false, why: 'reserved' });
  });

  it('stands beside a code of the pair that names neither of the two', async () => {
    desk.journal.saveCastMember(castMember({ names: ['Amina Khan'], part: 'self' }));
    const other = { id: 'd'.repeat(32) as RecordId, names: ['Tobias Wren'] };
    desk.journal.saveCastMember(castMember(other));
    const choosePair = (pair: string) =>
      desk.calls['release.chooseIdentity']({
        pseudonym: 'Heron',
        pair,
        group: '',
        shown: ['pair'],
      });
    for (const drawn of ['Amina', 'AK', 'wren 2', 'Khan-Wren', 'Tobias']) {
      expect(await choosePair(drawn), drawn).toEqual({ ok: false, why: 'pair-drawn-from-name' });
    }
    expect(await choosePair('Q7')).toMatchObject({
      ok: true,
      identity: { chosen: { pair: 'Q7' } },
    });
    expect(await choosePair('')).toMatchObject({ ok: true });
  });

  it('is drawn without the person’s initials where they choose none', async () => {
    desk.journal.saveCastMember(castMember({ names: ['Priya Quist'], part: 'self' }));
    const { chosen } = await desk.calls['release.identity'](null);
    expect(chosen.pseudonym).toMatch(/^[VZ]\d\d$/u);
  });

  it('stays over all waves once something has left under it', async () => {
    await choose('Heron');
    const id = writeEntry(desk, { 'P05.1': 'The room was cold.' });
    await agreed(desk.calls, id);
    desk.choose('copy.txt');
    await desk.calls['release.save'](saveWish([id]));
    expect(await choose('Kestrel')).toEqual({ ok: false, why: 'already-used' });
    const later = writeEntry(desk, { 'P05.1': 'The room was warm.' }, { timePoint: 'T3' });
    await agreed(desk.calls, later);
    desk.choose('later.json');
    await desk.calls['release.save'](saveWish([later], { format: 'json' }));
    expect(await readFile(join(desk.folder, 'later.json'), 'utf8')).toContain('"Heron"');
  });
});

describe('R12: consent', () => {
  it('what the law protects needs its own tick', async () => {
    await open();
    const id = writeEntry(desk, { 'P05.1': 'I am Muslim, and I have dyslexia.' });
    const preparation = await keptAll(id);
    const { passages } = await desk.calls['release.prepare'](preparation);
    expect(passages[0]?.special).toEqual(expect.arrayContaining(['religion', 'health']));
    const consents = passages.map(({ promptId, digest }) => ({ promptId, digest, special: false }));
    const without = await desk.calls['release.prepare']({ ...preparation, consents });
    expect(without.leaving).toEqual([]);
    const ticked = consents.map((one) => ({ ...one, special: true }));
    const withIt = await desk.calls['release.prepare']({ ...preparation, consents: ticked });
    expect(withIt.leaving).toEqual(['P05.1']);
    // A vaguer word still says of which kind it is.
    const { passages: vaguer } = await desk.calls['release.prepare'](await decided(desk.calls, id));
    expect(vaguer[0]?.special).toContain('health');
  });

  it('a mentee cannot release what the mentor told them unless the agreement says so', async () => {
    await open({ role: 'mentee' });
    const id = writeEntry(desk, {
      'P04.1': 'She told me how the claims work.',
      'P04.2': 'I listened.',
    });
    const preparation = { ...(await decided(desk.calls, id)), partnersWords: ['P04.1'] };
    expect((await desk.calls['release.propose']({ entryId: id })).mayReleasePartnersWords).toBe(
      false,
    );
    expect((await agreeTo(desk.calls, preparation)).leaving).toEqual(['P04.2']);
    desk.journal.arrangements.saveAgreement({
      answers: [],
      reviewOn: null,
      mayReleasePartnersWords: true,
      matchedOn: '',
      differs: '',
    });
    const [waiting] = (await desk.calls['release.waiting'](null)) ?? [];
    expect(waiting?.leaving).toBe(2);
  });
});
