/** States to begin the fake with. */
import { findPack } from '../../shared/content/packs.ts';
import { emptyState, fakeId } from './fake-verso.ts';
import type { FakeState } from './fake-verso.ts';

/** A journal with something in it: two sessions, two finished entries, one draft, two people. */
export function sampleState(role: 'mentee' | 'mentor' = 'mentee'): FakeState {
  const state = emptyState();
  state.profile = { ...state.profile, role };
  state.sessions = [
    { id: fakeId(1001), number: 1, date: '2026-10-09' },
    { id: fakeId(1002), number: 2, date: '2026-10-23' },
  ];
  const packId = role === 'mentee' ? 'P04' : 'P05';
  const pack = findPack(packId);
  if (pack === undefined) throw new Error(packId);
  const write = (n: number, status: 'draft' | 'finished', title: string, texts: string[]): void => {
    state.entries.set(fakeId(n), {
      id: fakeId(n),
      packId,
      packVersion: pack.version,
      timePoint: 'T2',
      sessionId: fakeId(n === 3 ? 1002 : 1000 + n),
      quick: false,
      title,
      answers: texts.map((words, index) => ({
        promptId: `${packId}.${String(index + 1)}`,
        question: pack.prompts[index]?.question.en ?? '',
        questionLanguage: 'en',
        text: words,
        skipped: words === '',
      })),
      status,
      createdAt: `2026-10-${String(8 + n * 7)}T17:20:00.000Z`,
      changedAt: `2026-10-${String(8 + n * 7)}T17:40:00.000Z`,
      discardedAt: null,
    });
  };
  write(1, 'finished', 'First meeting, first silence', [
    'Mostly that I talk when I am nervous. Margaret Lindqvist let me.',
  ]);
  write(2, 'finished', 'A thing we ask for', [
    'That travel to the two far sites is paid back in arrears, and that the claim form wants a bank statement with the rent still on it. I did not know that we ask. Margaret Lindqvist said it without heat on 12 November, as one mentions the weather, and took the 38 home.',
    '',
    'It tells me that we built the claim around not being cheated, and never asked what it costs to prove that you are poor. The bank statement pays nobody. Bethan says someone misused the fund once, and a rule was the easiest thing to do about it.',
  ]);
  write(3, 'draft', '', [
    'That the train fare for placements is paid back in arrears, and that the form asks for a bank statement.',
    '',
    'That we have built a timetable for people with a car and a credit card.',
  ]);
  state.cast.set(fakeId(2001), {
    id: fakeId(2001),
    kind: 'person',
    names: ['Margaret Lindqvist'],
    replacement: role === 'mentee' ? 'my mentor' : 'my mentee',
    part: 'partner',
  });
  state.cast.set(fakeId(2002), {
    id: fakeId(2002),
    kind: 'person',
    names: ['Bethan'],
    replacement: 'an administrator',
    part: 'other',
  });
  return state;
}
