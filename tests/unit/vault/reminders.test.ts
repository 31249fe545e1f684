/** What is worth a look, and which steps there are: pure functions of what the journal holds. */
import { describe, expect, it } from 'vitest';

import type { StepsParts } from '../../../main/vault/journal/journey-steps.ts';
import { journeySteps } from '../../../main/vault/journal/journey-steps.ts';
import type { RemindersParts } from '../../../main/vault/journal/reminders.ts';
import { remindersFor } from '../../../main/vault/journal/reminders.ts';
import { DEFAULT_SCHEME } from '../../../shared/content/presets.ts';
import { FIRST_CHOICES } from '../../../shared/model/choices.ts';
import type { Entry } from '../../../shared/model/journal.ts';
import type { RatingSheet } from '../../../shared/model/ratings.ts';
import { sampleState } from '../../support/fake-states.ts';
import { fakeId } from '../../support/fake-verso.ts';
import { meetingOf } from '../../support/meeting-of.ts';

const TODAY = '2026-11-10';

const nothing: RemindersParts = {
  today: TODAY,
  scheme: DEFAULT_SCHEME,
  current: 'T2',
  entries: [],
  sessions: [],
  sheets: [],
  ideas: [],
  load: [],
  agreement: null,
  choices: FIRST_CHOICES,
};
const kinds = (part: Partial<RemindersParts>): readonly string[] =>
  remindersFor({ ...nothing, ...part }).map(({ kind }) => kind);

const met = (date: string) => [meetingOf(fakeId(1), 1, date)];
const sheet: RatingSheet = {
  id: fakeId(2),
  wave: 'pre',
  answers: [],
  createdAt: '2026-10-01T09:00:00.000Z',
  changedAt: '2026-10-01T09:00:00.000Z',
};
const agreement = {
  id: fakeId(3),
  answers: [],
  reviewOn: TODAY,
  mayReleasePartnersWords: false,
  matchedOn: '',
  differs: '',
  changedAt: '2026-10-01T09:00:00.000Z',
};
const idea = {
  id: fakeId(4),
  process: 'Claims',
  change: '',
  owner: '',
  reviewOn: TODAY,
  tell: '',
  state: 'trying' as const,
  reviews: [],
  createdAt: '2026-10-01T09:00:00.000Z',
  changedAt: '2026-10-01T09:00:00.000Z',
};
const load = (minutes: number, date = TODAY) => ({
  id: fakeId(5),
  date,
  minutes,
  weight: null,
  support: '',
  note: '',
});

function written(part: Partial<Entry>): Entry {
  const entry = sampleState().entries.get(fakeId(1));
  if (entry === undefined) throw new Error('no entry');
  return { ...entry, ...part };
}

