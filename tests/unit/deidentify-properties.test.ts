import { describe, expect, it } from 'vitest';

import { FoldedText } from '../../main/vault/deidentify/folded-text.ts';
import { findIdentifiers, propose } from '../../main/vault/deidentify/propose.ts';
import type { CastMember } from '../../shared/model/journal.ts';
import { castMemberSchema } from '../../shared/model/journal.ts';

/** Mulberry32: the same texts in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const PIECES = [
  'Amina',
  'amina khan',
  'Khan’s',
  'Zoë',
  'Zoe\u0308',
  'AK',
  'Prof. ',
  'will',
  'Will',
  '李明',
  'a@b.org',
  '@',
  'https://',
  'www.',
  '07700 900123',
  '+44',
  '943 476 5919',
  'GMC ',
  '7012345',
  '12 November',
  '12/11/2025',
  'le 3 mars',
  '14h30',
  '34 ans',
  'SO16 6YD',
  'H3Z 2Y7',
  '75013 Paris',
  '1',
  '22',
  '333',
  ' ',
  '\u00a0',
  '\u202f',
  '\n',
  '\r\n',
  '\t',
  '.',
  ',',
  '-',
  '‑',
  '–',
  '’',
  "'",
  '(',
  ')',
  '[',
  ']',
  '/',
  ':',
  '👩🏽‍⚕️',
  '🇫🇷',
  '\ud83d',
  '\ude00',
  '\u0301',
  '\u200b',
  '\u200f',
  'שלום',
  'مرحبا',
  '٠١٢',
  'ﬁ',
  'İ',
  'ß',
  'Ǆ',
  '\ufdfa',
  '𝐀𝐦𝐢𝐧𝐚',
  '\u0000',
  '\ufeff',
  'é',
  'e\u0301\u0323',
  'ſ',
  '½',
  '²',
] as const;

function randomText(next: () => number): string {
  const length = Math.floor(next() * 60);
  let text = '';
  for (let at = 0; at < length; at += 1) text += PIECES[Math.floor(next() * PIECES.length)] ?? '';
  return text;
}

const cast: readonly CastMember[] = [
  { names: ['Amina Khan'], kind: 'person', part: 'self', replacement: 'mentor 07' },
  { names: ['Zoë Will'], kind: 'person', part: 'other', replacement: 'a student' },
  { names: ['李明'], kind: 'person', part: 'other', replacement: 'a doctor' },
].map((rest, index) => castMemberSchema.parse({ id: String(index).padStart(32, '0'), ...rest }));

const texts = Array.from({ length: 3000 }, (_, seed) => randomText(random(seed)));

function cutsPair(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1)) && at > 0;
}

describe('any text', () => {
  it('holds spans that lie in it, on whole code points, in order and apart', () => {
    let seen = 0;
    const bad: string[] = [];
    for (const text of texts) {
      let last = 0;
      for (const { start, end } of findIdentifiers(text, cast, 'en')) {
        seen += 1;
        const liesWell = start >= last && end > start && end <= text.length;
        if (!liesWell || cutsPair(text, start) || cutsPair(text, end)) bad.push(text);
        last = end;
      }
    }
    expect(bad).toEqual([]);
    expect(seen).toBeGreaterThan(5000);
  });

  it('is the original again when what was put in is taken out', () => {
    for (const text of texts) {
      const spans = findIdentifiers(text, cast, 'en');
      let copy = '';
      let at = 0;
      const put: { readonly start: number; readonly end: number; readonly words: string }[] = [];
      for (const { start, end, replacement } of spans) {
        copy += text.slice(at, start);
        put.push({
          start: copy.length,
          end: copy.length + replacement.length,
          words: text.slice(start, end),
        });
        copy += replacement;
        at = end;
      }
      copy += text.slice(at);
      const back = put.reduceRight(
        (out, { start, end, words }) => out.slice(0, start) + words + out.slice(end),
        copy,
      );
      expect(back).toBe(text);
    }
  });

  it('gets the same answer twice', () => {
    for (const text of texts.slice(0, 300)) {
      const once = propose([{ promptId: 'P02.1', text }], cast, 'fr');
      expect(propose([{ promptId: 'P02.1', text }], [...cast], 'fr')).toEqual(once);
      expect(new Set(once.map(({ id }) => id)).size).toBe(once.length);
    }
  });

  it('keeps every place of the folded view inside the text', () => {
    for (const text of texts) {
      const view = new FoldedText(text);
      let last = 0;
      for (let at = 0; at < view.folded.length; at += 1) {
        const { start, end } = view.range(at, at + 1);
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeLessThanOrEqual(text.length);
        last = start;
      }
    }
  });

  it('leaves the words around a find untouched wherever it stands', () => {
    const next = random(7);
    for (let round = 0; round < 500; round += 1) {
      const before = `${randomText(next).replace(/[\p{L}\p{N}@./:+'’-]/gu, '')} `;
      const text = `${before}amina.khan@soton.ac.uk `;
      const spans = findIdentifiers(text, [], 'en');
      expect(spans.map(({ start, end }) => text.slice(start, end))).toContain(
        'amina.khan@soton.ac.uk',
      );
    }
  });
});
