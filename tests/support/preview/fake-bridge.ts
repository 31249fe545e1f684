/** Puts the fake under `globalThis.verso` before the window's own script runs. Query: state, lang, theme, text. */
import type { FakeState } from '../fake-verso.ts';
import { sampleState } from '../fake-states.ts';
import { createFakeVerso, emptyState } from '../fake-verso.ts';

const query = new URLSearchParams(location.search);

function chosenState(): FakeState {
  const kind = query.get('state') ?? 'sample';
  if (kind === 'first-run') return { ...emptyState(), exists: false, unlocked: false };
  if (kind === 'locked') return { ...sampleState(), unlocked: false };
  if (kind === 'empty') return emptyState();
  return sampleState(kind === 'mentor' ? 'mentor' : 'mentee');
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
