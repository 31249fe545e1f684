/**
 * The draft on the desk. The words themselves stay in the text areas, where typing, undo and input
 * methods are at home; the desk reads them when a save begins. What the page must show (which
 * question is open, which have words) changes rarely, and only then are listeners told: a keystroke
 * costs the same in a megabyte as in an empty line.
 */
import type { Pack } from '../../../shared/content/packs.ts';
import { hasQuickMode } from '../../../shared/content/packs.ts';
import type { Answer, EntryDraft, Marks } from '../../../shared/model/journal.ts';
import type { LineRange } from '../../../shared/model/only-me.ts';
import type { Language } from '../../../shared/model/scheme.ts';
import type { Piece, Words } from './desk-words.ts';
import { DeskWords } from './desk-words.ts';
import type { Question } from './questions.ts';
import { questionsOf, stoppedAt } from './questions.ts';

/** The most "Only me" stretches of one entry, all answers together; a record holds a few more. */
export const MOST_ONLY_ME = 500;

export interface DeskView {
  readonly questions: readonly Question[];
  /** Prompt id of the question on the left page. */
  readonly current: string;
  /** Questions with words. */
  readonly written: ReadonlySet<string>;
  readonly skipped: ReadonlySet<string>;
  /** Passages on the right page: those that were reached. */
  readonly reached: ReadonlySet<string>;
  readonly quick: boolean;
  readonly status: EntryDraft['status'];
  /** Stretches of answers that have more than one, or that are for the writer alone; by prompt id. */
  readonly pieces: ReadonlyMap<string, readonly Piece[]>;
  /** What stands beside the words. */
  readonly marks: Marks;
}

export interface DeskOptions {
  readonly entry: EntryDraft;
  readonly pack: Pack | undefined;
  readonly language: Language;
  /** Something that a save would carry has changed. */
  readonly onChange: () => void;
}

const TITLE = 'title';

export class WritingDesk {
  readonly id: EntryDraft['id'];
  readonly #options: DeskOptions;
  /** Of each answer by prompt id, and of the title. */
  readonly #words = new DeskWords();
  readonly #listeners = new Set<() => void>();
  #view: DeskView;

