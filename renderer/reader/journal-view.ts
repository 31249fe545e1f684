/** The third view: the list on the shaded leaf, one entry on the light one. */
import type { Entry } from '../../shared/model/journal.ts';
import { entryTitle } from '../../shared/model/journal.ts';
import type { Language } from '../../shared/model/scheme.ts';
import { readerWords } from '../text/areas/reader.ts';
import type { Child } from './element.ts';
import { button, element, spread, trouble } from './element.ts';
import { aroundPage, entryPage } from './journal-pages.ts';
import type { Journal } from './read-journal.ts';
import { isWhole } from './read-journal.ts';
import type { Searchable } from './search.ts';
import { search } from './search.ts';
import { dayOf, entryFacts, lossLines, lostLine } from './sentences.ts';

export interface JournalState {
  readonly at: 'journal';
  readonly journal: Journal;
  readonly fileName: string;
  readonly index: readonly Searchable[];
  /** Id of the entry that is read, or what stands around the entries; null at first. */
  readonly chosen: string | null;
  readonly words: string;
}

export const AROUND = 'around';

export interface JournalActions {
  /** Remembered only, so that another language finds the same page open. */
  readonly chose: (id: string) => void;
  readonly searched: (words: string) => void;
  readonly save: () => void;
}

/** Rows that are made at once; a list of ten thousand is asked for piece by piece. */
const ROWS_AT_ONCE = 300;

export function journalView(
  state: JournalState,
  language: Language,
  actions: JournalActions,
): HTMLElement {
  const words = readerWords[language];
  const { journal } = state;
  const view = spread(
    [
      element('h1', { tabindex: '-1' }, words.journal),
      element('p', { class: 'small' }, spanOf(journal, language)),
      troubleOf(journal, language),
      ...listOf(
        state,
        language,
        (id, isNew) => {
          actions.chose(id);
          show(view, state, id, language, isNew);
        },
        actions.searched,
      ),
    ],
    [],
    [button(words.saveAll, 'plain', actions.save)],
  );
  show(view, state, state.chosen ?? journal.entries[0]?.id ?? AROUND, language, false);
  return view;
}

/** "Two entries, from 3 March 2026 to 9 May 2026". */
function spanOf({ entries }: Journal, language: Language): string {
  const words = readerWords[language];
  const begun = entries.map(({ createdAt }) => createdAt).toSorted();
  const [first, last] = [begun[0], begun.at(-1)];
  if (first === undefined || last === undefined) return words.nothing;
  const [from, to] = [dayOf(first, language), dayOf(last, language)];
  const span = from === to ? from : words.span(from, to);
  return `${words.entries(entries.length)}, ${span}`;
}

function troubleOf(journal: Journal, language: Language): HTMLElement | null {
  if (isWhole(journal)) return null;
  const words = readerWords[language];
  const { losses } = journal;
  const named = losses.lost.map((label) => element('li', {}, lostLine(label, language)));
  return trouble(
    { what: words.notWhole, next: words.restIsThere },
    ...lossLines(losses, language).map((line) => element('p', {}, line)),
    named.length === 0 ? null : element('ul', { class: 'lost small' }, ...named),
    element('p', {}, words.lostNext),
  );
}

function listOf(
  { journal, index, words: typed }: JournalState,
  language: Language,
  choose: (id: string, isNew: boolean) => void,
  searched: (words: string) => void,
): readonly Child[] {
  const words = readerWords[language];
  const field = element('input', {
    class: 'input',
    type: 'search',
    id: 'search',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-describedby': 'search-hint',
  });
  field.value = typed;
  const found = element('p', { class: 'small', role: 'status' });
  const list = element('ul', { class: 'rows', 'aria-label': words.list });
  const fill = (): void => {
    const entries = search(index, field.value);
    found.textContent = field.value.trim() === '' ? '' : words.found(entries.length);
    list.replaceChildren();
    addRows(list, entries, journal, language, choose);
  };
  field.addEventListener('input', () => {
    searched(field.value);
    fill();
  });
  list.addEventListener('keydown', moveInList);
  fill();
  return [
    element(
      'div',
      { class: 'field', role: 'search' },
      element('label', { class: 'label', for: 'search' }, words.search),
      element('p', { class: 'small', id: 'search-hint' }, words.searchHint),
      field,
    ),
    found,
    list,
    element('div', {}, rowButton(AROUND, words.around, '', choose)),
  ];
}

function addRows(
  list: HTMLElement,
  entries: readonly Entry[],
  journal: Journal,
  language: Language,
  choose: (id: string, isNew: boolean) => void,
): void {
  const words = readerWords[language];
  for (const entry of entries.slice(0, ROWS_AT_ONCE)) {
    const title = entryTitle(entry) || words.untitled;
    const facts = entryFacts(entry, journal.sessions, language);
    list.append(element('li', {}, rowButton(entry.id, title, facts, choose)));
  }
  const rest = entries.slice(ROWS_AT_ONCE);
  if (rest.length === 0) return;
  const more = button(words.more(Math.min(rest.length, ROWS_AT_ONCE)), 'quiet', () => {
    item.remove();
    addRows(list, rest, journal, language, choose);
    list.querySelectorAll<HTMLElement>('.row')[entries.length - rest.length]?.focus();
  });
  const item = element('li', {}, more);
  list.append(item);
}

function rowButton(
  id: string,
  title: string,
  facts: string,
  choose: (id: string, isNew: boolean) => void,
): HTMLButtonElement {
  const row = element(
    'button',
    { type: 'button', class: 'row', 'data-id': id },
    element('span', { class: 'row__title', dir: 'auto' }, title),
    facts === '' ? null : element('span', { class: 'row__meta' }, facts),
  );
  row.addEventListener('click', () => choose(id, true));
  return row;
}

/** Up and down, as in the journal itself. */
function moveInList(event: KeyboardEvent): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || !(event.currentTarget instanceof HTMLElement)) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('.row')];
  const here = rows.findIndex((row) => row === document.activeElement);
  const next = rows[here + step];
  if (here < 0 || next === undefined) return;
  event.preventDefault();
  next.focus();
}

/** Puts one page on the light leaf; a page that was asked for is read out from its heading. */
function show(
  view: HTMLElement,
  { journal }: JournalState,
  id: string,
  language: Language,
  isAsked: boolean,
): void {
  const entry = journal.entries.find((one) => one.id === id);
  const page =
    entry === undefined ? aroundPage(journal, language) : entryPage(entry, journal, language);
  for (const row of view.querySelectorAll('.row')) {
    if (row.getAttribute('data-id') === id) row.setAttribute('aria-current', 'true');
    else row.removeAttribute('aria-current');
  }
  const leaf = view.querySelector('#recto');
  leaf?.replaceChildren(...page);
  if (!isAsked) return;
  leaf?.scrollTo({ top: 0 });
  leaf?.querySelector<HTMLElement>('h2')?.focus();
}
