/** What holds for any text whatever, through the whole pipeline. */
import { describe, expect, it } from 'vitest';

import { findByRule, findIdentifiers } from '../../../main/vault/deidentify/propose.ts';
import { tokenize } from '../../../main/vault/deidentify/tagger/tokens.ts';
import type { CastMember } from '../../../shared/model/journal.ts';
import { castMemberSchema } from '../../../shared/model/journal.ts';

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

const PIECES =
  'Ngozi|ngozi Okwuosa|Dr |Dre |the Vice Dean|third-year|St James’s|Leeds|d’Aïcha|l’Hôtel-Dieu|Zoe\u0308|李明|only |Deaf|' +
  'a@b.org|07700 900123|GMC 7012345|12/11/2025|34 ans|14h30|H3Z 2Y7|2019|[|]|[email]|[a person]|(|)|"|“|”|’|\'|-|–|…|.|,|' +
  '\n|\r\n|\t| |\u00a0|\u202f|\u200b|\u200d|\u0301|\ud83d|\ude00|👩🏽‍⚕️|🇫🇷|مرحبا|שלום|İ|ß|ﬁ|\ufdfa|\u0000|A|b|é|7|I am |je suis ';
const pieces = PIECES.split('|');

function randomText(next: () => number, most: number): string {
  const length = Math.floor(next() * most);
  let text = '';
  for (let at = 0; at < length; at += 1) text += pieces[Math.floor(next() * pieces.length)] ?? '';
  return text;
}

const cutsPair = (text: string, at: number): boolean =>
  at > 0 && /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));

/** What is wrong with the spans of a text, or nothing. */
function trouble(text: string, spans: readonly { start: number; end: number }[]): string | null {
  let last = 0;
  for (const { start, end } of spans) {
    if (start < last || end <= start || end > text.length) return 'a span out of place';
    if (cutsPair(text, start) || cutsPair(text, end)) return 'half a code point';
    last = end;
  }
  return null;
}

describe('a hundred thousand texts', () => {
  const SLICES = 10;
  const EACH = 10_000;
  it.each(Array.from({ length: SLICES }, (_, slice) => slice))('slice %i', (slice) => {
    const next = random(slice + 1);
    const bad: string[] = [];
    for (let round = 0; round < EACH; round += 1) {
      const text = randomText(next, 7);
      const spans = findIdentifiers(text, [], slice % 2 === 0 ? 'en' : 'fr');
      const wrong = trouble(text, spans);
      if (wrong !== null) bad.push(`${wrong}: ${JSON.stringify(text)}`);
    }
    expect(bad).toEqual([]);
  });
});

const cast: readonly CastMember[] = [
  { names: ['Amina Khan'], kind: 'person', part: 'self', replacement: 'mentor 07' },
].map((rest, index) => castMemberSchema.parse({ id: String(index).padStart(32, '0'), ...rest }));

const STORY =
  'I am the only Deaf student in my year. Amina Khan met Dr Folasade Adeyemi at Leeds General Infirmary on ' +
  '12 November 2025. Adeyemi, who is Nigerian and 43, wrote to me at f.adeyemi@nhs.net. La Dre Tremblay vient de ' +
  'Chicoutimi; elle est vice-doyenne. amina laughed, and Folasade said so to Khan.';

interface PutIn {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

function replaced(text: string): { copy: string; back: string; put: readonly PutIn[] } {
  const spans = findIdentifiers(text, cast, 'en');
  let copy = '';
  let at = 0;
  const put: PutIn[] = [];
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
  return { copy, back, put };
}

describe('a copy', () => {
  const next = random(99);
  const texts = [STORY, ...Array.from({ length: 500 }, () => randomText(next, 40))];

  it('is the original again when what was put in is taken out', () => {
    for (const text of texts) expect(replaced(text).back).toBe(text);
  });

  it('has nothing to propose inside of what was put in', () => {
    const inside: string[] = [];
    for (const text of texts) {
      const { copy, put } = replaced(text);
      for (const { start, end } of findIdentifiers(copy, cast, 'en')) {
        const touched = put.find((one) => one.start < end && one.end > start);
        if (touched !== undefined) inside.push(copy.slice(touched.start, touched.end));
      }
    }
    expect(inside).toEqual([]);
  });

  it('has one decision for one name, wherever it stands', () => {
    const found = findIdentifiers(STORY, [], 'en').map(({ start, end }) => STORY.slice(start, end));
    for (const name of ['Adeyemi', 'Folasade', 'Khan']) {
      const places = STORY.split(name).length - 1;
      expect([name, found.filter((words) => words.includes(name)).length]).toEqual([name, places]);
    }
  });

  it('is the same each time', () => {
    for (const text of texts.slice(0, 50)) {
      expect(findIdentifiers(text, cast, 'fr')).toEqual(findIdentifiers(text, cast, 'fr'));
    }
  });
});

describe('bad input', () => {
  it('nothing: finds nothing', () => {
    expect(findIdentifiers('', [], 'en')).toEqual([]);
    expect(findIdentifiers(' \n\u200b', [], 'fr')).toEqual([]);
  });

  it('only emoji: finds nothing', () => {
    expect(findIdentifiers('👩🏽‍⚕️🇫🇷😭🙏🏿'.repeat(500), [], 'en')).toEqual([]);
  });

  it('a million characters: answers, with spans in their places', () => {
    const text = `${STORY}\n`.repeat(Math.ceil(1_000_000 / STORY.length)).slice(0, 1_000_000);
    const spans = findIdentifiers(text, [], 'en');
    expect(trouble(text, spans)).toBeNull();
    expect(spans.length).toBeGreaterThan(10_000);
  }, 120_000);

  it('a million characters without a space or a stop: answers', () => {
    expect(
      trouble('a'.repeat(1_000_000), findIdentifiers('a'.repeat(1_000_000), [], 'en')),
    ).toBeNull();
  }, 60_000);

  it('two languages in one text: finds the names of both', () => {
    const text = 'I met Ngozi Okwuosa yesterday. Puis la Dre Tremblay m’a parlé de Kwame.';
    const found = findIdentifiers(text, [], 'en').map(({ start, end }) => text.slice(start, end));
    expect(found.join(' | ')).toContain('Ngozi Okwuosa');
    expect(found.join(' | ')).toContain('Tremblay');
    expect(found.join(' | ')).toContain('Kwame');
  });

  it('words in brackets that are no marker of ours: looks at them like at any others', () => {
    const text = 'He wrote [Ngozi Okwuosa] and [email] on the card.';
    const found = findIdentifiers(text, [], 'en').map(({ start, end }) => text.slice(start, end));
    expect(found.join(' | ')).toContain('Ngozi Okwuosa');
    expect(found.join(' | ')).not.toContain('email');
  });
});

describe('structure', () => {
  it('reads every word into exactly one token, in order', () => {
    const next = random(5);
    for (let round = 0; round < 500; round += 1) {
      const text = randomText(next, 40);
      let last = 0;
      for (const { start, end } of tokenize(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
    }
  });

  it('leaves to the rules what they are sure of', () => {
    const byRule = findByRule(STORY, cast, 'en').filter(({ tier }) => tier === 'certain');
    const all = findIdentifiers(STORY, cast, 'en');
    for (const span of byRule) {
      expect(
        all.some(
          ({ start, end, tier }) => start <= span.start && end >= span.end && tier === 'certain',
        ),
      ).toBe(true);
    }
  });
});
