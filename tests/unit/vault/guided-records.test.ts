/** What guides a person, in the journal that keeps it: meetings, steps, ratings, ideas, load, agreement. */
import { beforeEach, describe, expect, it } from 'vitest';

import { Journal } from '../../../main/vault/journal/journal.ts';
import type { Pack, Prompt } from '../../../shared/content/packs.ts';
import { releaseOf } from '../../../shared/content/packs.ts';
import { schemeFrom } from '../../../shared/content/presets.ts';
import { Problem } from '../../../shared/errors/problems.ts';
import { FIRST_CHOICES } from '../../../shared/model/choices.ts';
import type { Idea } from '../../../shared/model/ideas.ts';
import type { RecordId } from '../../../shared/model/journal.ts';
import { NO_MARKS, recordId } from '../../../shared/model/journal.ts';
import { writeSchemeFile } from '../../../shared/model/scheme-file.ts';
import type { Step } from '../../../shared/model/steps.ts';
import type { Role } from '../../../shared/model/scheme.ts';

let time: number;
let changes: { readonly op: string; readonly id: string }[];

function begin(role: Role): Journal {
  const sink = {
    apply: (given: readonly { readonly op: string; readonly id: string }[]) => {
      changes.push(...given);
    },
    isUncertain: false,
    forgetRemoved: () => undefined,
  };
  return Journal.begin(sink, role, () => new Date((time += 1000)));
}

function idOf(digit: string): RecordId {
  return recordId.parse(digit.repeat(32));
}

function problemOf(act: () => unknown): string | null {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof Problem) return error.data.code;
    throw error;
  }
}

let journal: Journal;
beforeEach(() => {
  time = Date.parse('2026-10-01T09:00:00.000Z');
  changes = [];
  journal = begin('mentee');
});

describe('meetings', () => {
  it('are numbered as they are noted, and a gap is not filled again', () => {
    const [first, second] = [
      journal.meetings.add('2026-10-09'),
      journal.meetings.add('2026-10-23'),
    ];
    journal.meetings.remove(first.id);
    const third = journal.meetings.add('2026-11-06');
    expect(journal.meetings.list().map(({ number }) => number)).toEqual([2, 3]);
    expect([second.number, third.number]).toEqual([2, 3]);
    expect(journal.meetings.numberOf(third.id)).toBe(3);
    expect(journal.meetings.numberOf(first.id)).toBeNull();
    expect(journal.meetings.numberOf(null)).toBeNull();
  });

  it('change in everything but their number', () => {
    const { number: _, ...noted } = journal.meetings.add('2026-10-09');
    const changed = journal.meetings.change({
      ...noted,
      mode: 'walk',
      minutes: 45,
      agreed: 'Tea.',
    });
    expect(changed).toMatchObject({ number: 1, mode: 'walk', minutes: 45, agreed: 'Tea.' });
    expect(journal.meetings.list()).toEqual([changed]);
    expect(problemOf(() => journal.meetings.change({ ...noted, id: idOf('9') }))).toBe('not-found');
  });
});

describe('promised steps', () => {
  const step = (digit: string, part: Partial<Step> = {}): Step => ({
    id: idOf(digit),
    text: `Step ${digit}`,
    by: 'me',
    sessionId: null,
    promisedOn: '2026-10-09',
    state: 'open',
    outcome: '',
    closedOn: null,
    ...part,
  });

  it('come open ones first, then by when they were promised', () => {
    const closed = { state: 'done', closedOn: '2026-10-10' } as const;
    for (const one of [
      step('1', closed),
      step('2', { promisedOn: '2026-10-20' }),
      step('3'),
      step('4', { ...closed, promisedOn: '2026-10-01' }),
    ]) {
      journal.meetings.saveStep(one);
    }
    expect(journal.meetings.listSteps().map(({ text }) => text)).toEqual([
      'Step 3',
      'Step 2',
      'Step 4',
      'Step 1',
    ]);
  });

  it('stay when their meeting goes', () => {
    const { id } = journal.meetings.add('2026-10-09');
    journal.meetings.saveStep(step('1', { sessionId: id }));
    journal.meetings.remove(id);
    expect(journal.meetings.listSteps()).toHaveLength(1);
    journal.meetings.removeStep(idOf('1'));
    expect(problemOf(() => journal.meetings.removeStep(idOf('1')))).toBe('not-found');
  });
});

describe('rating sheets', () => {
  it('are one a wave, in the order of the waves, and keep when they were begun', () => {
    const answer = { itemId: 'C01', itemVersion: 1, value: 2 } as const;
    journal.ratings.save({ wave: 'mid', answers: [answer] });
    const first = journal.ratings.save({ wave: 'pre', answers: [] });
    const again = journal.ratings.save({ wave: 'pre', answers: [answer] });
    expect(journal.ratings.list().map(({ wave }) => wave)).toEqual(['pre', 'mid']);
    expect(again).toMatchObject({ id: first.id, createdAt: first.createdAt, answers: [answer] });
    expect(again.changedAt > first.changedAt).toBe(true);
  });
});

describe('ideas for change', () => {
  const idea = (digit: string, process: string): Omit<Idea, 'createdAt' | 'changedAt'> => ({
    id: idOf(digit),
    process,
    change: '',
    owner: '',
    reviewOn: null,
    tell: '',
    state: 'raised',
    reviews: [],
  });

  it('keep their place and their beginning when they change', () => {
    const first = journal.ideas.save(idea('2', 'Claims'));
    journal.ideas.save(idea('1', 'Rota'));
    journal.ideas.save({ ...idea('2', 'Claims'), owner: 'The bursar' });
    expect(journal.ideas.list()).toMatchObject([
      { process: 'Claims', owner: 'The bursar', createdAt: first.createdAt },
      { process: 'Rota' },
    ]);
    journal.ideas.remove(idOf('2'));
    expect(problemOf(() => journal.ideas.remove(idOf('2')))).toBe('not-found');
  });
});

