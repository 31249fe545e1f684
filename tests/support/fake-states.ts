/** States to begin the fake with. */
import { findPack } from '../../shared/content/packs.ts';
import type { EntryState } from '../../shared/model/entry-history.ts';
import { NO_MARKS } from '../../shared/model/journal.ts';
import type { Contact } from '../../shared/model/choices.ts';
import type { Step } from '../../shared/model/steps.ts';
import type { ReadOnly } from '../../shared/model/vault.ts';
import { fakeBackupFile } from './fake-vault-care.ts';
import { meetingOf } from './meeting-of.ts';
import { emptyState, fakeId } from './fake-verso.ts';
import type { FakeState } from './fake-verso.ts';

/** A journal with something in it: two sessions, two finished entries, one draft, two people. */
export function sampleState(role: 'mentee' | 'mentor' = 'mentee'): FakeState {
  const state = emptyState();
  state.profile = { ...state.profile, role };
  state.sessions = [
    meetingOf(fakeId(1001), 1, '2026-10-09'),
    meetingOf(fakeId(1002), 2, '2026-10-23'),
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
      ...NO_MARKS,
      discardedAt: null,
      storyClosedAt: null,
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
  for (const step of promisedSteps()) state.guide.steps.set(step.id, step);
  state.guide.history.set(fakeId(2), earlierStates(state));
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

/** One that is open and one that was done, each promised at a meeting. */
function promisedSteps(): Step[] {
  const open = { state: 'open', outcome: '', closedOn: null } as const;
  return [
    {
      id: fakeId(3001),
      text: 'Ask who reads the claim form before it is paid',
      by: 'me',
      sessionId: fakeId(1002),
      promisedOn: '2026-10-23',
      ...open,
    },
    {
      id: fakeId(3002),
      text: 'Meet away from my office',
      by: 'me',
      sessionId: fakeId(1001),
      promisedOn: '2026-10-09',
      state: 'done',
      outcome: 'The second meeting was in the café of the library.',
      closedOn: '2026-10-23',
    },
  ];
}

/** What the second entry said on two evenings before, oldest first. */
function earlierStates({ entries }: FakeState): EntryState[] {
  const now = entries.get(fakeId(2));
  if (now === undefined) throw new Error('no second entry');
  const [heard, skipped, shown] = now.answers.map((answer) => answer);
  if (heard === undefined || skipped === undefined || shown === undefined) throw new Error('short');
  const before = {
    ...heard,
    text: 'That travel to the two far sites is paid back late, and that the claim form wants a bank statement. She said it without heat, as one mentions the weather.',
  };
  const first = {
    ...shown,
    text: 'It tells me that some students cannot manage their money.\n\nBethan says someone misused the fund once.',
  };
  return [
    {
      finishedAt: '2026-10-22T18:04:00.000Z',
      title: '',
      answers: [before, skipped, first],
      onlyMe: [],
    },
    {
      finishedAt: '2026-10-22T21:30:00.000Z',
      title: 'A thing we ask for',
      answers: [before, skipped, shown],
      onlyMe: [],
    },
  ];
}

const NOTHING_LOST = { lost: [], lostCount: 0, unnamedMissing: 0 };

function openToRead(readOnly: Omit<ReadOnly, 'wholeEntries'>, wholeEntries = 3): FakeState {
  const state = sampleState();
  state.unlocked = false;
  state.care.readOnly = { ...readOnly, wholeEntries };
  state.care.knownFolder = { place: '/media/you/Stick/Verso backups', files: BACKUP_FILES };
  return state;
}

const BACKUP_FILES = [
  fakeBackupFile('2026-11-20T18:04:09.000Z'),
  fakeBackupFile('2026-11-13T17:41:55.000Z', 1_299_456),
  fakeBackupFile('2026-10-30T08:20:12.000Z', 913_408),
];

/** At the door of a journal with some records that fail their seal and some that are gone. */
export function damagedState(): FakeState {
  return openToRead({
    why: 'damaged',
    lost: [
      {
        state: 'unreadable',
        kind: 'entry',
        title: 'What the bank statement costs',
        at: '2026-10-16T17:20:00.000Z',
      },
      { state: 'unreadable', kind: 'cast-member', title: 'an administrator', at: null },
      { state: 'missing', kind: 'session', title: '', at: '2026-10-30T00:00:00.000Z' },
      { state: 'unreadable', kind: 'unknown', title: '', at: null },
    ],
    lostCount: 4,
    unnamedMissing: 1,
  });
}

/** The same, with more of them than any list names. */
export function badlyDamagedState(): FakeState {
  const lost = Array.from({ length: 100 }, (_, index) => ({
    state: index % 3 === 0 ? ('missing' as const) : ('unreadable' as const),
    kind: 'entry' as const,
    title: index % 4 === 0 ? '' : `A thing we ask for, ${String(index + 1)}`,
    at: `2026-10-${String(10 + (index % 20))}T17:20:00.000Z`,
  }));
  return openToRead({ why: 'damaged', lost, lostCount: 131, unnamedMissing: 2 }, 0);
}

/** At the door of one whose records all open and are not those that were sealed last. */
export function unmatchedState(): FakeState {
  return openToRead({ why: 'damaged', ...NOTHING_LOST });
}

/** An open journal whose keys the disk will not let go of. */
export function undestroyableState(): FakeState {
  const state = backedUpState();
  state.care.undestroyed = ['/home/you/.local/share/verso/vault/keys.verso'];
  return state;
}

/** At the door of a copy that is older than the one last used here. */
export function olderCopyState(): FakeState {
  return openToRead({ why: 'older-copy', ...NOTHING_LOST });
}

export function tamperedState(): FakeState {
  return openToRead({ why: 'tampered', ...NOTHING_LOST });
}

export function ageUnknownState(): FakeState {
  return openToRead({ why: 'age-unknown', ...NOTHING_LOST });
}

export function readOnlyDiskState(): FakeState {
  return openToRead({ why: 'disk-read-only', ...NOTHING_LOST });
}

/** An open journal that keeps backups, the last one two days ago. */
export function backedUpState(): FakeState {
  const state = sampleState();
  state.care.backups = {
    folder: '/media/you/Stick/Verso backups',
    provedAt: '2026-11-20T18:04:11.000Z',
    isDue: false,
    trouble: null,
    files: BACKUP_FILES,
  };
  state.care.knownFolder = { place: '/media/you/Stick/Verso backups', files: BACKUP_FILES };
  return state;
}

/** A journal whose key file is damaged, with backups in a folder that this device knows. */
export function faultyState(): FakeState {
  const state = backedUpState();
  state.unlocked = false;
  state.care.fault = 'key-file-damaged';
  return state;
}

/** A fresh device, and a drive with backups for whoever looks for one. */
export function freshDeviceState(): FakeState {
  const state = emptyState();
  state.exists = false;
  state.unlocked = false;
  state.care.chosenFolder = { place: '/media/you/Stick/Verso backups', files: BACKUP_FILES };
  return state;
}

const BEFORE =
  'Amina grew up beside a lighthouse and first thought of medicine when her grandmother was ill. She came from a disadvantaged background and lacked confidence, so at first she struggled to fit in. There is plenty of support, and once she asked for it she was given the chance to catch up.\n\nIn the end she qualified, and she was grateful to have been given the place.';
const AFTER =
  'Amina grew up beside a lighthouse and first thought of medicine when her grandmother was ill and nobody on the ward spoke her language. The school asked for two weeks of unpaid work in a hospital that no bus reaches. She found a pharmacist who let her count tablets, and wrote that down instead.\n\nIn the third year the rota put her clinic on the day when the bus does not run. She asked for another day, was refused, asked the student union, and the rota changed for everybody. She qualified, and the school has not yet said what it learned.';

/** A journal with the first story closed; with both, where the second is written, too. */
export function storiesState(written: 'first' | 'both'): FakeState {
  const state = sampleState();
  const tell = (n: number, packId: 'P01' | 'P10', text: string, at: string): void => {
    const [prompt] = findPack(packId)?.prompts ?? [];
    state.entries.set(fakeId(n), {
      id: fakeId(n),
      packId,
      packVersion: 1,
      timePoint: packId === 'P01' ? 'T0' : 'T4',
      sessionId: null,
      quick: false,
      title: '',
      answers: [
        {
          promptId: `${packId}.1`,
          question: prompt?.question.en ?? '',
          questionLanguage: 'en',
          text,
          skipped: false,
        },
      ],
      status: 'finished',
      createdAt: at,
      changedAt: at,
      ...NO_MARKS,
      discardedAt: null,
      storyClosedAt: at,
    });
  };
  tell(31, 'P01', BEFORE, '2026-10-03T09:00:00.000Z');
  if (written === 'both') tell(32, 'P10', AFTER, '2026-11-20T09:00:00.000Z');
  return state;
}

/** A scheme whose contacts are on their cards. */
export function namedContactsState(): FakeState {
  const state = sampleState();
  const card = (kind: Contact['kind'], name: string, reach: string): Contact => ({
    kind,
    name,
    reach,
    note: '',
  });
  state.guide.scheme = {
    ...state.guide.scheme,
    contacts: [
      card('coordinator', 'Sam Whitlock', 'room 4.12, extension 2210'),
      card('support', 'Student support', 'extension 2100, day and night'),
      card('reporting', 'Report and Support', 'ground floor, main building'),
    ],
  };
  return state;
}
