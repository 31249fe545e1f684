import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { ReleaseCalls } from '../../main/vault/export/release-calls.ts';
import { ruleFinder } from '../../main/vault/deidentify/propose.ts';
import { releaseCalls } from '../../main/vault/export/release-calls.ts';
import type { ReleaseRecord } from '../../main/vault/journal/release-record.ts';
import { Problem } from '../../shared/errors/problems.ts';
import type { CastMember, Entry } from '../../shared/model/journal.ts';
import { castMemberSchema, entrySchema, NO_MARKS, recordId } from '../../shared/model/journal.ts';
import { packs } from '../../shared/content/packs.ts';
import type { Decision, ReleaseChoice } from '../../shared/model/release.ts';

const pack = packs.find(
  ({ prompts }) =>
    prompts.some(({ release }) => release === 'never') &&
    prompts.filter(({ release }) => release === 'in').length > 1,
);
if (pack === undefined) throw new Error('no pack with a never prompt');
const packId = pack.id;
const idsOf = (release: string): string[] =>
  pack.prompts.filter((prompt) => prompt.release === release).map((prompt) => prompt.id);
const [first = '', second = ''] = idsOf('in');
const [never = ''] = idsOf('never');

const id = recordId.parse('a'.repeat(32));
const words = 'I met Amina\u202fKhan on 12 November. She was kind.';

function entry(change: Partial<Entry> = {}): Entry {
  const answer = (promptId: string, text: string): unknown => ({
    promptId,
    question: `Question ${promptId}?`,
    questionLanguage: 'en',
    text,
    skipped: false,
  });
  return entrySchema.parse({
    id,
    packId,
    packVersion: 1,
    timePoint: 'T2',
    sessionId: null,
    quick: false,
    title: 'About Amina Khan',
    answers: [
      answer(first, words),
      answer(second, 'Cafe\u0301\r\nand more\u0007.'),
      answer(never, 'Secret margin'),
    ],
    status: 'finished',
    createdAt: '2026-01-02T03:04:05.678Z',
    changedAt: '2026-01-02T03:04:05.678Z',
    discardedAt: null,
    ...NO_MARKS,
    storyClosedAt: null,
    ...change,
  });
}

const amina: CastMember = castMemberSchema.parse({
  id: 'b'.repeat(32),
  kind: 'person',
  names: ['Amina Khan'],
  replacement: 'my mentor',
  part: 'partner',
});

let folder: string;
let calls: ReleaseCalls;
let records: ReleaseRecord[];
let stored: Entry;
let cast: CastMember[];
let paths: Map<string, string>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verso-release-'));
  records = [];
  stored = entry();
  cast = [amina];
  paths = new Map([['t', join(folder, 'copy.md')]]);
  calls = releaseCalls({
    journal: {
      readEntry: () => stored,
      listCast: () => cast,
      newId: () => recordId.parse('c'.repeat(32)),
      recordRelease: (record) => void records.push(record),
      forgetRelease: (gone) => (records = records.filter((record) => record.id !== gone)),
    },
    ownFolders: [join(folder, 'vault')],
    targets: {
      take: (token) => {
        const path = paths.get(token);
        paths.delete(token);
        if (path === undefined) throw Problem.of('choice-expired', {});
        return path;
      },
    },
    now: () => new Date('2026-11-23T12:00:00.000Z'),
    // What the calls do is tried here, with finds that are known beforehand.
    finder: ruleFinder,
  });
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function decideAll(): Promise<Decision[]> {
  const { proposals } = await calls['release.propose']({ entryId: id });
  return proposals.map(({ promptId, start, end, replacement }) => ({
    promptId,
    start,
    end,
    action: 'replace' as const,
    replacement,
  }));
}

async function choice(decisions?: readonly Decision[]): Promise<ReleaseChoice> {
  return {
    entryId: id,
    promptIds: [first, second],
    decisions: [...(decisions ?? (await decideAll()))],
  };
}

