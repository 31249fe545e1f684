/** Names made whole, with a tagger that has found only parts of them. */
import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { FoldedText } from '../../../main/vault/deidentify/folded-text.ts';
import { keeper } from '../../../main/vault/deidentify/keep/keep.ts';
import { viewDocument } from '../../../main/vault/deidentify/tagger/document-view.ts';
import type { TagType } from '../../../main/vault/deidentify/tagger/labels.ts';
import { modelFile } from '../../../main/vault/deidentify/tagger/load-tagger.ts';
import { readModel } from '../../../main/vault/deidentify/tagger/model-file.ts';
import type { TaggedSpan } from '../../../main/vault/deidentify/tagger/tagger-stage.ts';
import { wholeNames } from '../../../main/vault/deidentify/tagger/whole-names.ts';
import { WordBook } from '../../../main/vault/deidentify/tagger/word-facts.ts';

const book = new WordBook(readModel(readFileSync(modelFile())));

/** @param parts of the text that are found already. */
function whole(text: string, parts: readonly string[], type: TagType): string[] {
  const view = viewDocument(text, book, []);
  const spans = parts.map((part): TaggedSpan => {
    const start = text.indexOf(part);
    const end = start + part.length;
    const from = view.tokens.findIndex((token) => token.start === start);
    const to = view.tokens.findIndex((token) => token.end === end) + 1;
    return { start, end, type, tier: 'likely', from, to };
  });
  return wholeNames(view, spans, new Uint8Array(view.tokens.length)).map(
    ({ start, end, tier }) => `${tier} ${text.slice(start, end)}`,
  );
}

describe('a name found in parts', () => {
  it.each([
    [
      'she saw Saoussen Ben Romdhane there',
      ['Saoussen', 'Romdhane'],
      'likely Saoussen Ben Romdhane',
    ],
    ['he is Évariste de Brémond now', ['Évariste', 'Brémond'], 'likely Évariste de Brémond'],
  ])('is one: %s', (text, parts, name) => {
    expect(whole(text, parts, 'PERSON')).toEqual([name]);
  });

  it('stays two where a word stands between', () => {
    expect(whole('then Amina told Bashir', ['Amina', 'Bashir'], 'PERSON')).toEqual([
      'likely Amina',
      'likely Bashir',
    ]);
  });

  it('asks about the kind of place behind it, on the same line', () => {
    expect(whole('we met at Elmore bridge today', ['Elmore'], 'LOC')).toEqual([
      'likely Elmore',
      'check bridge',
    ]);
    expect(whole('we met at Elmore\nbridge today', ['Elmore'], 'LOC')).toEqual(['likely Elmore']);
    expect(whole('we met at Elmore today', ['Elmore'], 'LOC')).toEqual(['likely Elmore']);
  });
});

describe('a brand tied to a name by a hyphen', () => {
  const why = (text: string, word: string): string | null => {
    const start = text.indexOf(word);
    return keeper(new FoldedText(text), 'fr')({ start, end: start + word.length });
  };

  it('is no brand', () => {
    expect(why('une note à Seynabou Diarra-Picard pour dire', 'Picard')).toBeNull();
    expect(why('des surgelés de chez Picard pour dire', 'Picard')).toBe('tool');
  });
});
