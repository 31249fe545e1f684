import { describe, expect, it } from 'vitest';

import type { JourneyFacts } from '../../../renderer/features/journey/journey-plan.ts';
import { planJourney, sessionPackOf } from '../../../renderer/features/journey/journey-plan.ts';
import { dayOf } from '../../../renderer/verso/day-of.ts';
import { recordId } from '../../../shared/model/journal.ts';
import { meetingOf } from '../../support/meeting-of.ts';

const id = (digit: string) => recordId.parse(digit.repeat(32));

function facts(change: Partial<JourneyFacts> = {}): JourneyFacts {
  return {
    role: 'mentee',
    current: 'T0',
    sessions: [],
    drafts: [],
    finishedPackIds: [],
    steps: [],
    reminders: [],
    ...change,
  };
}

describe('the journey', () => {
  it('offers each role its own questions after a session', () => {
    expect(sessionPackOf('mentee').id).toBe('P04');
    expect(sessionPackOf('mentor').id).toBe('P05');
  });

  it('says how many questions there are, all and quick', () => {
    expect(planJourney(facts(), '2026-11-12')).toMatchObject({ questions: 7, quickQuestions: 3 });
  });

  it('lists all six time points with the packs of the role', () => {
    const plan = planJourney(facts({ role: 'mentor' }), '2026-11-12');
    expect(plan.stops.map((stop) => [stop.timePoint, stop.packs.map((pack) => pack.id)])).toEqual([
      ['T0', ['P02']],
      ['T1', ['P03']],
      ['T2', ['P05', 'P07']],
      ['T3', ['P09']],
      ['T4', ['P11', 'P12']],
      ['T5', ['P12']],
    ]);
  });

  it('knows where the person is, what is written and what is begun', () => {
    const draft = {
      id: id('a'),
      title: '',
      tags: [],
      isClosed: false,
      packId: 'P03',
      timePoint: 'T1' as const,
      sessionNumber: null,
      status: 'draft' as const,
      createdAt: '2026-10-09T10:00:00.000Z',
      changedAt: '2026-10-09T10:00:00.000Z',
      discardedAt: null,
      excerpt: null,
    };
    const plan = planJourney(
      facts({ current: 'T2', finishedPackIds: ['P01'], drafts: [draft] }),
      '2026-11-12',
    );
    expect(plan.stops.map((stop) => stop.state)).toEqual([
      'written',
      'begun',
      'here',
      'open',
      'open',
      'open',
    ]);
  });

  it('counts optional packs as nobody’s duty', () => {
    const plan = planJourney(facts({ current: 'T3', finishedPackIds: ['P04'] }), '2026-11-12');
    expect(plan.stops[2]?.state).toBe('written');
  });

  it('finds today’s meeting', () => {
    const sessions = [meetingOf(id('1'), 1, '2026-11-05'), meetingOf(id('2'), 2, '2026-11-12')];
    expect(planJourney(facts({ sessions }), '2026-11-12').today?.number).toBe(2);
    expect(planJourney(facts({ sessions }), '2026-11-13').today).toBeNull();
  });
});

it('a day is the writer’s own, not the one in Greenwich', () => {
  expect(dayOf(new Date(2026, 0, 3, 0, 5))).toBe('2026-01-03');
  expect(dayOf(new Date(2026, 11, 31, 23, 55))).toBe('2026-12-31');
});
