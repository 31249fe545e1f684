/** Numbers that stand for a person or a thing: A10 to A12. */
import type { IdentifierKind } from '../../../../shared/model/release.ts';
import { marker } from '../markers.ts';
import type { Span, Stage } from '../span.ts';
import type { Find } from './bounded-pattern.ts';
import { boundedPattern, findAll, WORD_END, WORD_START } from './bounded-pattern.ts';
import { isNhsNumber, isNir, passesLuhn } from './checksums.ts';

const BETWEEN = `(?: ?(?:numbers?|numero|num|no|n°|id|code|ref|reference|is|was|est|etait|de|d'|:|\\.|#|=)){0,4}[ ]{0,2}`;
/** A token with at least one digit in it, in one piece or in groups. */
const TOKEN = `(?<token>[a-z]{0,4}[ /-]?\\d[\\da-z]{1,14}(?:[ /-]\\d[\\da-z]{1,8}){0,4})${WORD_END}`;

interface Cue {
  readonly pattern: RegExp;
  readonly kind: IdentifierKind;
  readonly ruleId: string;
}

function cue(words: string, kind: IdentifierKind, ruleId: string): Cue {
  return { pattern: boundedPattern(`${WORD_START}(?:${words})${BETWEEN}${TOKEN}`), kind, ruleId };
}

/** Words that say what the number after them is. Only the number is hidden. */
const CUES: readonly Cue[] = [
  cue('nhs', 'nhs-number', 'A10'),
  cue('gmc|gmc registration|rpps|adeli', 'gmc-number', 'A11'),
  cue(
    'student|ucas|candidate|application|applicant|matriculation|enrolment|library card|personal|' +
      'etudiante?|candidate?|matricule|ine|parcoursup|code permanent|dossier',
    'student-number',
    'A11',
  ),
  cue(
    'hospital|mrn|case|patient|chart|episode|incident|datix|payroll|staff|employee|badge|nmc|hcpc|passport|' +
      'ni|national insurance|sort code|account|licence|registration|serial|asset|' +
      'ipp|nir|secu|securite sociale|passeport|immatriculation|compte|ramq|nas',
    'number',
    'A12',
  ),
];
/** Cues that are everyday words: "patient 12", "case 3". Short numbers after them say nothing. */
const SHORTEST_CUED = 4;

const TEN_DIGITS = boundedPattern(
  `(?<![\\p{L}\\p{N}+]|\\d[.,-])\\d{3}[ -]?\\d{3}[ -]?\\d{4}${WORD_END}`,
);
const NINE_DIGITS = boundedPattern(
  `(?<![\\p{L}\\p{N}+]|\\d[.,-])\\d{3}[ -]\\d{3}[ -]\\d{3}${WORD_END}`,
);
const CARD = boundedPattern(`${WORD_START}\\d{4}(?:[ -]?\\d{4}){3}${WORD_END}`);
const NIR = boundedPattern(
  `${WORD_START}[12] ?\\d{2} ?\\d{2} ?\\d{2} ?\\d{3} ?\\d{3} ?\\d{2}${WORD_END}`,
);
const NATIONAL_INSURANCE = boundedPattern(
  `${WORD_START}(?!bg|gb|nk|kn|tn|nt|zz)[a-ceghj-prtw-z][a-ceghj-nprtw-z] ?(?:\\d{2} ?){3}[a-d]${WORD_END}`,
);
const IP_ADDRESS = boundedPattern(
  `(?<![\\p{L}\\p{N}.])(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}(?![\\p{L}\\p{N}]|\\.\\d)`,
);
const PLATE = boundedPattern(
  `${WORD_START}(?:[a-hj-pr-y]{2}[0-7]\\d ?[a-hj-pr-z]{3}|[a-hj-np-tv-z]{2}-\\d{3}-[a-hj-np-tv-z]{2})${WORD_END}`,
);
/** Letters and digits in one piece, as on badges: s1234567, AB12345. */
const MIXED = boundedPattern(
  `${WORD_START}(?=[a-z]{1,5}\\d{4}|\\d{4,12}[a-z])[a-z]{0,5}\\d{4,12}[a-z]{0,2}${WORD_END}`,
);
const BARE = boundedPattern(`(?<![\\p{L}\\p{N}]|\\d[.,])\\d{4,30}(?![\\p{L}\\p{N}]|[.,]\\d)`);
export const findNumbers: Stage = (text, { language }) => {
  const spans: Span[] = [];
  const add = (
    { start, end }: Pick<Find, 'start' | 'end'>,
    kind: IdentifierKind,
    ruleId: string,
    tier: Span['tier'],
  ): void => {
    spans.push({
      ...text.range(start, end),
      tier,
      kind,
      ruleId,
      replacement: marker('number', language),
      generalisation: null,
    });
  };

  for (const { pattern, kind, ruleId } of CUES) {
    for (const find of findAll(pattern, text)) {
      const token = find.group('token');
      if (token === undefined || digitsOf(token.words).length < SHORTEST_CUED) continue;
      if (isYear(token.words)) continue;
      add(token, kind, ruleId, 'certain');
    }
  }
  for (const find of findAll(TEN_DIGITS, text)) {
    if (isNhsNumber(digitsOf(find.words))) add(find, 'nhs-number', 'A10', 'certain');
  }
  for (const find of findAll(NINE_DIGITS, text)) {
    add(find, 'number', 'A12', passesLuhn(digitsOf(find.words)) ? 'certain' : 'likely');
  }
  for (const find of findAll(CARD, text)) {
    if (passesLuhn(digitsOf(find.words))) add(find, 'number', 'A12', 'certain');
  }
  for (const find of findAll(NIR, text)) {
    if (isNir(digitsOf(find.words))) add(find, 'number', 'A12', 'certain');
  }
  for (const find of findAll(NATIONAL_INSURANCE, text)) add(find, 'number', 'A12', 'certain');
  for (const find of findAll(IP_ADDRESS, text)) add(find, 'number', 'A12', 'certain');
  for (const find of findAll(PLATE, text)) add(find, 'number', 'A12', 'likely');
  for (const find of findAll(MIXED, text)) add(find, 'number', 'A12', 'likely');
  for (const find of findAll(BARE, text)) {
    if (!isYear(find.words))
      add(find, 'number', 'A12', find.words.length >= 6 ? 'likely' : 'check');
  }
  return spans;
};

function digitsOf(words: string): string {
  return words.replace(/\D/gu, '');
}

/** Years belong to the dates. */
function isYear(words: string): boolean {
  return /^(?:19|20)\d{2}$/u.test(words);
}
