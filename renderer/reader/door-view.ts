/** The second view: a passphrase or recovery words for the file that was chosen. */
import type { Language } from '../../shared/model/scheme.ts';
import { troubleWords } from '../text/areas/problems.ts';
import type { TroubleWords } from '../text/trouble-words.ts';
import { readerWords } from '../text/areas/reader.ts';
import { unlockWords } from '../text/areas/unlock.ts';
import type { Child } from './element.ts';
import { button, element, spread, trouble } from './element.ts';
import type { Refused, SealedJournal, WayIn } from './open-files.ts';
import { dayOf, madeAt } from './sentences.ts';

export interface DoorState {
  readonly at: 'door';
  readonly sealed: SealedJournal;
  readonly way: WayIn;
  readonly refused: Refused | null;
  /** Null where nothing is being opened. */
  readonly working: Working | null;
}

export interface Working {
  /** Records opened, of all; null while the key is worked out. */
  readonly progress: { readonly done: number; readonly of: number } | null;
  readonly stop: () => void;
}

export interface DoorActions {
  readonly open: (typed: Uint8Array) => void;
  readonly change: (way: WayIn) => void;
  readonly leave: () => void;
}

const SECRET = 'secret';

export function doorView(state: DoorState, language: Language, actions: DoorActions): HTMLElement {
  const words = readerWords[language];
  const left: readonly Child[] = [
    element('h1', { tabindex: '-1' }, words.openTitle),
    factsOf(state.sealed, language),
    element('div', {}, button(words.another, 'quiet', actions.leave)),
  ];
  const right =
    state.working === null
      ? [formOf(state, language, actions)]
      : workingOn(state.working, language);
  return spread(left, right);
}

function factsOf({ files }: SealedJournal, language: Language): HTMLElement {
  const words = readerWords[language];
  const made = madeAt(files.name);
  const facts = [
    [words.file, files.name],
    ...(made === null ? [] : [[words.madeAt, dayOf(made, language)]]),
    [words.size, words.kilobytes(Math.ceil(files.bytes / 1000))],
  ] as const;
  return element(
    'dl',
    { class: 'facts' },
    ...facts.flatMap(([name = '', value = '']) => [
      element('dt', {}, name),
      element('dd', { class: 'path' }, value),
    ]),
  );
}

function formOf(state: DoorState, language: Language, actions: DoorActions): HTMLElement {
  const words = readerWords[language];
  const door = unlockWords[language];
  const isWords = state.way === 'words';
  const field = secretField(state, isWords ? door.wordsHint : null);
  const form = element(
    'form',
    { class: 'form stack', autocomplete: 'off' },
    element(
      'div',
      { class: 'field' },
      element('label', { class: 'label', for: SECRET }, isWords ? door.words : door.passphrase),
      isWords ? element('p', { class: 'small', id: 'hint' }, door.wordsHint) : null,
      field,
    ),
    saidOf(state, language),
    element(
      'div',
      { class: 'cluster' },
      element('button', { type: 'submit', class: 'button button--primary' }, words.open),
      button(isWords ? door.usePassphrase : door.useWords, 'quiet', () =>
        actions.change(isWords ? 'passphrase' : 'words'),
      ),
    ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const typed = new TextEncoder().encode(field.value);
    field.value = '';
    actions.open(typed);
  });
  return form;
}

function secretField(
  { way, refused }: DoorState,
  hint: string | null,
): HTMLInputElement | HTMLTextAreaElement {
  const described = [hint === null ? '' : 'hint', refused === null ? '' : 'said'].filter(Boolean);
  const attributes = {
    id: SECRET,
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    'aria-describedby': described.length === 0 ? undefined : described.join(' '),
    'aria-invalid': refused === null || refused.outcome === 'stopped' ? undefined : 'true',
  };
  if (way === 'passphrase') {
    return element('input', { ...attributes, class: 'input', type: 'password' });
  }
  const area = element('textarea', { ...attributes, class: 'textarea', rows: '4' });
  // One line of a form: Enter sends it, as from any other field.
  area.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    area.form?.requestSubmit();
  });
  return area;
}

function saidOf({ way, refused }: DoorState, language: Language): HTMLElement | null {
  if (refused === null) return null;
  if (refused.outcome === 'stopped') {
    return element('p', { id: 'said', role: 'status' }, readerWords[language].stopped);
  }
  const said = trouble(sentencesOf(refused, way, language));
  said.id = 'said';
  return said;
}

function sentencesOf(
  refused: Exclude<Refused, { readonly outcome: 'stopped' }>,
  way: WayIn,
  language: Language,
): Sentences {
  const refusals = troubleWords[language].refusal;
  switch (refused.outcome) {
    case 'empty':
      return unlockWords[language][way === 'words' ? 'noWords' : 'empty'];
    case 'words-mistyped':
      return withLoss(refusals[refused.outcome](refused));
    case 'wrong-passphrase':
      return withLoss(refusals[refused.outcome](refused));
    case 'wrong-words':
      return withLoss(refusals[refused.outcome](refused));
    case 'damaged-slot':
      return withLoss(refusals[refused.outcome](refused));
    case 'no-words':
      return withLoss(refusals[refused.outcome](refused));
    case 'not-enough-memory':
      return withLoss(refusals[refused.outcome](refused));
  }
}

interface Sentences {
  readonly what: string;
  readonly next: string;
}

function withLoss({ what, lost, next }: TroubleWords): Sentences {
  return { what, next: `${lost} ${next}` };
}

function workingOn({ progress, stop }: Working, language: Language): readonly Child[] {
  const words = readerWords[language];
  const said = progress === null ? words.deriving : words.reading(progress.done, progress.of);
  const share = progress === null ? null : progress.done / Math.max(1, progress.of);
  return [
    element('p', { role: 'status', id: 'said' }, said),
    element('progress', {
      class: 'working',
      'aria-label': words.openTitle,
      value: share === null ? undefined : String(share),
    }),
    element('div', {}, button(words.stop, 'plain', stop)),
  ];
}
