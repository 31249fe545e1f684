import { describe, expect, it } from 'vitest';

import { isNhsNumber, isNir, passesLuhn } from '../../main/vault/deidentify/patterns/checksums.ts';
import { boundedPattern } from '../../main/vault/deidentify/patterns/bounded-pattern.ts';
import { findByRule } from '../../main/vault/deidentify/propose.ts';
import type { Language } from '../../shared/model/scheme.ts';

/** "tier kind «words»" of everything found. */
function found(text: string, language: Language = 'en'): string[] {
  return findByRule(text, [], language).map(
    ({ start, end, tier, kind }) => `${tier} ${kind} «${text.slice(start, end)}»`,
  );
}

describe('addresses of the net', () => {
  it.each([
    ['Write to amina.khan@soton.ac.uk.', 'certain email «amina.khan@soton.ac.uk»'],
    ['(o’brien+x@nhs.net)', 'certain email «o’brien+x@nhs.net»'],
    ['josé.núñez@exámple.fr, please', 'certain email «josé.núñez@exámple.fr»'],
    ['amina dot khan at soton dot ac dot uk', 'likely email «khan at soton dot ac dot uk»'],
    [
      'see https://www.linkedin.com/in/amina-khan/?x=1).',
      'certain url «https://www.linkedin.com/in/amina-khan/?x=1»',
    ],
    ['www.example.org/a', 'certain url «www.example.org/a»'],
    ['on southampton.ac.uk today', 'likely url «southampton.ac.uk»'],
    ['I follow @amina_k.', 'certain handle «@amina_k»'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each(['We met @ noon', 'I saw her.Then I left', 'e.g. this, i.e. that', 'a@b'])(
    'leaves alone: %s',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});

describe('phones', () => {
  it.each([
    ['07700 900123', '07700 900123'],
    ['Ring (020) 7946 0958 now', '(020) 7946 0958'],
    ['+44 7700 900123', '+44 7700 900123'],
    ['+44 (0)20 7946 0958', '+44 (0)20 7946 0958'],
    ['0044 20 7946 0958', '0044 20 7946 0958'],
    ['07700\u00a0900\u202f123', '07700\u00a0900\u202f123'],
    ['01 42 68 53 00', '01 42 68 53 00'],
    ['06.12.34.56.78', '06.12.34.56.78'],
    ['+33 6 12 34 56 78', '+33 6 12 34 56 78'],
    ['514-555-0199', '514-555-0199'],
    ['(514) 555-0199 ext. 12', '(514) 555-0199 ext. 12'],
    ['+1 514 555 0199', '+1 514 555 0199'],
    ['bleep 2231', '2231'],
    ['on bleep number 123', '123'],
    ['au poste 4410', '4410'],
    ['٠٧٧٠٠ ٩٠٠١٢٣', '٠٧٧٠٠ ٩٠٠١٢٣'],
  ])('%s', (text, number) => {
    expect(found(text)).toEqual([`certain phone «${number}»`]);
  });

  it.each(['scores 0 1 2 3 4 5 6 7 8 9 1', '0.123456789012', 'we paged through 3 books'])(
    'leaves alone: %s',
    (text) => {
      expect(found(text).filter((line) => line.includes('phone'))).toEqual([]);
    },
  );
});

describe('postcodes', () => {
  it.each([
    ['SO16 6YD', 'SO16 6YD'],
    ['so166yd', 'so166yd'],
    ['EC1A 1BB', 'EC1A 1BB'],
    ['W1A 0AX', 'W1A 0AX'],
    ['M1 1AE', 'M1 1AE'],
    ['H3Z 2Y7', 'H3Z 2Y7'],
    ['k1a0b1', 'k1a0b1'],
    ['code postal 75013', '75013'],
  ])('%s', (text, code) => {
    expect(found(text)).toEqual([`certain postcode «${code}»`]);
  });

  it('takes five digits before a town in French', () => {
    expect(found('J’habite au 12, à 75013 Paris avec elle.', 'fr')).toEqual([
      'certain postcode «75013»',
    ]);
  });

  it.each(['QQ1 1AA', 'D1F 2O3', 'walked 10000 steps'])('is not fooled by %s', (text) => {
    expect(found(text).filter((line) => line.includes('postcode'))).toEqual([]);
  });
});

describe('numbers', () => {
  it.each([
    ['943 476 5919', 'certain nhs-number «943 476 5919»'],
    ['9434765919', 'certain nhs-number «9434765919»'],
    ['NHS number: 943 476 5918', 'certain nhs-number «943 476 5918»'],
    ['GMC 7012345', 'certain gmc-number «7012345»'],
    ['her GMC number is 7012345', 'certain gmc-number «7012345»'],
    ['student number 29384756', 'certain student-number «29384756»'],
    ['UCAS ID 123-456-7890', 'certain student-number «123-456-7890»'],
    ['numéro étudiant 21904567', 'certain student-number «21904567»'],
    ['étudiante n° 21904567', 'certain student-number «21904567»'],
    ['QQ 12 34 56 C', null],
    ['AB 12 34 56 C', 'certain number «AB 12 34 56 C»'],
    ['192.168.1.20', 'certain number «192.168.1.20»'],
    ['4532015112830366', 'certain number «4532015112830366»'],
    ['046 454 286', 'certain number «046 454 286»'],
    ['s1234567', 'likely number «s1234567»'],
    ['4412345', 'likely number «4412345»'],
    ['about 4500 words', 'check number «4500»'],
    ['on Ward 12', 'likely number «Ward 12»'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected === null ? [] : [expected]);
  });

  it('checks the NHS number by modulus 11', () => {
    expect(isNhsNumber('9434765919')).toBe(true);
    expect(isNhsNumber('4010232137')).toBe(true);
    expect(isNhsNumber('9434765918')).toBe(false);
    expect(isNhsNumber('943476591')).toBe(false);
  });

  it('checks Luhn and the French key', () => {
    expect(passesLuhn('046454286')).toBe(true);
    expect(passesLuhn('046454287')).toBe(false);
    expect(passesLuhn('000000000')).toBe(false);
    expect(isNir('255081416802538')).toBe(true);
    expect(isNir('255081416802539')).toBe(false);
  });
});

describe('dates, times and ages', () => {
  it.each([
    ['on 12 November', 'certain date «12 November»'],
    ['on the 12th of November, 2025', 'certain date «12th of November, 2025»'],
    ['Tuesday 12 November', 'certain date «Tuesday 12 November»'],
    ['November 12', 'certain date «November 12»'],
    ['12–14 November', 'certain date «12–14 November»'],
    ['the twelfth of november', 'certain date «twelfth of november»'],
    ['12/11/2025', 'certain date «12/11/2025»'],
    ['11/23/2025', 'certain date «11/23/2025»'],
    ['2025-11-12', 'certain date «2025-11-12»'],
    ['12.11.25', 'certain date «12.11.25»'],
    ['le 3 mars', 'certain date «3 mars»'],
    ['le 1er janvier 2024', 'certain date «1er janvier 2024»'],
    ['lundi 14 fe\u0301vrier', 'certain date «lundi 14 fe\u0301vrier»'],
    ['du 3 au 5 mars', 'certain date «3 au 5 mars»'],
    ['le trois mars', 'certain date «trois mars»'],
    ['on 12/11', 'likely date «12/11»'],
    ['in November 2025', 'likely date «November 2025»'],
    ['in 2019', 'check date «2019»'],
    ['at 2.30 pm', 'check time «2.30 pm»'],
    ['at 14:30', 'check time «14:30»'],
    ['à 14h30', 'check time «14h30»'],
    ['half past two', 'check time «half past two»'],
    ['I am 34.', 'check age «34»'],
    ['a 15-year-old', 'likely age «15-year-old»'],
    ['aged 34', 'likely age «34»'],
    ['elle a 34 ans', 'likely age «34 ans»'],
    ['thirty-four years old', 'likely age «thirty-four years old»'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    '31 February',
    '30/30/2025',
    'you may 2 or 3 times',
    'depuis 34 ans',
    'il y a 2 heures',
    '7 out of 10',
    'I march on',
  ])('leaves alone: %s', (text) => {
    expect(found(text).filter((line) => !line.startsWith('check'))).toEqual([]);
  });

  it('offers a season, a part of the day and a decade of life', () => {
    const vaguer = (text: string): (string | null)[] =>
      findByRule(text, [], 'en').map(({ generalisation }) => generalisation);
    expect(vaguer('12 November 2025')).toEqual(['[a day in autumn 2025]']);
    expect(vaguer('the 3 May then')).toEqual(['[a day in spring]']);
    expect(vaguer('2.30 pm')).toEqual(['[a time in the afternoon]']);
    expect(findByRule('aged 93', [], 'en')[0]?.replacement).toBe('[aged 90 or over]');
    expect(findByRule('elle a 34 ans et le sait', [], 'en')[0]?.replacement).toBe(
      '[dans la trentaine]',
    );
  });
});

describe('bounded patterns', () => {
  it.each(['a+', 'a*', 'a{2,}', '(?:ab)+', '[a]+'])('refuses %s', (source) => {
    expect(() => boundedPattern(source)).toThrow(/endless/u);
  });

  it('accepts bounds and escaped signs', () => {
    expect(() => boundedPattern('\\+a{1,3}[*+]?')).not.toThrow();
  });
});
