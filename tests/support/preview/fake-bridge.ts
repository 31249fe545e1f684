/** Puts the fake under `globalThis.verso` before the window's own script runs. Query: state, lang, theme, text. */
import type { FakeState } from '../fake-verso.ts';
import {
  ageUnknownState,
  backedUpState,
  badlyDamagedState,
  damagedState,
  faultyState,
  freshDeviceState,
  namedContactsState,
  olderCopyState,
  readOnlyDiskState,
  sampleState,
  storiesState,
  tamperedState,
  undestroyableState,
  unmatchedState,
} from '../fake-states.ts';
import { createFakeVerso, emptyState } from '../fake-verso.ts';

const query = new URLSearchParams(location.search);

const STATES: Readonly<Record<string, () => FakeState>> = {
  sample: () => sampleState(),
  mentor: () => sampleState('mentor'),
  'first-story': () => storiesState('first'),
  stories: () => storiesState('both'),
  contacts: namedContactsState,
  empty: emptyState,
  locked: () => ({ ...sampleState(), unlocked: false }),
  'first-run': freshDeviceState,
  damaged: damagedState,
  'badly-damaged': badlyDamagedState,
  unmatched: unmatchedState,
  undestroyable: undestroyableState,
  'older-copy': olderCopyState,
  tampered: tamperedState,
  'age-unknown': ageUnknownState,
  'disk-read-only': readOnlyDiskState,
  'backed-up': backedUpState,
  faulty: faultyState,
};

/** After the name of a state: whatever takes long has come so far and stays there. */
const AT_WORK = /-at-work$/u;

function chosenState(): FakeState {
  const name = query.get('state') ?? 'sample';
  const begin = STATES[name.replace(AT_WORK, '')];
  if (begin === undefined) throw new Error(`No such state: ${name}`);
  const state = begin();
  if (AT_WORK.test(name)) {
    state.work.heldAt = { done: 37, total: 100 };
    state.care.renewing = 12_480;
  }
  return state;
}

const state = chosenState();
state.preferences = {
  ...state.preferences,
  language: query.get('lang') === 'fr' ? 'fr' : 'en',
  theme: query.get('theme') === 'lamp' ? 'lamp' : 'paper',
  textSize: query.get('text') === '200' ? 200 : 100,
};
const fake = createFakeVerso(state);
Object.assign(globalThis, { verso: fake.bridge, fake });
