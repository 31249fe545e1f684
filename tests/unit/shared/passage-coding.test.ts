/** Marks on words: they follow the words through changes of the text, or lapse. */
import { describe, expect, it } from 'vitest';

import type { PassageCoding } from '../../../shared/model/passage-coding.ts';
import {
  codingOn,
  codingSchema,
  placeOfCoding,
  standingCodings,
  wholeCharacters,
} from '../../../shared/model/passage-coding.ts';
import { randomText, seeded } from '../../support/random-text.ts';

const TEXT = 'She asked twice. Nobody answered. She asked twice, and then the form was changed.';

function mark(text: string, words: string, from = 0): PassageCoding {
  const start = text.indexOf(words, from);
  return codingOn({ promptId: 'P04.1', text }, { start, end: start + words.length }, 'RANK');
}
const found = (coding: PassageCoding, text: string): string | null => {
  const place = placeOfCoding(coding, text);
  return place === null ? null : `${String(place.start)} ${text.slice(place.start, place.end)}`;
};

describe('a mark', () => {
  it('stands where it was made', () => {
    expect(found(mark(TEXT, 'Nobody answered.'), TEXT)).toBe('17 Nobody answered.');
  });

  it('follows its words when something far from them changes', () => {
    const changed = TEXT.replace('She asked twice. ', 'My mentor [someone] asked twice. ');
    expect(found(mark(TEXT, 'the form was changed'), changed)).toBe('76 the form was changed');
  });

  it('follows them when one neighbour changes', () => {
    const changed = TEXT.replace('Nobody answered', 'Nobody at all answered');
    expect(found(mark(TEXT, 'answered.'), changed)).toBe('31 answered.');
  });

  it('stays with the words that were meant where the same stand twice', () => {
    const second = mark(TEXT, 'asked twice', 10);
    expect(found(second, TEXT)).toBe('38 asked twice');
    expect(found(second, `Yes. ${TEXT}`)).toBe('43 asked twice');
  });

  it('lapses when a word under it changes, and is back when that is undone', () => {
    const coding = mark(TEXT, 'Nobody answered.');
    expect(found(coding, TEXT.replace('Nobody', '[Someone]'))).toBeNull();
    expect(found(coding, TEXT)).not.toBeNull();
  });

  it('lapses where its own words went and the same words stand elsewhere', () => {
    const first = mark(TEXT, 'She asked twice');
    const changed = TEXT.replace('She asked twice. ', 'They did. ');
    expect(found(first, changed)).toBeNull();
  });

  it('lapses where it could be either of two places', () => {
    const line = 'the room was cold and quiet when two of us spoke about it for an hour';
    const coding = mark(line, 'two');
    expect(found(coding, `So ${line}`)).toBe('36 two');
    expect(found(coding, `So ${line}, and ${line}`)).toBeNull();
  });

  it('follows long words even where both neighbours changed', () => {
    const words = 'the form was changed at once, as if by itself';
    const coding = mark(`Then ${words}. So.`, words);
    expect(found(coding, `And so it was that ${words}! Not so?`)).toBe(`19 ${words}`);
    const short = mark('Then it was. So.', 'was');
    expect(found(short, 'And that was! Not so?')).toBeNull();
  });

  it('never cuts a character that is two units long', () => {
    const half: PassageCoding = {
      ...mark('a\u{1F642}b', 'a'),
      words: '\u{DE42}',
      start: 2,
      end: 3,
      before: 'a\u{D83D}',
      after: 'b',
    };
    expect(placeOfCoding(half, 'a\u{1F642}b')).toBeNull();
  });

  it('is of its own passage alone', () => {
    const coding = mark(TEXT, 'Nobody answered.');
    expect(standingCodings([coding], [{ promptId: 'P04.3', text: TEXT }])).toEqual([]);
    expect(standingCodings([coding], [{ promptId: 'P04.1', text: TEXT }])).toHaveLength(1);
  });
});

describe('what is selected', () => {
  const cut = (text: string, start: number, end: number): string | null => {
    const place = wholeCharacters(text, { start, end });
    return place === null ? null : text.slice(place.start, place.end);
  };

  it('is widened to whole characters and loses the spaces around it', () => {
    expect(cut('a \u{1F468}\u200d\u{1F9BD} b', 4, 6)).toBe('\u{1F468}\u200d\u{1F9BD}');
    expect(cut('cafe\u0301 noir', 0, 4)).toBe('cafe\u0301');
    expect(cut('  one two  ', 0, 11)).toBe('one two');
    expect(cut('one  two', 3, 5)).toBeNull();
    expect(cut('one', 1, 1)).toBeNull();
  });

  it('gives marks that stand where they were made, in any text', () => {
    const next = seeded(11);
    let marked = 0;
    for (let round = 0; round < 300; round += 1) {
      const text = randomText(next, 60).toWellFormed();
      const [a, b] = [next(), next()].map((part) => Math.floor(part * (text.length + 3)));
      const place = wholeCharacters(text, {
        start: Math.min(a ?? 0, b ?? 0),
        end: Math.max(a ?? 0, b ?? 0),
      });
      if (place === null) continue;
      marked += 1;
      const coding = codingSchema.parse(codingOn({ promptId: 'P04.1', text }, place, 'SAFE'));
      expect(placeOfCoding(coding, text)).toEqual(place);
      expect(text.slice(place.start, place.end).isWellFormed()).toBe(true);
    }
    expect(marked).toBeGreaterThan(200);
  });
});
