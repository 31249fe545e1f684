/**
 * The words of a draft, by answer and by stretch. They live in the text areas, where typing, undo and
 * input methods are at home; here is known which area has which words, and what the words were when an
 * area left the page.
 */
import type { LineRange, Stretch } from '../../../shared/model/only-me.ts';
import { joinStretches, splitStretches, turnLines } from '../../../shared/model/only-me.ts';

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

export class DeskWords {
  /** Words as last read, by stretch. */
  readonly #words = new Map<number, string>();
  /** Areas on the page, by stretch; theirs are the newest words. */
  readonly #areas = new Map<number, Words>();
  /** Stretches of each answer. */
  readonly #pieces = new Map<string, readonly Piece[]>();
  #lastPiece = 0;

  /** An answer as it is opened. */
  lay(key: string, text: string, onlyMe: readonly LineRange[]): void {
    this.#lay(key, splitStretches(text, onlyMe));
  }

  /** The words that a stretch's area begins with when it comes onto the page. */
  ofPiece(piece: number): string {
    return this.#areas.get(piece)?.value ?? this.#words.get(piece) ?? '';
  }

  /** A whole answer, and where it is for the writer alone. */
  joined(key: string): ReturnType<typeof joinStretches> {
    return joinStretches(this.#stretches(key));
  }

  /** In their order; at least one. */
  piecesOf(key: string): readonly Piece[] {
    return this.#pieces.get(key) ?? this.#lay(key, [{ text: '', onlyMe: false }]);
  }

  /** Of every answer that is more than one ordinary stretch. */
  cutAnswers(): ReadonlyMap<string, readonly Piece[]> {
    return new Map(
      [...this.#pieces].filter(
        ([, pieces]) => pieces.length > 1 || pieces.some(({ onlyMe }) => onlyMe),
      ),
    );
  }

  countOnlyMe(): number {
    return [...this.#pieces.values()].flat().filter(({ onlyMe }) => onlyMe).length;
  }

  /** From now on the words of this stretch are those of the area. @returns its own off. */
  attach(key: string, area: Words, piece = this.piecesOf(key)[0]?.id ?? 0): () => void {
    this.#areas.set(piece, area);
    return () => {
      if (this.#areas.get(piece) !== area) return;
      this.#areas.delete(piece);
      // A stretch that was joined or split has given its words to others.
      const isLaid = (this.#pieces.get(key) ?? []).some(({ id }) => id === piece);
      if (isLaid) this.#words.set(piece, area.value);
    };
  }

  /** Whether any area is on a page. */
  hasAreas(): boolean {
    return this.#areas.size > 0;
  }

  /** Whether there are words in any stretch; looks only where an answer has several. */
  hasOther(key: string): boolean {
    const pieces = this.#pieces.get(key) ?? [];
    return pieces.length > 1 && pieces.some(({ id }) => /\S/u.test(this.ofPiece(id)));
  }

  /** What turning these lines to the other kind would make of the answer; null for no such stretch. */
  turned(key: string, piece: number, selection: LineRange): ReturnType<typeof turnLines> | null {
    const index = this.piecesOf(key).findIndex(({ id }) => id === piece);
    return index < 0 ? null : turnLines(this.#stretches(key), index, selection);
  }

  /** Other stretches for an answer, with the same words. */
  relay(key: string, stretches: readonly Stretch[]): void {
    for (const { id } of this.piecesOf(key)) {
      this.#words.delete(id);
      this.#areas.delete(id);
    }
    this.#lay(key, stretches);
  }

  #lay(key: string, stretches: readonly Stretch[]): readonly Piece[] {
    const pieces = stretches.map(({ text, onlyMe }) => {
      this.#lastPiece += 1;
      this.#words.set(this.#lastPiece, text);
      return { id: this.#lastPiece, onlyMe };
    });
    this.#pieces.set(key, pieces);
    return pieces;
  }

  #stretches(key: string): readonly Stretch[] {
    const pieces = this.#pieces.get(key) ?? [];
    return pieces.map(({ id, onlyMe }) => ({ text: this.ofPiece(id), onlyMe }));
  }
}
