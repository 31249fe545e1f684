/** Very many files on the study desk: opened one by one, stopped in the middle, and nothing half is left. */
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import type * as FileSystem from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { readySodium } from '../../main/vault/crypto/sodium.ts';
import type { DeskCalls } from '../../main/vault/export/desk/desk-calls.ts';
import { deskCalls } from '../../main/vault/export/desk/desk-calls.ts';
import { mergeDocuments, mergeInTurns } from '../../main/vault/export/document/merge-documents.ts';
import { MOST_PARTICIPANTS } from '../../main/vault/export/document/release-document.ts';
import type { ReleaseDocument } from '../../main/vault/export/document/release-document.ts';
import { CalledOff, Pace, unpaced } from '../../main/vault/long-work/pace.ts';
import { readJson } from '../../main/vault/export/formats/json.ts';
import { sealRelease } from '../../main/vault/export/sealed/sealed-release.ts';
import type { StudyCard } from '../../main/vault/export/sealed/study-card.ts';
import { readStudyCard } from '../../main/vault/export/sealed/study-card.ts';
import { AnnouncedTargets } from '../../main/vault/file-targets.ts';
import { Jobs } from '../../main/vault/long-work/jobs.ts';
import { ownCode } from '../../shared/model/own-codes.ts';
import { JOB, problemOf, TOKEN } from '../support/release-desk.ts';
import { sampleDocument } from '../support/release-samples.ts';

/** Bytes that the disk still takes; null for as many as come. */
let room: number | null = null;

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof FileSystem>();
  return {
    ...real,
    async open(path: string, flags: string, mode?: number) {
      const handle = await real.open(path, flags, mode);
      if (flags === 'r') return handle;
      const write = handle.write.bind(handle) as (...given: unknown[]) => Promise<unknown>;
      const limited = async (...given: readonly unknown[]): Promise<unknown> => {
        const [bytes] = given;
        if (room !== null) {
          room -= bytes instanceof Uint8Array ? bytes.length : 0;
          if (room < 0) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
        }
        return write(...given);
      };
      return Object.assign(handle, { write: limited });
    },
  };
});

const MANY = 300;

let root: string;
let out: string;
let jobs: Jobs;
let desk: DeskCalls;
let choose: (name: string) => string;
let card: StudyCard;

beforeAll(() => readySodium());
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'verso-desk-many-'));
  out = join(root, 'out');
  for (const name of ['vault', 'out']) await mkdir(join(root, name));
  const targets = new AnnouncedTargets();
  choose = (name) => {
    targets.announce(TOKEN, join(root, name));
    return TOKEN;
  };
  const now = () => new Date('2026-11-23T12:00:00.000Z');
  jobs = new Jobs();
  desk = deskCalls({
    targets,
    jobs,
    ownFolders: [join(root, 'vault')],
    now,
    version: '0.1.0',
    kdf: 'floor',
  });
  const made = await desk['desk.makeKeys']({
    studyId: 'Study 1',
    passphrase: new TextEncoder().encode('seven quiet herons over the estuary'),
    token: choose('k.verso-study-key'),
  });
  const read = readStudyCard(made.outcome === 'made' ? made.keys.card : '');
  if (!read.ok) throw new Error(read.why);
  card = read.card;
});
afterEach(async () => {
  room = null;
  await rm(root, { recursive: true, force: true });
});

const BASE = sampleDocument({ study: { id: 'Study 1', schemeRun: null } });

/** Each of another person, with a code of their own. */
function releaseOf(person: number): ReleaseDocument {
  const id = person.toString(16).padStart(32, '0');
  const own = ownCode(1, { name: `Seen by ${String(person)}`, brief: '' });
  return {
    ...BASE,
    participants: BASE.participants.map((one) => ({
      ...one,
      id,
      pseudonym: `Voice ${String(person)}`,
    })),
    entries: BASE.entries.map((one) => ({ ...one, participant: id, release: { id, number: 1 } })),
    codebook: { ...BASE.codebook, codes: [...BASE.codebook.codes, own] },
  };
}

const sealed = async (person: number): Promise<Uint8Array<ArrayBuffer>> =>
  Uint8Array.from(await sealRelease(releaseOf(person), card, unpaced()));

async function put(name: string, file: Uint8Array<ArrayBuffer>): Promise<void> {
  await desk['desk.put']({ name, file });
}

async function putMany(count: number): Promise<void> {
  for (let person = 1; person <= count; person += 1) {
    const file = await sealed(person);
    if (person === Math.ceil(count / 2)) {
      const altered = Uint8Array.from(file);
      altered[400] = (altered[400] ?? 0) ^ 1;
      await put('altered', altered);
    }
    await put(`release ${String(person)}`, file);
  }
}

const saveZip = () =>
  desk['desk.save']({ format: 'bundle', token: choose('out/all.zip'), language: 'en', job: JOB });
