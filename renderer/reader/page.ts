/** The page: one state, three views, and a running head with the language. */
import type { Language } from '../../shared/model/scheme.ts';
import { LANGUAGES } from '../../shared/model/scheme.ts';
import { readerWords } from '../text/areas/reader.ts';
import { LANGUAGE_NAMES } from '../text/language-names.ts';
import type { DoorState } from './door-view.ts';
import { doorView } from './door-view.ts';
import { button, element } from './element.ts';
import type { JournalState } from './journal-view.ts';
import { journalView } from './journal-view.ts';
import { lookInto, openWith } from './open-files.ts';
import type { PickedFile } from './picked-files.ts';
import { choose, HEAD_BYTES, mayMatter } from './picked-files.ts';
import { journalAsText } from './plain-text.ts';
import { askToSave, download } from './save-dialog.ts';
import { searchable } from './search.ts';
import type { StartState, StartTrouble } from './start-view.ts';
import { startView } from './start-view.ts';

type State = StartState | DoorState | JournalState;

const START: StartState = { at: 'start', trouble: null, isLooking: false };

export class Page {
  readonly #root: HTMLElement;
  #state: State = START;
  #language: Language;

  constructor(root: HTMLElement, language: Language) {
    this.#root = root;
    this.#language = language;
    window.addEventListener('dragover', (event) => event.preventDefault());
    window.addEventListener('drop', (event) => {
      event.preventDefault();
      if (this.#state.at === 'start') void this.#look([...(event.dataTransfer?.files ?? [])]);
    });
    // A page that is left must not wait in the browser's memory with a journal in it.
    window.addEventListener('pagehide', () => this.#go(START));
    this.#draw();
  }

  /** For what nobody foresaw: says so, and forgets what was open. */
  fail(): void {
    this.#start('failed');
  }

  #go(state: State): void {
    const isElsewhere = state.at !== this.#state.at;
    this.#state = state;
    this.#draw();
    if (isElsewhere) this.#root.querySelector('h1')?.focus();
  }

  #start(trouble: StartTrouble | null): void {
    this.#go({ ...START, trouble });
  }

  #draw(): void {
    const words = readerWords[this.#language];
    document.documentElement.lang = this.#language === 'fr' ? 'fr' : 'en-GB';
    document.title = words.document;
    this.#root.replaceChildren(
      element('div', { class: 'book' }, this.#head(), this.#view(this.#state)),
    );
  }

  #view(state: State): HTMLElement {
    switch (state.at) {
      case 'start':
        return startView(state, this.#language, (files) => void this.#look(files));
      case 'door':
        return doorView(state, this.#language, {
          open: (typed) => void this.#open(state, typed),
          change: (way) => this.#change({ ...state, way, refused: null }),
          leave: () => this.#start(null),
        });
      case 'journal':
        return journalView(state, this.#language, {
          chose: (chosen) => this.#remember({ chosen }),
          searched: (words) => this.#remember({ words }),
          save: () => this.#save(state),
        });
    }
  }

  #head(): HTMLElement {
    const mark = document.querySelector<HTMLTemplateElement>('#wordmark')?.content.cloneNode(true);
    const words = readerWords[this.#language];
    const close = button(words.close, 'quiet', () => location.reload());
    return element(
      'header',
      { class: 'head' },
      element('div', { class: 'verso' }, element('span', { class: 'brand' }, mark ?? 'Verso')),
      element(
        'div',
        { class: 'recto' },
        this.#languages(words.language),
        this.#state.at === 'journal' ? close : null,
      ),
    );
  }

  #languages(label: string): HTMLElement {
    const choices = LANGUAGES.map((language) => {
      const radio = element('input', {
        type: 'radio',
        name: 'language',
        value: language,
        checked: language === this.#language,
      });
      radio.addEventListener('change', () => this.#speak(language));
      return element('label', { lang: language }, radio, LANGUAGE_NAMES[language]);
    });
    return element(
      'fieldset',
      { class: 'segmented' },
      element('legend', { class: 'visually-hidden' }, label),
      ...choices,
    );
  }

  /** Another language: everything is drawn anew, and what was typed stays. */
  #speak(language: Language): void {
    const typed = this.#secret()?.value;
    this.#language = language;
    this.#draw();
    const secret = this.#secret();
    if (secret !== null && typed !== undefined) secret.value = typed;
    this.#root.querySelector<HTMLElement>(`input[value="${language}"]`)?.focus();
  }

  #secret(): HTMLInputElement | HTMLTextAreaElement | null {
    return this.#root.querySelector<HTMLInputElement | HTMLTextAreaElement>('#secret');
  }

  #remember(part: Partial<Pick<JournalState, 'chosen' | 'words'>>): void {
    if (this.#state.at === 'journal') this.#state = { ...this.#state, ...part };
  }

  #change(state: DoorState): void {
    this.#go(state);
    if (state.working === null) this.#secret()?.focus();
  }

  async #look(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    this.#go({ ...START, isLooking: true });
    const picked = await readFiles(files);
    if (picked === null) return this.#start('unreadable');
    const chosen = choose(picked);
    if (!chosen.ok) return this.#start(chosen.why);
    const looked = await lookInto(chosen.files);
    if (!looked.ok) return this.#start(looked.why);
    const { sealed } = looked;
    this.#change({ at: 'door', sealed, way: 'passphrase', refused: null, working: null });
  }

  async #open(door: DoorState, typed: Uint8Array): Promise<void> {
    let isStopped = false;
    const working = { progress: null, stop: () => void (isStopped = true) };
    const opening = await openWith(door.sealed, door.way, typed, {
      onKeyWork: (stop) => this.#change({ ...door, refused: null, working: { ...working, stop } }),
      onProgress: async (done, of) => {
        this.#change({ ...door, refused: null, working: { ...working, progress: { done, of } } });
        await new Promise((resolve) => setTimeout(resolve));
        return !isStopped;
      },
    });
    // Left in the meantime.
    if (this.#state.at !== 'door') return;
    if (opening.outcome !== 'opened') {
      return this.#change({ ...door, refused: opening, working: null });
    }
    const { journal } = opening;
    const fileName = door.sealed.files.name;
    const index = journal.entries.map(searchable);
    this.#go({ at: 'journal', journal, fileName, index, chosen: null, words: '' });
  }

  #save({ journal, fileName }: JournalState): void {
    askToSave(this.#language, () => {
      const now = new Date();
      const text = journalAsText(journal, fileName, now, this.#language);
      download(text, `Verso-${now.toISOString().slice(0, 10)}.txt`);
    });
  }
}

/** @returns null where one of them cannot be read. */
async function readFiles(files: readonly File[]): Promise<readonly PickedFile[] | null> {
  try {
    const picked: PickedFile[] = [];
    for (const file of files) {
      const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
      if (!mayMatter(head)) continue;
      picked.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    }
    return picked;
  } catch {
    return null;
  }
}
