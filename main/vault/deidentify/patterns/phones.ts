/** Telephone and bleep numbers (A07) of the United Kingdom, Canada and France, and any with a plus. */
import { marker } from '../markers.ts';
import type { Span, Stage } from '../span.ts';
import type { Find } from './bounded-pattern.ts';
import { boundedPattern, findAll, WORD_END, WORD_START } from './bounded-pattern.ts';

/** What people put between groups of digits. */
const GAP = '[ .\\-/()]{0,2}';
const EXTENSION = `(?:,? ?(?:ext\\.?|extension|x|poste) ?\\d{2,6})?`;
const BEFORE = '(?<![\\p{L}\\p{N}+]|\\d[.,/-])';
const AFTER = '(?![\\p{L}\\p{N}]|[.,/-]\\d)';

const INTERNATIONAL = boundedPattern(
  `${BEFORE}\\(?(?:\\+|00)(?<digits>[1-9]\\d{0,2}\\)?(?:${GAP}\\d){7,14})${EXTENSION}${AFTER}`,
);
const NATIONAL = boundedPattern(`${BEFORE}(?<digits>\\(?0(?:${GAP}\\d){9,10})${EXTENSION}${AFTER}`);
const NORTH_AMERICAN = boundedPattern(
  `${BEFORE}(?:1[ .-]?)?(?<digits>\\(?[2-9]\\d{2}(?<gap>\\)?[ .-]?)[2-9]\\d{2}[ .-]?\\d{4})${EXTENSION}${AFTER}`,
);

/** "bleep 2231", "on ext. 4410", "bip 312". Only the number is hidden: what it was still reads. */
const CALLED_BY = boundedPattern(
  `${WORD_START}(?:bleeps?|bleeped|pagers?|paged|bips?|bippe|fax|tel|telephone|phone|mobile|portable|ext|extension|poste|teleavertisseur|dect)` +
    `(?: ?(?:number|no|num|numero|n°|is|was|on|to|est|au|sur|me|le|:|\\.|#)){0,3}[ ]{0,2}` +
    `(?<digits>\\d(?:[ -]?\\d){2,11})${WORD_END}`,
);

export const findPhones: Stage = (text, { language }) => {
  const spans: Span[] = [];
  const add = (start: number, end: number, tier: Span['tier']): void => {
    spans.push({
      ...text.range(start, end),
      tier,
      kind: 'phone',
      ruleId: 'A07',
      replacement: marker('phone', language),
      generalisation: null,
    });
  };
  for (const find of findAll(INTERNATIONAL, text)) {
    if (isInternational(find)) add(find.start, find.end, 'certain');
  }
  for (const find of findAll(NATIONAL, text)) {
    if (isNational(find)) add(find.start, find.end, 'certain');
  }
  for (const find of findAll(NORTH_AMERICAN, text)) {
    const grouped = find.group('gap') !== undefined && /[-.()]/u.test(find.words);
    add(find.start, find.end, grouped ? 'certain' : 'likely');
  }
  for (const find of findAll(CALLED_BY, text)) {
    const digits = find.group('digits');
    if (digits !== undefined) add(digits.start, digits.end, 'certain');
  }
  return spans;
};

function digitsOf(find: Find): string {
  return (find.group('digits')?.words ?? '').replace(/\D/gu, '');
}

/** E.164: seven digits at least beyond a country, fifteen in all; known plans are checked whole. */
function isInternational(find: Find): boolean {
  const digits = digitsOf(find);
  if (digits.length > 16) return false;
  if (digits.startsWith('44')) return /^440?[1-9]\d{8,9}$/u.test(digits);
  if (digits.startsWith('33')) return /^330?[1-9]\d{8}$/u.test(digits);
  if (digits.startsWith('1')) return /^1[2-9]\d{2}[2-9]\d{6}$/u.test(digits);
  return digits.length >= 8;
}

/**
 * Ofcom's plan: 01, 02, 03, 05, 07, 08, 09 and nine more digits; the French one: ten digits, written
 * in pairs or in one piece. Groups of one digit are a list of numbers and no telephone.
 */
function isNational(find: Find): boolean {
  const written = find.group('digits')?.words ?? '';
  const groups = written.match(/\d{1,11}/gu) ?? [];
  if (groups.some((group, index) => group.length === 1 && index > 0)) return false;
  const digits = digitsOf(find);
  if (/^0[1-35789]\d{9}$/u.test(digits)) return true;
  const inPairs = groups.every((group) => group.length === 2) || groups.length === 1;
  return /^0[1-9]\d{8}$/u.test(digits) && inPairs && !isDateLike(written);
}

/** 01-02-2024 10 has ten digits too. */
function isDateLike(written: string): boolean {
  return /^\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d{2}/u.test(written);
}
