/**
 * What has changed between two versions of a text, word by word, so that a person can read it. Words
 * and punctuation are compared; the space behind a word belongs to it and counts only where the word
 * itself is the same. A few same words among many changed ones are shown as changed, too: a sentence
 * is easier to read whole than in shreds.
 */
import type { Hunk } from './hunks.ts';
import { hunksBetween } from './hunks.ts';

export interface DiffPart {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/**
 * @returns parts without an empty one and no two neighbours of a kind; the same and the gone ones
 *   together are `before`, the same and the new ones together are `after`. What is gone stands in front
 *   of what is new in its place.
 */
export function wordDiff(before: string, after: string): readonly DiffPart[] {
  if (before === after) return tidied([{ kind: 'same', text: before }]);
  const [old, young] = [unitsOf(before), unitsOf(after)];
  const number = numbering();
  const hunks = hunksBetween(
    Int32Array.from(old, ({ text }) => number(text)),
    Int32Array.from(young, ({ text }) => number(text)),
  );
  const parts: DiffPart[] = [];
  let [atOld, atYoung] = [0, 0];
  for (const hunk of [...readable(hunks, old), endOf(old, young)]) {
    for (; atOld < hunk.fromBefore; atOld += 1, atYoung += 1) {
      parts.push(...sameWord(old[atOld], young[atYoung]));
    }
    const gone = written(old, hunk.fromBefore, hunk.toBefore);
    const fresh = written(young, hunk.fromAfter, hunk.toAfter);
    parts.push(...replacement(gone, fresh));
    [atOld, atYoung] = [hunk.toBefore, hunk.toAfter];
  }
  return tidied(parts);
}

/** A word or a mark, and the space behind it. */
interface Unit {
  readonly text: string;
  readonly space: string;
}

/**
 * A word with what is inside it: "don't", "sous-représenté", "3.5"; a French elision ("l'", "qu'")
 * apart from the word that it leads; any other character alone. The first may be empty: space before
 * all words.
 */
const UNIT =
  /((?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu|quelqu|presqu|entr)['’](?=\p{L})|[\p{L}\p{M}\p{N}]+(?:['’.,\-‑·][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|\P{White_Space}|^)(\p{White_Space}*)/giu;

function unitsOf(text: string): readonly Unit[] {
  return Array.from(text.matchAll(UNIT), ([, word = '', space = '']) => ({ text: word, space }));
}

/** The same number for the same word. */
function numbering(): (word: string) => number {
  const numbers = new Map<string, number>();
  return (word) => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, numbers.size);
    return numbers.size - 1;
  };
}

/** Joins changes that have less between them than they are themselves, within a paragraph. */
function readable(hunks: readonly Hunk[], old: readonly Unit[]): readonly Hunk[] {
  const joined: Hunk[] = [];
  for (const hunk of hunks) {
    let next = hunk;
    for (let last = joined.at(-1); last !== undefined; last = joined.at(-1)) {
      if (!isShred(old, last, next)) break;
      joined.pop();
      const { fromBefore, fromAfter } = last;
      next = { ...next, fromBefore, fromAfter };
    }
    joined.push(next);
  }
  return joined;
}

/** Whether what stands between two changes is too little to be read as unchanged. */
function isShred(old: readonly Unit[], left: Hunk, right: Hunk): boolean {
  const length = right.fromBefore - left.toBefore;
  if (length >= largest(left) || length >= largest(right)) return false;
  return !written(old, left.toBefore, right.fromBefore).includes('\n');
}

function largest(hunk: Hunk): number {
  return Math.max(hunk.toBefore - hunk.fromBefore, hunk.toAfter - hunk.fromAfter);
}

function endOf(old: readonly Unit[], young: readonly Unit[]): Hunk {
  const [before, after] = [old.length, young.length];
  return { fromBefore: before, toBefore: before, fromAfter: after, toAfter: after };
}

function written(units: readonly Unit[], from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at += 1) text += (units[at]?.text ?? '') + (units[at]?.space ?? '');
  return text;
}

function sameWord(before: Unit | undefined, after: Unit | undefined): readonly DiffPart[] {
  if (before === undefined || after === undefined) return [];
  const word: DiffPart = { kind: 'same', text: before.text };
  return [word, ...replacement(before.space, after.space)];
}

/** What both end with in space is no change. */
function replacement(gone: string, fresh: string): readonly DiffPart[] {
  let shared = 0;
  while (
    shared < Math.min(gone.length, fresh.length) &&
    gone.at(-1 - shared) === fresh.at(-1 - shared) &&
    /\s/u.test(gone.at(-1 - shared) ?? '')
  ) {
    shared += 1;
  }
  return [
    { kind: 'gone', text: gone.slice(0, gone.length - shared) },
    { kind: 'new', text: fresh.slice(0, fresh.length - shared) },
    { kind: 'same', text: gone.slice(gone.length - shared) },
  ];
}

/** Neighbours of a kind become one; between two same stretches all that is gone comes before what is new. */
function tidied(parts: readonly DiffPart[]): readonly DiffPart[] {
  const tidy: DiffPart[] = [];
  let [gone, fresh, same] = ['', '', ''];
  const put = (kind: DiffPart['kind'], text: string): void => {
    if (text !== '') tidy.push({ kind, text });
  };
  const putChange = (): void => {
    put('gone', gone);
    put('new', fresh);
    [gone, fresh] = ['', ''];
  };
  for (const { kind, text } of parts) {
    if (text === '') continue;
    if (kind === 'same') {
      putChange();
      same += text;
      continue;
    }
    put('same', same);
    same = '';
    if (kind === 'gone') gone += text;
    else fresh += text;
  }
  putChange();
  put('same', same);
  return tidy;
}
