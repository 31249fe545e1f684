/**
 * Numbers that are told by their make or by the word before them, beyond the official ones: health cards,
 * references of letters and cases, logins, numbers read out digit by digit (A07, A08, A10 to A12).
 */
import type { IdentifierKind } from '../../../../shared/model/release.ts';
import type { FoldedText } from '../folded-text.ts';
import type { MarkerName } from '../markers.ts';
import { marker } from '../markers.ts';
import type { Span, Stage } from '../span.ts';
import { boundedPattern, findAll, WORD_END, WORD_START } from './bounded-pattern.ts';
import { isIban, isQuebecHealthNumber, passesLuhn } from './checksums.ts';

const BETWEEN = `(?:[ .]{0,2}(?:numbers?|numero|num|no|n°|id|code|card|ref|reference|file|is|was|est|:|\\.|#|=)){0,4}[ (]{0,2}`;
const GROUPED = `[a-z]{0,5}[ /-]?\\d[\\da-z]{0,14}(?:[ /-](?:\\d[\\da-z]{0,8}|[a-z]{1,3}\\d[\\da-z]{0,6})){0,5}(?:-[a-z]{1,3})?`;

/** The words before say that it is one; the group `token` is what is hidden. */
const CUED = boundedPattern(
  `${WORD_START}(?:ref|refs|reference|file|ticket|job number|job no|order|claim|policy|helpdesk|complaint|appeal|oriel|ohip|osap|saas|jpa|` +
    `nam|ramq|lic|licence|license|permis|permit|anonymat|share code|gwf|brp|chi|mrn|u ?number|payroll|staff|employee|badge|locker|` +
    `carte vitale|carte etudiante?|code permanent|numero d'usager|ine|cvec|rpps|health card|card)${BETWEEN}(?<token>${GROUPED})${WORD_END}`,
);
const SHARE_CODE = boundedPattern(
  `${WORD_START}share code[ :is]{0,5}(?<token>[a-z0-9]{3}[ -]?[a-z0-9]{3}[ -]?[a-z0-9]{3})${WORD_END}`,
);
const CUED_NATIONAL_INSURANCE = boundedPattern(
  `${WORD_START}(?:ni|nino|national insurance)(?: (?:number|no|num))?[ :.is]{0,5}(?<token>[a-z]{2} ?\\d{2} ?\\d{2} ?\\d{2} ?[a-d])${WORD_END}`,
);
/** "TSD/0931/24", "LNC-25-00417", "GX-1127": capitals, then figures in groups. */
const STRUCTURED = boundedPattern(
  `(?<![\\p{L}\\p{N}/.-])(?<letters>[a-z]{1,5})(?:\\d{1,3})?(?:[-/]\\d{2,6}){1,3}(?:[-/][a-z]{1,3})?(?![\\p{L}\\p{N}/-])`,
);
/** Letters before a figure that are words or measures, not references. */
const NOT_REFERENCES = new Set(
  'covid sars cov iso phq gad icd dsm mod ref h n t p ue step phase year level grade day week band stage mrsa il cd hba'.split(
    ' ',
  ),
);
const QUEBEC = boundedPattern(
  `${WORD_START}(?<letters>[a-z]{4})[ -]?(?<digits>\\d{4}[ -]?\\d{4})${WORD_END}`,
);
const ONTARIO = boundedPattern(
  `(?<![\\p{L}\\p{N}+]|\\d[.,-])(?<digits>\\d{4}[ -]\\d{3}[ -]\\d{3})(?:[ -]?[a-z]{2}(?= |[.,;)]|$))?${WORD_END}`,
);
const VERSION = boundedPattern(`${WORD_START}version (?:code )?(?<token>[a-z]{2})${WORD_END}`);
const IBAN = boundedPattern(
  `${WORD_START}[a-z]{2}\\d{2}(?: ?[a-z0-9]{4}){3,7}(?: ?[a-z0-9]{1,3})?${WORD_END}`,
);
const LOGIN = boundedPattern(
  `${WORD_START}(?:login|log-in|log in|username|user name|user|account|identifiant|insta|instagram|snap|snapchat|discord|twitter|tiktok|venmo|paypal)` +
    `(?: (?:code|name|id|is|was|est|as|sur|:))?[ :]{0,2}(?<token>(?=[a-z._]{0,20}[\\d._])[a-z][a-z0-9._-]{3,30}[a-z0-9])${WORD_END}`,
);
const MEETING_ID = boundedPattern(
  `${WORD_START}(?:zoom|teams|meeting|webinar|reunion)(?: (?:meeting|id|code|link|number|passcode|is|:)){1,3}[ :]{0,2}(?<token>\\d{3}[ -]?\\d{3,4}[ -]?\\d{3,5})${WORD_END}`,
);
const LOCAL_LINE = boundedPattern(
  `${WORD_START}(?:bleep|bip|bipeur|pager|pagette|loc|local|poste|ext|extension|dect|vocera)\\.? ?\\(?(?<token>\\d{3,6})\\)?${WORD_END}`,
);
/** Sloppily grouped national numbers: five, three and four; overseas France in four, two, two, two. */
const LOOSE_PHONE = boundedPattern(
  `(?<![\\p{L}\\p{N}+]|\\d[.,/-])(?:0\\d{4}[ -]\\d{3}[ -]\\d{4}|0[1-9]\\d{2}(?:[ .]\\d{2}){3})(?![\\p{L}\\p{N}]|[.,/-]\\d)`,
);
const BARE_PATH = boundedPattern(
  `(?<![\\p{L}\\p{N}@./-])(?:[a-z0-9][a-z0-9-]{0,40}\\.){1,4}[a-z]{2,12}\\/[a-z0-9][^\\s<>"«»]{1,200}`,
);
const DIGIT =
  '(?:zero|oh|nought|one|two|three|four|five|six|seven|eight|nine|un|deux|trois|quatre|cinq|sept|huit|neuf|double (?:one|two|three|four|five|six|seven|eight|nine))';