const saveFolder = () =>
  desk['desk.saveFolder']({ holds: 'everything', token: choose('out'), language: 'en', job: JOB });

/** Once the work says that it got this far, as a window would. */
async function atProgress(far: (share: number) => boolean, act: () => void): Promise<void> {
  for (;;) {
    const progress = jobs.progress(JOB);
    if (progress !== null && progress.total > 0 && far(progress.done / progress.total)) break;
    await new Promise((resolve) => void setImmediate(resolve));
  }
  act();
}

describe('three hundred sealed releases', () => {
  it('merge into one document, and the one that was changed is refused by name', async () => {
    await putMany(MANY);
    const lot = await desk['desk.look'](null);
    expect(lot.refused).toEqual([{ name: 'altered', why: 'altered' }]);
    expect([lot.people, lot.entries]).toEqual([MANY, MANY * 2]);
    expect(await readdir(out)).toEqual([]);
    const token = choose('out/all.json');
    await desk['desk.save']({ format: 'json', token, language: 'en', job: JOB });
    const read = readJson(await readFile(join(out, 'all.json')));
    expect(read.ok && read.document.codebook.codes.length).toBe(BASE.codebook.codes.length + MANY);
  });

  it('say how far they are, and leave nothing where they are stopped in the middle', async () => {
    await putMany(60);
    for (const save of [saveZip, saveFolder]) {
      const seen: number[] = [];
      const saving = save();
      await atProgress(
        (share) => {
          seen.push(share);
          return share > 0.2;
        },
        () => jobs.callOff(JOB),
      );
      expect(await saving).toBeNull();
      expect(seen).toEqual(seen.toSorted((a, b) => a - b));
      expect(await readdir(out)).toEqual([]);
      expect(jobs.progress(JOB)).toBeNull();
    }
    // The lot is still there.
    expect((await saveFolder())?.name).toBe('verso-study');
    expect(await readdir(out)).toEqual(['verso-study']);
  });

  it('leave nothing on a disk that gets full in the middle', async () => {
    await putMany(20);
    for (const save of [saveZip, saveFolder]) {
      for (const left of [0, 5_000, 30_000]) {
        room = left;
        expect(await problemOf(save)).toBe('disk-full');
        expect(await readdir(out)).toEqual([]);
      }
    }
    room = null;
    expect((await saveZip())?.bytes).toBeGreaterThan(30_000);
    expect(await readdir(out)).toEqual(['all.zip']);
  });
});

describe('files on the desk', () => {
  it('are taken back where the person stops while they are opened, and the ones before stay', async () => {
    const one = await sealed(1);
    await put('first', one);
    await put('second', await sealed(2));
    await put('third', await sealed(3));
    await desk['desk.takeBack']({ count: 2 });
    expect(await desk['desk.look'](null)).toMatchObject({ people: 1, refused: [] });
    // Nothing of them is remembered: what came back is not taken for a second copy.
    await put('third again', await sealed(3));
    await put('first again', one);
    expect(await desk['desk.look'](null)).toMatchObject({
      people: 2,
      refused: [{ name: 'first again', why: 'doubled' }],
    });
  });

  it('are no longer there once the desk was closed while one was opened', async () => {
    const opening = put('one', await sealed(1));
    await desk['desk.close'](null);
    await opening.catch(() => undefined);
    expect(await problemOf(() => desk['desk.look'](null))).toBe('not-found');
  });

  it('are told to be too many for one document', async () => {
    const people = Array.from({ length: MOST_PARTICIPANTS + 1 }, (_one, at) => releaseOf(at + 1));
    const crowd = (some: readonly ReleaseDocument[]): ReleaseDocument =>
      mergeDocuments(some).document;
    for (const [name, some] of [
      ['a', people.slice(0, 600)],
      ['b', people.slice(600)],
    ] as const) {
      await put(name, Uint8Array.from(await sealRelease(crowd(some), card, unpaced())));
    }
    expect(await problemOf(() => desk['desk.look'](null))).toBe('lot-too-large');
    expect(await problemOf(saveZip)).toBe('lot-too-large');
    await desk['desk.takeBack']({ count: 1 });
    expect((await desk['desk.look'](null)).people).toBe(600);
  });
});

it('merging gives turns to others, stops where it is told to, and gives the same document', async () => {
  const documents = Array.from({ length: 200 }, (_one, at) => releaseOf(at + 1));
  const pace = new Pace(0);
  const turns = vi.spyOn(pace, 'step');
  expect(await mergeInTurns(documents, pace)).toEqual(mergeDocuments(documents));
  expect(turns.mock.calls.length).toBeGreaterThan(documents.length);
  const off = new AbortController();
  const stopped = mergeInTurns(documents, new Pace(0, { signal: off.signal }));
  off.abort();
  await expect(stopped).rejects.toBeInstanceOf(CalledOff);
});
