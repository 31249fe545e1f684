/**
 * The draft on the desk. The words themselves stay in the text areas, where typing, undo and input
 * methods are at home; the desk reads them when a save begins. What the page must show (which
 * question is open, which have words) changes rarely, and only then are listeners told: a keystroke
 * costs the same in a megabyte as in an empty line.
 */
import type { Pack } from '../../../shared/content/packs.ts';
import { hasQuickMode } from '../../../shared/content/packs.ts';
import type { Answer, EntryDraft, Marks } from '../../../shared/model/journal.ts';
import type { LineRange, Stretch } from '../../../shared/model/only-me.ts';
import { joinStretches, splitStretches, turnLines } from '../../../shared/model/only-me.ts';
import type { Language } from '../../../shared/model/scheme.ts';
import type { Question } from './questions.ts';
import { questionsOf, stoppedAt } from './questions.ts';

/** A text area, or anything that has words. */
export interface Words {
  readonly value: string;
}

/** A stretch of an answer, with a text area of its own. */
export interface Piece {
  /** Unique on this desk. */
  readonly id: number;
  readonly onlyMe: boolean;
}

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
  /** Words as last read, by stretch. */
  readonly #words = new Map<number, string>();
  /** Areas on the page, by stretch; theirs are the newest words. */
  readonly #areas = new Map<number, Words>();
  /** Stretches of each answer, and of the title. */
  readonly #pieces = new Map<string, readonly Piece[]>();
  #lastPiece = 0;
  readonly #listeners = new Set<() => void>();
  #view: DeskView;

  constructor(options: DeskOptions) {
    const { entry, pack, language } = options;
    this.id = entry.id;
    this.#options = options;
    this.#lay(TITLE, [{ text: entry.title, onlyMe: false }]);
    const ranges = Map.groupBy(entry.onlyMe, ({ promptId }) => promptId);
    for (const { promptId, text } of entry.answers) {
      this.#lay(promptId, splitStretches(text, ranges.get(promptId) ?? []));
    }
    const { tags, onlyMe, lensOn, lensSilenced, ownDepth } = entry;
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
      pieces: this.#piecesShown(),
      marks: { tags, onlyMe, lensOn, lensSilenced, ownDepth },
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
    return this.#joined(promptId).text;
  }

  /** The words that a stretch's area begins with when it comes onto the page. */
  wordsOfPiece(piece: number): string {
    return this.#areas.get(piece)?.value ?? this.#words.get(piece) ?? '';
  }

  title(): string {
    return this.wordsOf(TITLE);
  }

  /** In their order; at least one. */
  piecesOf(promptId: string): readonly Piece[] {
    return this.#pieces.get(promptId) ?? this.#lay(promptId, [{ text: '', onlyMe: false }]);
  }

  /** From now on the words of this stretch are those of the area. @returns its own off. */
  attach(promptId: string, area: Words, piece = this.#firstPiece(promptId)): () => void {
    this.#areas.set(piece, area);
    return () => {
      if (this.#areas.get(piece) !== area) return;
      this.#areas.delete(piece);
      // A stretch that was joined or split has given its words to others.
      if (this.#isLaid(promptId, piece)) this.#words.set(piece, area.value);
    };
  }

  /**
   * Makes the selected lines of a stretch, or the paragraph at the caret, "Only me"; or makes them
   * ordinary again.
   * @returns where the words lie now, or null where there are as many stretches as a record can hold.
   */
  turnOnlyMe(
    promptId: string,
    piece: number,
    selection: LineRange,
  ): { readonly index: number; readonly offset: number } | null {
    const index = this.piecesOf(promptId).findIndex(({ id }) => id === piece);
    if (index < 0 || this.#countOnlyMe() >= MOST_ONLY_ME) return null;
    const turned = turnLines(this.#stretches(promptId), index, selection);
    for (const { id } of this.piecesOf(promptId)) {
      this.#words.delete(id);
      this.#areas.delete(id);
    }
    this.#lay(promptId, turned.stretches);
    this.#show({ pieces: this.#piecesShown() });
    this.#options.onChange();
    return turned;
  }

  /** Whether any of its areas is on a page. */
  isShown(): boolean {
    return this.#areas.size > 0;
  }

  attachTitle(area: Words): () => void {
    return this.attach(TITLE, area);
  }

  /** A keystroke. @param hasWords whether the area holds more than nothing. */
  typed(promptId: string, hasWords: boolean): void {
    const has = hasWords || this.#hasOtherWords(promptId);
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
        this.#joined(promptId).ranges.map((range) => ({ promptId, ...range })),
      ),
    };
  }

  #lay(promptId: string, stretches: readonly Stretch[]): readonly Piece[] {
    const pieces = stretches.map(({ text, onlyMe }) => {
      this.#lastPiece += 1;
      this.#words.set(this.#lastPiece, text);
      return { id: this.#lastPiece, onlyMe };
    });
    this.#pieces.set(promptId, pieces);
    return pieces;
  }

  #stretches(promptId: string): readonly Stretch[] {
    const pieces = this.#pieces.get(promptId) ?? [];
    return pieces.map(({ id, onlyMe }) => ({ text: this.wordsOfPiece(id), onlyMe }));
  }

  #joined(promptId: string): ReturnType<typeof joinStretches> {
    return joinStretches(this.#stretches(promptId));
  }

  #firstPiece(promptId: string): number {
    return this.piecesOf(promptId)[0]?.id ?? 0;
  }

  #isLaid(promptId: string, piece: number): boolean {
    return (this.#pieces.get(promptId) ?? []).some(({ id }) => id === piece);
  }

  #countOnlyMe(): number {
    return [...this.#pieces.values()].flat().filter(({ onlyMe }) => onlyMe).length;
  }

  /** Looks through the words only where an answer has several stretches. */
  #hasOtherWords(promptId: string): boolean {
    const pieces = this.#pieces.get(promptId) ?? [];
    return pieces.length > 1 && pieces.some(({ id }) => /\S/u.test(this.wordsOfPiece(id)));
  }

  #piecesShown(): ReadonlyMap<string, readonly Piece[]> {
    return new Map(
      [...this.#pieces].filter(
        ([promptId, pieces]) =>
          promptId !== TITLE && (pieces.length > 1 || pieces.some(({ onlyMe }) => onlyMe)),
      ),
    );
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