describe('reminders', () => {
  it.each<[string, Partial<RemindersParts>, readonly string[]]>([
    ['none where nothing is due', {}, []],
    ['a meeting of which nothing is written', { sessions: met('2026-11-09') }, ['meeting']],
    ['a meeting a fortnight ago', { sessions: met('2026-10-27') }, ['meeting']],
    ['no meeting longer ago', { sessions: met('2026-10-26') }, []],
    ['no meeting that is yet to come', { sessions: met('2026-11-11') }, []],
    [
      'no meeting of which something is written',
      { sessions: met('2026-11-09'), entries: [written({ sessionId: fakeId(1) })] },
      [],
    ],
    ['an agreement on its day', { agreement }, ['agreement']],
    ['no agreement before its day', { agreement: { ...agreement, reviewOn: '2026-11-11' } }, []],
    ['an idea on its day', { ideas: [idea] }, ['ideas']],
    ['no idea that is closed', { ideas: [{ ...idea, state: 'no' }] }, []],
    ['the sheet of this point', { current: 'T0' }, ['ratings']],
    ['no sheet that is filled in', { current: 'T0', sheets: [sheet] }, []],
    [
      'no sheet that is put aside',
      {
        current: 'T0',
        choices: { ...FIRST_CHOICES, aside: [{ timePoint: 'T0', what: 'ratings' }] },
      },
      [],
    ],
    ['no sheet of the follow-up', { current: 'T5' }, []],
    [
      'the own limit, passed this month',
      { load: [load(61)], choices: { ...FIRST_CHOICES, monthlyLimit: 60 } },
      ['load'],
    ],
    [
      'no limit that is just kept, whatever the month before held',
      { load: [load(60), load(90, '2026-10-31')], choices: { ...FIRST_CHOICES, monthlyLimit: 60 } },
      [],
    ],
    ['no limit that is not set', { load: [load(6000)] }, []],
    [
      'the end, a month before its day',
      { scheme: { ...DEFAULT_SCHEME, retentionOn: '2026-12-10' } },
      ['retention'],
    ],
    ['no end before that', { scheme: { ...DEFAULT_SCHEME, retentionOn: '2026-12-11' } }, []],
  ])('%s', (_, part, expected) => {
    expect(kinds(part)).toEqual(expected);
  });

  it('are silent for whoever has paused, but for the end', () => {
    const choices = {
      ...FIRST_CHOICES,
      takingPart: { state: 'paused', since: TODAY } as const,
    };
    const scheme = { ...DEFAULT_SCHEME, retentionOn: '2026-11-20' };
    const due = { agreement, ideas: [idea], sessions: met('2026-11-09'), current: 'T0' } as const;
    expect(kinds({ ...due, choices, scheme })).toEqual(['retention']);
  });

  it('count ideas, and say nothing of what stands in them', () => {
    const told = remindersFor({ ...nothing, ideas: [idea, { ...idea, id: fakeId(6) }] });
    expect(told).toEqual([{ kind: 'ideas', count: 2 }]);
  });
});

describe('steps of the journey', () => {
  const parts: StepsParts = {
    role: 'mentee',
    scheme: DEFAULT_SCHEME,
    current: 'T2',
    entries: [],
    sheets: [],
    ideas: [],
    agreement: null,
    choices: FIRST_CHOICES,
  };
  const find = (part: Partial<StepsParts>, timePoint: string, what: object) =>
    journeySteps({ ...parts, ...part }).find(
      (step) => step.timePoint === timePoint && JSON.stringify(step.what) === JSON.stringify(what),
    );
  const story = { kind: 'pack', packId: 'P01' };

  it.each<[string, Partial<StepsParts>, string]>([
    ['open', {}, 'open'],
    ['begun', { entries: [written({ packId: 'P01', timePoint: 'T0', status: 'draft' })] }, 'begun'],
    ['done', { entries: [written({ packId: 'P01', timePoint: 'T0' })] }, 'done'],
    [
      'aside',
      { choices: { ...FIRST_CHOICES, aside: [{ timePoint: 'T0', what: 'P01' }] } },
      'aside',
    ],
    [
      'done, though it was put aside',
      {
        entries: [written({ packId: 'P01', timePoint: 'T0' })],
        choices: { ...FIRST_CHOICES, aside: [{ timePoint: 'T0', what: 'P01' }] },
      },
      'done',
    ],
    [
      'open, where it was written at another time',
      { entries: [written({ packId: 'P01' })] },
      'open',
    ],
  ])('the story is %s', (_, part, state) => {
    expect(find(part, 'T0', story)).toMatchObject({ state, when: 'earlier' });
  });

  it('hold the agreement in place of its pack, the sheets, and the ideas at the end', () => {
    expect(find({}, 'T1', { kind: 'pack', packId: 'P03' })).toBeUndefined();
    expect(find({ agreement }, 'T1', { kind: 'agreement' })?.state).toBe('done');
    expect(find({ sheets: [sheet] }, 'T0', { kind: 'ratings', wave: 'pre' })?.state).toBe('done');
    expect(find({ ideas: [idea] }, 'T5', { kind: 'ideas' })?.state).toBe('open');
    const review = { on: TODAY, state: 'no' as const, note: '' };
    const reviewed = [{ ...idea, reviews: [review] }];
    expect(find({ ideas: reviewed }, 'T5', { kind: 'ideas' })).toMatchObject({
      state: 'done',
      when: 'later',
    });
  });
});