const READ_OUT = boundedPattern(
  `(?:(?<cue>${WORD_START}(?:number|no|numero|bleep|bip|pager|extension|poste|phone|mobile|badge|code|pin|id)(?: (?:is|est|le|on|at))? )|${WORD_START})` +
    `(?<token>${DIGIT}(?:[ -]${DIGIT}){3,15})${WORD_END}`,
);

export const findReferences: Stage = (text, { language }) => {
  const spans: Span[] = [];
  const add = (
    { start, end }: { readonly start: number; readonly end: number },
    kind: IdentifierKind,
    ruleId: string,
    tier: Span['tier'],
    name: MarkerName = 'number',
  ): void => {
    const replacement = marker(name, language);
    spans.push({
      ...text.range(start, end),
      tier,
      kind,
      ruleId,
      replacement,
      generalisation: null,
    });
  };
  const addTokens = (pattern: RegExp, fewest: number, ...rest: TokenRow): void => {
    for (const find of findAll(pattern, text)) {
      const token = find.group('token');
      if (token === undefined || digitsIn(token.words) < fewest) continue;
      add(token, ...rest);
    }
  };

  addTokens(CUED, 4, 'number', 'A12', 'certain');
  addTokens(CUED_NATIONAL_INSURANCE, 6, 'number', 'A12', 'certain');
  addTokens(SHARE_CODE, 1, 'number', 'A12', 'certain');
  addTokens(MEETING_ID, 9, 'number', 'A08', 'certain', 'link');
  addTokens(LOCAL_LINE, 3, 'phone', 'A07', 'certain', 'phone');
  addTokens(LOGIN, 0, 'handle', 'A08', 'certain', 'link');
  for (const find of findAll(VERSION, text)) {
    const token = find.group('token');
    if (token !== undefined && isCapitals(text, token)) add(token, 'number', 'A10', 'likely');
  }
  for (const find of findAll(STRUCTURED, text)) {
    const letters = find.group('letters');
    if (letters === undefined || NOT_REFERENCES.has(letters.words)) continue;
    if (isCapitals(text, letters) && digitsIn(find.words) >= 3)
      add(find, 'number', 'A12', 'likely');
  }
  for (const find of findAll(QUEBEC, text)) {
    const digits = digitsOf(find.group('digits')?.words ?? '');
    if (isQuebecHealthNumber(digits)) add(find, 'number', 'A10', 'certain');
  }
  for (const find of findAll(ONTARIO, text)) {
    const sound = passesLuhn(digitsOf(find.group('digits')?.words ?? ''));
    add(find, 'number', 'A10', sound ? 'certain' : 'likely');
  }
  for (const find of findAll(IBAN, text)) {
    if (isIban(find.words.replaceAll(' ', ''))) add(find, 'number', 'A12', 'certain');
  }
  for (const find of findAll(LOOSE_PHONE, text)) add(find, 'phone', 'A07', 'likely', 'phone');
  for (const find of findAll(BARE_PATH, text)) {
    const words = find.words.replace(/[.,;:!?)]{1,5}$/u, '');
    add({ start: find.start, end: find.start + words.length }, 'url', 'A08', 'likely', 'link');
  }
  for (const find of findAll(READ_OUT, text)) {
    const token = find.group('token');
    if (token === undefined) continue;
    const cued = find.group('cue') !== undefined;
    if (cued || token.words.split(/[ -]/u).length >= 6)
      add(token, 'number', 'A12', cued ? 'certain' : 'likely');
  }
  return spans;
};

type TokenRow = readonly [
  kind: IdentifierKind,
  ruleId: string,
  tier: Span['tier'],
  name?: MarkerName,
];

function digitsOf(words: string): string {
  return words.replace(/\D/gu, '');
}

function digitsIn(words: string): number {
  return digitsOf(words).length;
}

function isCapitals(
  text: FoldedText,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  return /^\p{Lu}{1,8}$/u.test(text.written(start, end));
}