/** What the call fails with, as its code. */
async function problemOf(act: () => unknown): Promise<string> {
  try {
    await act();
  } catch (error) {
    if (error instanceof Problem) return error.data.code;
    throw error;
  }
  return 'none';
}

describe('release.propose', () => {
  it('finds the cast and the date, and keeps the words of a never passage to itself', async () => {
    const { passages, proposals, title } = await calls['release.propose']({ entryId: id });
    expect(title).toBe('About Amina Khan');
    expect(proposals.map(({ text }) => text)).toEqual(['Amina\u202fKhan', '12 November']);
    expect(passages.map(({ release, text }) => [release, text === ''])).toEqual([
      ['in', false],
      ['in', false],
      ['never', true],
    ]);
  });

  it('does not offer an entry from the wastebasket', async () => {
    stored = entry({ discardedAt: '2026-01-02T03:04:05.678Z' });
    expect(await problemOf(() => calls['release.propose']({ entryId: id }))).toBe('not-found');
  });
});

describe('release.preview', () => {
  it('shows the exact text, clean and without the title', async () => {
    const preview = await calls['release.preview'](await choice());
    expect(preview.undecided).toBe(0);
    expect(preview.text).toBe(
      `Question ${first}?\n\nI met [my mentor] on [date]. She was kind.\n\n\nQuestion ${second}?\n\nCaf\u00e9\nand more.\n`,
    );
    expect(preview.text).not.toContain('About');
  });

  it('counts what is undecided, keeps what is kept', async () => {
    const all = await decideAll();
    const one = await calls['release.preview'](await choice(all.slice(1)));
    expect(one.undecided).toBe(1);
    expect(one.text).toContain('Amina');
    const kept = all.map((decision) => ({ ...decision, action: 'keep' as const }));
    const preview = await calls['release.preview'](await choice(kept));
    expect(preview.undecided).toBe(0);
    expect(preview.text).toContain('12 November');
  });

  it('follows the entry’s order and leaves out what is not chosen', async () => {
    const both = await choice();
    const turned = await calls['release.preview']({
      ...both,
      promptIds: [second, first],
    });
    expect(turned).toEqual(await calls['release.preview'](both));
    const one = await calls['release.preview']({ ...both, promptIds: [second] });
    expect(one.text).not.toContain('kind');
  });

  it('refuses a passage that may never leave, one of another entry, and decisions beside the words', async () => {
    const good = await choice();
    const tried = (change: Partial<ReleaseChoice>): Promise<string> =>
      problemOf(() => calls['release.preview']({ ...good, ...change }));
    expect(await tried({ promptIds: [never] })).toBe('never-released');
    expect(await tried({ promptIds: ['P99.1'] })).toBe('never-released');
    const other = packs
      .find((one) => one.id !== packId)
      ?.prompts.find(({ release }) => release === 'in')?.id;
    expect(await tried({ promptIds: [other ?? ''] })).toBe('invalid-input');
    const at = (start: number, end: number): Decision => ({
      promptId: first,
      start,
      end,
      action: 'replace',
      replacement: '[x]',
    });
    expect(await tried({ decisions: [at(0, 5), at(4, 8)] })).toBe('invalid-input');
    expect(await tried({ decisions: [at(0, 5000)] })).toBe('invalid-input');
    stored = entry({
      answers: [{ ...entry().answers[0], text: 'a👩b' } as Entry['answers'][number]],
    });
    expect(await tried({ promptIds: [first], decisions: [at(0, 2)] })).toBe('invalid-input');
  });
});

