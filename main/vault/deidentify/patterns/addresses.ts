/** Addresses of the net: email (A06), web address and handle (A08). */
import type { FoldedText } from '../folded-text.ts';
import { marker } from '../markers.ts';
import type { Span, Stage, StageContext } from '../span.ts';
import { boundedPattern, findAll, WORD_END, WORD_START } from './bounded-pattern.ts';

const LOCAL_CHARACTER = /[\p{L}\p{N}.!#$%&'*+/=?^_{|}~-]/u;
/** RFC 5321, 4.5.3.1. */
const LONGEST_LOCAL_PART = 64;
const DOMAIN = new RegExp(
  boundedPattern(
    `[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,62}\\.[\\p{L}\\p{N}]){1,8}[\\p{L}\\p{N}-]{1,62}`,
  ).source,
  'uy',
);

/** amina.khan at soton dot ac dot uk, amina[at]soton.ac.uk */
const SPOKEN_EMAIL = boundedPattern(
  `${WORD_START}[\\p{L}\\p{N}._-]{1,64}(?: at |\\s?[\\[(]at[\\])]\\s?)[\\p{L}\\p{N}-]{1,63}` +
    `(?:(?: dot |\\s?[\\[(]dot[\\])]\\s?|\\.)[\\p{L}\\p{N}-]{2,20}){1,4}${WORD_END}`,
);

const SCHEME_ADDRESS = boundedPattern(`${WORD_START}(?:https?|ftp):\\/\\/[^\\s<>"«»]{1,2000}`);
const WWW_ADDRESS = boundedPattern(`${WORD_START}www\\.[^\\s<>"«»]{1,2000}`);
/** Only ends that are no words, so that a full stop without its space is not taken for an address. */
const BARE_ADDRESS = boundedPattern(
  `(?<![\\p{L}\\p{N}@./-])(?:[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,62}\\.){1,5}` +
    `(?:com|org|net|edu|gov|info|uk|fr|ca|eu|io)${WORD_END}(?:\\/[^\\s<>"«»]{0,2000})?`,
);
const SENTENCE_END = /[.,;:!?'")\]}…]$/u;

const HANDLE = boundedPattern(`(?<![\\p{L}\\p{N}@._-])@[\\p{L}_][\\p{L}\\p{N}_.]{1,38}`);

export const findAddresses: Stage = (text, context) => [
  ...emails(text, context),
  ...webAddresses(text, context),
  ...handles(text, context),
];

/** Reads outwards from each @, so that a long run of letters is read once and not at every place. */
function* emails(text: FoldedText, { language }: StageContext): Generator<Span> {
  const { folded } = text;
  for (let at = folded.indexOf('@'); at !== -1; at = folded.indexOf('@', at + 1)) {
    let start = at;
    while (
      start > 0 &&
      at - start < LONGEST_LOCAL_PART &&
      LOCAL_CHARACTER.test(folded[start - 1] ?? '')
    ) {
      start -= 1;
    }
    while (start < at && /[.'/]/u.test(folded[start] ?? '')) start += 1;
    if (start === at) continue;
    DOMAIN.lastIndex = at + 1;
    const domain = DOMAIN.exec(folded);
    if (domain === null) continue;
    const end = at + 1 + domain[0].replace(/-$/u, '').length;
    yield email(text, start, end, language, 'certain');
  }
  for (const find of findAll(SPOKEN_EMAIL, text)) {
    if (!find.words.includes('[') && !find.words.includes('(') && !find.words.includes(' dot '))
      continue;
    yield email(text, find.start, find.end, language, 'likely');
  }
}

function email(
  text: FoldedText,
  start: number,
  end: number,
  language: StageContext['language'],
  tier: Span['tier'],
): Span {
  return {
    ...text.range(start, end),
    tier,
    kind: 'email',
    ruleId: 'A06',
    replacement: marker('email', language),
    generalisation: null,
  };
}

function* webAddresses(text: FoldedText, { language }: StageContext): Generator<Span> {
  for (const pattern of [SCHEME_ADDRESS, WWW_ADDRESS, BARE_ADDRESS]) {
    for (const find of findAll(pattern, text)) {
      let end = find.end;
      while (end > find.start && SENTENCE_END.test(text.folded[end - 1] ?? '')) end -= 1;
      yield {
        ...text.range(find.start, end),
        tier: pattern === BARE_ADDRESS ? 'likely' : 'certain',
        kind: 'url',
        ruleId: 'A08',
        replacement: marker('link', language),
        generalisation: null,
      };
    }
  }
}

function* handles(text: FoldedText, { language }: StageContext): Generator<Span> {
  for (const find of findAll(HANDLE, text)) {
    const end = find.words.endsWith('.') ? find.end - 1 : find.end;
    yield {
      ...text.range(find.start, end),
      tier: 'certain',
      kind: 'handle',
      ruleId: 'A08',
      replacement: marker('link', language),
      generalisation: null,
    };
  }
}
