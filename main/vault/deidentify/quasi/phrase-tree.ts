/**
 * Phrases as a tree of words: a text is read once whatever the number of phrases, and at each place the
 * longest phrase wins.
 */
import { tokensOf } from '../cast-forms.ts';
import { fold } from '../folded-text.ts';
import type { Words } from './words.ts';

interface Node<Value> {
  readonly next: Map<string, Node<Value>>;
  value: Value | undefined;
}

export interface PhraseFind<Value> {
  readonly value: Value;
  /** First and last word, inclusive. */
  readonly from: number;
  readonly to: number;
}

/**
 * It grows when it is first read by: the trees of thousands of phrases took half of a vault process's
 * start, and nobody reads by them at the door.
 */
export class PhraseTree<Value> {
  readonly #root: Node<Value> = { next: new Map(), value: undefined };
  /** Added, and not grown yet. */
  readonly #sown: (readonly [phrases: string, value: Value])[] = [];

  /**
   * @param phrases separated by commas or line breaks, with choices and optional parts in round brackets:
   *   "first (in|of) (my|her) family (to go)?". The first meaning given to a phrase stands.
   */
  add(phrases: string, value: Value): this {
    this.#sown.push([phrases, value]);
    return this;
  }

  /** The root, with all that was added. */
  #grown(): Node<Value> {
    for (const [phrases, value] of this.#sown.splice(0)) {
      for (const pattern of phrases.split(/[,\n]/u)) {
        if (pattern.trim() === '') continue;
        for (const phrase of variants(pattern.trim())) this.#grow(phrase, value);
      }
    }
    return this.#root;
  }

  #grow(phrase: string, value: Value): void {
    let node = this.#root;
    for (const { word } of tokensOf(fold(phrase))) {
      const next = node.next.get(word) ?? {
        next: new Map<string, Node<Value>>(),
        value: undefined,
      };
      node.next.set(word, next);
      node = next;
    }
    node.value ??= value;
  }

  /** The longest phrase that begins at a word; its words joined by spaces, hyphens or apostrophes. */
  longestAt(words: Words, from: number): PhraseFind<Value> | null {
    let node: Node<Value> | undefined = this.#sown.length > 0 ? this.#grown() : this.#root;
    let best: PhraseFind<Value> | null = null;
    for (let at = from; at < words.length; at += 1) {
      if (at > from && !words.joins(at)) break;
      node = node.next.get(words.at(at));
      if (node === undefined) break;
      if (node.value !== undefined) best = { value: node.value, from, to: at };
    }
    return best;
  }

  /** Every longest phrase from left to right, none overlapping. */
  *findAll(words: Words): Generator<PhraseFind<Value>> {
    let at = 0;
    while (at < words.length) {
      const find = this.longestAt(words, at);
      if (find !== null) yield find;
      at = find === null ? at + 1 : find.to + 1;
    }
  }
}

/** Innermost brackets first; each "(a|b)" and "(a)?" becomes as many phrases as it has choices. */
function variants(pattern: string): readonly string[] {
  const group = /\(([^()]{0,400})\)(\?)?/u.exec(pattern);
  if (group === null) return [pattern];
  const choices = [...(group[1] ?? '').split('|'), ...(group[2] === undefined ? [] : [''])];
  const before = pattern.slice(0, group.index);
  const after = pattern.slice(group.index + group[0].length);
  return choices.flatMap((choice) => variants(`${before}${choice}${after}`));
}