describe('release.save', () => {
  async function save(
    change: {
      digest?: string;
      token?: string;
      format?: 'markdown' | 'text';
      decisions?: readonly Decision[];
    } = {},
  ) {
    const picked = await choice(change.decisions);
    const { digest } = await calls['release.preview'](picked);
    return calls['release.save']({
      choice: picked,
      digest: change.digest ?? digest,
      format: change.format ?? 'markdown',
      token: change.token ?? 't',
    });
  }

  it('writes plain text that is the preview, byte for byte, and records it', async () => {
    const { text } = await calls['release.preview'](await choice());
    const { bytes } = await save({ format: 'text' });
    const written = await readFile(join(folder, 'copy.md'));
    expect(written.equals(Buffer.from(text, 'utf8'))).toBe(true);
    expect(bytes).toBe(written.length);
    expect(records).toEqual([
      expect.objectContaining({
        entryId: id,
        format: 'text',
        text,
        releasedAt: '2026-11-23T12:00:00.000Z',
      }),
    ]);
    expect(await readdir(folder)).toEqual(['copy.md']);
  });

  it('writes Markdown without title, clock, path or original', async () => {
    await writeFile(join(folder, 'copy.md'), 'older');
    await save();
    const written = await readFile(join(folder, 'copy.md'), 'utf8');
    expect(written).toContain('[my mentor] on [date]');
    expect(written).toContain('Café  \nand more.');
    for (const secret of ['Amina', 'Khan', 'November', '2026', folder, 'Secret', 'older']) {
      expect(written).not.toContain(secret);
    }
  });

  it('refuses words that were not shown, before it takes the file choice', async () => {
    expect(await problemOf(() => save({ digest: '0'.repeat(64) }))).toBe('text-changed');
    expect(paths.size).toBe(1);
    expect(await readdir(folder)).toEqual([]);
    expect(records).toEqual([]);
  });

  it('refuses while something certain or likely is open', async () => {
    const decisions = (await decideAll()).slice(1);
    expect(await problemOf(() => save({ decisions }))).toBe('undecided');
    expect(await readdir(folder)).toEqual([]);
  });

  it('refuses when a name joins the cast after the preview', async () => {
    cast = [];
    const decisions = await decideAll();
    const picked = await choice(decisions);
    const { digest } = await calls['release.preview'](picked);
    cast = [amina];
    expect(
      await problemOf(() =>
        calls['release.save']({ choice: picked, digest, format: 'text', token: 't' }),
      ),
    ).toBe('undecided');
  });

  it('refuses a token that was used', async () => {
    await save();
    expect(await problemOf(() => save())).toBe('choice-expired');
  });

  it('names the disk’s trouble and leaves nothing behind', async () => {
    paths.set('gone', join(folder, 'no-such-folder', 'copy.md'));
    expect(await problemOf(() => save({ token: 'gone' }))).toBe('disk-failed');
    paths.set('folder', folder);
    expect(['not-writable', 'disk-failed']).toContain(
      await problemOf(() => save({ token: 'folder' })),
    );
    expect(await readdir(folder)).toEqual([]);
    expect(records).toEqual([]);
  });

  it('saves nothing into the vault’s own folder, whatever way leads there', async () => {
    const vault = join(folder, 'vault');
    await mkdir(join(vault, 'deeper'), { recursive: true });
    await writeFile(join(vault, 'keys.verso'), 'keys');
    await symlink(vault, join(folder, 'link'));
    const ways = [
      'vault/keys.verso',
      'vault/deeper/copy.md',
      'link/keys.verso',
      'link/deeper/a.md',
    ];
    for (const way of ways) {
      paths.set('t', join(folder, way));
      expect(await problemOf(() => save())).toBe('not-writable');
    }
    expect(await readFile(join(vault, 'keys.verso'), 'utf8')).toBe('keys');
    expect(await readdir(join(vault, 'deeper'))).toEqual([]);
    expect(records).toEqual([]);
  });

  it('keeps the old file and leaves no other where the release cannot be recorded', async () => {
    await writeFile(join(folder, 'copy.md'), 'older');
    records.push = () => {
      throw Problem.of('disk-full', {});
    };
    expect(await problemOf(() => save())).toBe('disk-full');
    expect(await readFile(join(folder, 'copy.md'), 'utf8')).toBe('older');
    expect(await readdir(folder)).toEqual(['copy.md']);
  });
});