describe('the load log', () => {
  const line = (digit: string, date: string) =>
    ({ id: idOf(digit), date, minutes: 60, weight: null, support: '', note: '' }) as const;

  it('is the mentor’s, newest day first', () => {
    journal = begin('mentor');
    journal.load.save(line('1', '2026-10-01'));
    journal.load.save(line('2', '2026-10-20'));
    expect(journal.load.list().map(({ date }) => date)).toEqual(['2026-10-20', '2026-10-01']);
    journal.load.remove(idOf('1'));
    expect(journal.load.list()).toHaveLength(1);
  });

  it('is closed to a mentee, whichever call', () => {
    expect(problemOf(() => journal.load.list())).toBe('not-your-role');
    expect(problemOf(() => journal.load.save(line('1', '2026-10-01')))).toBe('not-your-role');
    expect(problemOf(() => journal.load.remove(idOf('1')))).toBe('not-your-role');
    expect(changes.some(({ id }) => id === idOf('1'))).toBe(false);
  });
});

describe('what is arranged', () => {
  it('is one agreement, written over, and one set of choices, changed part by part', () => {
    const words = {
      answers: [{ promptId: 'P03.1', text: 'To listen.' }],
      reviewOn: null,
      mayReleasePartnersWords: false,
      matchedOn: '',
      differs: '',
    };
    expect(journal.arrangements.agreement()).toBeNull();
    const first = journal.arrangements.saveAgreement(words);
    const second = journal.arrangements.saveAgreement({ ...words, reviewOn: '2027-01-01' });
    expect(second.id).toBe(first.id);
    expect(journal.arrangements.agreement()).toEqual(second);
    expect(journal.arrangements.choices()).toEqual(FIRST_CHOICES);
    journal.arrangements.changeChoices({ monthlyLimit: 120 });
    const takingPart = { state: 'paused', since: '2026-10-05' } as const;
    expect(journal.arrangements.changeChoices({ takingPart })).toEqual({
      ...FIRST_CHOICES,
      monthlyLimit: 120,
      takingPart,
    });
  });
});

describe('a pack of a scheme file that is left', () => {
  const scheme = schemeFrom('medical-school', 'en', 'c'.repeat(32));
  const prompt: Prompt = {
    id: 'X01.1',
    label: { en: 'Ask' },
    question: { en: 'What does your ward ask?' },
    stage: 'Own',
    sources: ['BK'],
    sensitivity: 'L',
    release: 'in',
    quick: false,
  };
  const pack: Pack = {
    id: 'X01',
    version: 1,
    title: { en: 'Of this ward' },
    role: 'both',
    timePoints: ['T2'],
    optional: true,
    core: false,
    framework: { en: 'Own' },
    note: '',
    prompts: [prompt],
  };
  const withPack = writeSchemeFile({
    ...scheme,
    name: 'Brannoc',
    extraPacks: [pack],
  });
  const without = writeSchemeFile({ ...scheme, name: 'Brannoc' });

  it('is told of before, and its draft stays with its question and its words', () => {
    expect(journal.useScheme(withPack)).toMatchObject({ ok: true, draftsLeft: 0 });
    journal.entries.save({
      id: idOf('7'),
      packId: 'X01',
      packVersion: 1,
      timePoint: 'T2',
      sessionId: null,
      quick: false,
      title: '',
      status: 'draft',
      ...NO_MARKS,
      answers: [
        {
          promptId: 'X01.1',
          question: prompt.question.en,
          questionLanguage: 'en',
          text: 'A form.',
          skipped: false,
        },
      ],
    });
    expect(journal.checkScheme(without)).toMatchObject({ ok: true, draftsLeft: 1 });
    expect(journal.checkScheme(withPack)).toMatchObject({ ok: true, draftsLeft: 0 });
    journal.useScheme(without);
    expect(journal.readEntry(idOf('7')).answers[0]).toMatchObject({
      question: prompt.question.en,
      text: 'A form.',
    });
    expect(journal.readJourney({ today: '2026-10-05' }).drafts).toHaveLength(1);
    expect(journal.readJourney({ today: '2026-10-05' }).steps).not.toContainEqual(
      expect.objectContaining({ what: { kind: 'pack', packId: 'X01' } }),
    );
  });

  const asked = (release: Prompt['release']): string =>
    writeSchemeFile({
      ...scheme,
      extraPacks: [{ ...pack, prompts: [{ ...prompt, release }] }],
    });

  it.each([
    ['at once', []],
    ['after the scheme was left', ['leave']],
    ['after a scheme without the question', [without]],
  ] as const)(
    'never leaves where that was promised once, and is asked more loosely %s',
    (_, between) => {
      journal.useScheme(asked('never'));
      expect(releaseOf('X01.1')).toBe('never');
      for (const text of between) {
        if (text === 'leave') journal.leaveScheme();
        else journal.useScheme(text);
      }
      expect(journal.useScheme(asked('in'))).toMatchObject({
        ok: true,
        scheme: { extraPacks: [{ prompts: [{ release: 'never' }] }] },
      });
      expect(releaseOf('X01.1')).toBe('never');
      expect(journal.arrangements.scheme().scheme.extraPacks[0]?.prompts[0]?.release).toBe('never');
    },
  );

  it('may be asked more loosely, or more strictly, where nothing was promised', () => {
    journal.useScheme(asked('out'));
    journal.useScheme(asked('in'));
    expect(releaseOf('X01.1')).toBe('in');
    journal.useScheme(asked('never'));
    expect(releaseOf('X01.1')).toBe('never');
  });
});