  constructor(options: DeskOptions) {
    const { entry, pack, language } = options;
    this.id = entry.id;
    this.#options = options;
    this.#words.lay(TITLE, entry.title, []);
    const ranges = Map.groupBy(entry.onlyMe, ({ promptId }) => promptId);
    for (const { promptId, text } of entry.answers) {
      this.#words.lay(promptId, text, ranges.get(promptId) ?? []);
    }
    const { tags, onlyMe, lensOn, lensSilenced, namingsLeft, ownDepth } = entry;
    const quick = entry.quick && pack !== undefined && hasQuickMode(pack);
    const questions = questionsOf(pack, entry.answers, quick, language);
    const current = stoppedAt(questions, entry.answers);
    const written = ids(entry.answers, (answer) => answer.text.trim() !== '');
    const skipped = ids(entry.answers, (answer) => answer.skipped && answer.text.trim() === '');
    skipped.delete(current);
    this.#view = {
      questions,
      current,
      written,
      skipped,
      reached: new Set([...written, ...skipped, current]),
      quick,
      status: entry.status,
      pieces: this.#words.cutAnswers(),
      marks: { tags, onlyMe, lensOn, lensSilenced, namingsLeft, ownDepth },
    };
  }

  view = (): DeskView => this.#view;

  /** @returns its own off. */
  onView = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The words of a whole answer. */
  wordsOf(promptId: string): string {
    return this.#words.joined(promptId).text;
  }

  /** The words that a stretch's area begins with when it comes onto the page. */
  wordsOfPiece(piece: number): string {
    return this.#words.ofPiece(piece);
  }

  title(): string {
    return this.wordsOf(TITLE);
  }

  /** In their order; at least one. */
  piecesOf(promptId: string): readonly Piece[] {
    return this.#words.piecesOf(promptId);
  }

  /** From now on the words of this stretch are those of the area. @returns its own off. */
  attach(promptId: string, area: Words, piece?: number): () => void {
    return this.#words.attach(promptId, area, piece);
  }

  /**
   * Makes the selected lines of a stretch, or the paragraph at the caret, "Only me"; or makes them
   * ordinary again.
   * @returns where the words lie now; null for no such stretch, and `too-many` where it would make more
   *   of them than a record can hold. Then nothing has changed.
   */
  turnOnlyMe(
    promptId: string,
    piece: number,
    selection: LineRange,
  ): { readonly index: number; readonly offset: number } | 'too-many' | null {
    const turned = this.#words.turned(promptId, piece, selection);
    if (turned === null) return null;
    const more = countOnlyMe(turned.stretches) - countOnlyMe(this.piecesOf(promptId));
    if (more > 0 && this.#words.countOnlyMe() + more > MOST_ONLY_ME) return 'too-many';
    this.#words.relay(promptId, turned.stretches);
    this.#show({ pieces: this.#words.cutAnswers() });
    this.#options.onChange();
    return turned;
  }

  /** Whether any of its areas is on a page. */
  isShown(): boolean {
    return this.#words.hasAreas();
  }

  attachTitle(area: Words): () => void {
    return this.attach(TITLE, area);
  }

  /** A keystroke. @param hasWords whether the area holds more than nothing. */
  typed(promptId: string, hasWords: boolean): void {
    const has = hasWords || this.#words.hasOther(promptId);
    if (this.#view.written.has(promptId) !== has) {
      this.#show({ written: toggled(this.#view.written, promptId, has) });
    }
    this.#options.onChange();
  }

  titleTyped(): void {
    this.#options.onChange();
  }

  /** Opens a question: a skipped one may be written after all. */
  goTo(promptId: string): void {
    if (!this.#view.questions.some((question) => question.promptId === promptId)) return;
    if (promptId === this.#view.current) return;
    const reached = new Set(this.#view.reached);
    if (!this.#hasWords(this.#view.current)) {
      if (!this.#view.skipped.has(this.#view.current)) reached.delete(this.#view.current);
    }
    reached.add(promptId);
    this.#show({
      current: promptId,
      reached,
      skipped: toggled(this.#view.skipped, promptId, false),
    });
    this.#options.onChange();
  }

  /** On to the next question; what is left empty is skipped. @returns false at the last one. */
  goOn(): boolean {
    this.#skipIfEmpty();
    const next = this.#neighbour(1);
    if (next === undefined) {
      this.#options.onChange();
      return false;
    }
    this.goTo(next);
    return true;
  }

  /** @returns false at the first one. */
  goBack(): boolean {
    const previous = this.#neighbour(-1);
    if (previous === undefined) return false;
    this.goTo(previous);
    return true;
  }

  setQuick(quick: boolean): void {
    const answers = this.#answers(this.#view.questions);
    const questions = questionsOf(this.#options.pack, answers, quick, this.#options.language);
    const stays = questions.some((question) => question.promptId === this.#view.current);
    const current = stays ? this.#view.current : stoppedAt(questions, answers);
    const reached = new Set([...this.#view.reached, current]);
    const skipped = toggled(this.#view.skipped, current, false);
    this.#show({ quick, questions, current, reached, skipped });
    this.#options.onChange();
  }

  /** What is given takes its place beside the words. */
  mark(change: Partial<Marks>): void {
    this.#show({ marks: { ...this.#view.marks, ...change } });
    this.#options.onChange();
  }

  /** What is left empty at the open question is skipped too, and the entry goes into the journal. */
  finish(): void {
    this.#skipIfEmpty();
    this.#show({ status: 'finished' });
    this.#options.onChange();
  }

  /** The entry as a save carries it. */
  draft(): EntryDraft {
    const { entry } = this.#options;
    const answers = this.#answers(this.#all());
    return {
      id: entry.id,
      packId: entry.packId,
      packVersion: entry.packVersion,
      timePoint: entry.timePoint,
      sessionId: entry.sessionId,
      quick: this.#view.quick,
      title: this.title(),
      answers,
      status: this.#view.status,
      ...this.#view.marks,
      onlyMe: answers.flatMap(({ promptId }) =>
        this.#words.joined(promptId).ranges.map((range) => ({ promptId, ...range })),
      ),
    };
  }

  /** Every question that may have words, those hidden by quick mode too. */
  #all(): readonly Question[] {
    const { pack, entry, language } = this.#options;
    const wordings = new Map(this.#view.questions.map((question) => [question.promptId, question]));
    return questionsOf(pack, entry.answers, false, language).map(
      (question) => wordings.get(question.promptId) ?? question,
    );
  }

  #answers(questions: readonly Question[]): Answer[] {
    const { current, skipped } = this.#view;
    return questions.flatMap(({ promptId, words }) => {
      const text = this.wordsOf(promptId);
      const skip = skipped.has(promptId) && text.trim() === '';
      if (text === '' && !skip && promptId !== current) return [];
      return [
        { promptId, question: words.text, questionLanguage: words.language, text, skipped: skip },
      ];
    });
  }

  #hasWords(promptId: string): boolean {
    return this.#view.written.has(promptId);
  }

  #skipIfEmpty(): void {
    const { current, skipped } = this.#view;
    if (!this.#hasWords(current)) this.#show({ skipped: toggled(skipped, current, true) });
  }

  #neighbour(step: 1 | -1): string | undefined {
    const { questions, current } = this.#view;
    const index = questions.findIndex((question) => question.promptId === current);
    return questions[index + step]?.promptId;
  }

  #show(change: Partial<DeskView>): void {
    this.#view = { ...this.#view, ...change };
    for (const listener of this.#listeners) listener();
  }
}

function countOnlyMe(parts: readonly { readonly onlyMe: boolean }[]): number {
  return parts.filter(({ onlyMe }) => onlyMe).length;
}

function ids(answers: readonly Answer[], accept: (answer: Answer) => boolean): Set<string> {
  return new Set(answers.filter(accept).map((answer) => answer.promptId));
}

function toggled(set: ReadonlySet<string>, item: string, present: boolean): ReadonlySet<string> {
  if (set.has(item) === present) return set;
  const next = new Set(set);
  if (present) next.add(item);
  else next.delete(item);
  return next;
}
