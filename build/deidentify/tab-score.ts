/**
 * Scores proposals on court judgments of the Text Anonymization Benchmark: an entity counts only where
 * every one of its mentions is covered; precision is of flagged words, right where anything is annotated.
 * Small words and punctuation do not count.
 */
import type { TabDocument } from './public-corpora.ts';
import type { ProposedSpan } from './score.ts';
import { Share } from './score.ts';

const SMALL_WORDS = new Set(
  "of the and in at for on to a an 's ’s by with from or mr mrs ms miss no nr about de la le du des et von van".split(
    ' ',
  ),
);
const WORD = /[\p{L}\p{M}]+|\p{N}+|[^\s]/gu;

function* countedWords(text: string, from: number, to: number): Generator<ProposedSpan> {
  for (const match of text.slice(from, to).matchAll(WORD)) {
    const [word] = match;
    if (/^[^\p{L}\p{N}]+$/u.test(word) || SMALL_WORDS.has(word.toLowerCase())) continue;
    yield { start: from + match.index, end: from + match.index + word.length };
  }
}

export interface TabScores {
  readonly direct: Share;
  readonly quasi: Share;
  readonly precision: Share;
  readonly words: number;
  readonly misses: readonly string[];
  readonly falseFlags: readonly string[];
}

export function scoreTab(
  documents: readonly TabDocument[],
  proposals: ReadonlyMap<string, readonly ProposedSpan[]>,
): TabScores {
  const direct = new Share();
  const quasi = new Share();
  const precision = new Share();
  const misses: string[] = [];
  const falseFlags: string[] = [];
  let words = 0;
  for (const { doc_id: id, text, annotators } of documents) {
    words += text.split(/\s+/u).length;
    const hit = new Uint8Array(text.length);
    for (const { start, end } of proposals.get(id) ?? []) hit.fill(1, start, end);
    const isHit = ({ start, end }: ProposedSpan): boolean =>
      hit.subarray(start, end).every((one) => one === 1);
    const marked = new Uint8Array(text.length);
    for (const { mentions } of annotators) {
      const entities = new Map<string, { direct: boolean; covered: boolean }>();
      for (const { s, e, idt, ent, type } of mentions) {
        marked.fill(1, s, e);
        if (idt === 'NO_MASK') continue;
        const covered = [...countedWords(text, s, e)].every(isHit);
        const entity = entities.get(ent) ?? { direct: false, covered: true };
        entities.set(ent, {
          direct: entity.direct || idt === 'DIRECT',
          covered: entity.covered && covered,
        });
        if (!covered)
          misses.push(
            `${idt} ${type} ${text.slice(Math.max(0, s - 25), s)}[${text.slice(s, e)}]${text.slice(e, e + 15)}`.replace(
              /\s+/gu,
              ' ',
            ),
          );
      }
      for (const entity of entities.values()) (entity.direct ? direct : quasi).add(entity.covered);
    }
    for (const word of countedWords(text, 0, text.length)) {
      if (!isHit(word)) continue;
      precision.add(marked[word.start] === 1);
      if (marked[word.start] !== 1) {
        falseFlags.push(
          `${text.slice(Math.max(0, word.start - 25), word.start)}[${text.slice(word.start, word.end)}]${text.slice(word.end, word.end + 15)}`.replace(
            /\s+/gu,
            ' ',
          ),
        );
      }
    }
  }
  return { direct, quasi, precision, words, misses, falseFlags };
}
