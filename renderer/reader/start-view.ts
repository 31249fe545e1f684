/** The first view: what this page is, and the choice of a file. */
import type { Language } from '../../shared/model/scheme.ts';
import { readerWords } from '../text/areas/reader.ts';
import type { Child } from './element.ts';
import { button, element, spread, trouble } from './element.ts';
import type { Unopenable } from './open-files.ts';
import type { Unfit } from './picked-files.ts';

export type StartTrouble = Unfit | Unopenable | 'unreadable' | 'failed';

export interface StartState {
  readonly at: 'start';
  readonly trouble: StartTrouble | null;
  readonly isLooking: boolean;
}

export function startView(
  state: StartState,
  language: Language,
  onFiles: (files: readonly File[]) => void,
): HTMLElement {
  const words = readerWords[language];
  const input = element('input', { type: 'file', multiple: true, id: 'files', hidden: true });
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])];
    // The same file may be chosen again.
    input.value = '';
    onFiles(files);
  });
  const left: readonly Child[] = [
    element('h1', { tabindex: '-1' }, words.title),
    element('p', { class: 'lead' }, words.lead),
    element('p', {}, words.promise),
  ];
  const right: readonly Child[] = [
    state.trouble === null ? null : trouble(words.trouble[state.trouble]),
    element(
      'div',
      { class: 'drop stack' },
      input,
      chooser(words.choose, input),
      element('p', { class: 'small' }, words.drop),
    ),
    element('p', { class: 'small' }, words.which),
    element('p', { class: 'small', role: 'status' }, state.isLooking ? words.looking : ''),
  ];
  return spread(left, right);
}

function chooser(words: string, input: HTMLInputElement): HTMLElement {
  const made = button(words, 'primary', () => input.click());
  made.id = 'choose';
  return element('div', {}, made);
}
