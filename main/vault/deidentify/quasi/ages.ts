/** Ages in words and stages of life (A16) beyond the figures that the patterns find. */
import { boundedPattern, findAll, WORD_END, WORD_START } from '../patterns/bounded-pattern.ts';
import type { Clue, ClueStage } from './clue.ts';
import { ruleOf } from './clue.ts';

const TENS = '(?:twenty|thirty|forty|fourty|fifty|sixty|seventy|eighty|ninety)';
const ONES = '(?:one|two|three|four|five|six|seven|eight|nine)';
const TEENS = '(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)';
const ENGLISH = `(?:${TENS}(?:[ -]${ONES})?|${TEENS}|${ONES})`;
const ENGLISH_ADULT = `(?:${TENS}(?:[ -]${ONES})?|${TEENS})`;
const ORDINAL =
  `(?:(?:${TENS}[ -])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)` +
  '|(?:ten|eleven|twelf|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ie)th)';
const FRENCH_ONES = '(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf)';
const FRENCH =
  `(?:(?:vingt|trente|quarante|cinquante|soixante)(?:[ -](?:et[ -])?(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|onze|douze|treize|quatorze|quinze|seize|dix(?:[ -](?:sept|huit|neuf))?))?` +
  `|quatre-vingts?(?:[ -](?:${FRENCH_ONES}|onze|douze|treize|quatorze|quinze|seize|dix(?:[ -](?:sept|huit|neuf))?))?|dix(?:[ -](?:sept|huit|neuf))?|onze|douze|treize|quatorze|quinze|seize|${FRENCH_ONES})`;
const FRENCH_ADULT =
  '(?:dix-(?:sept|huit|neuf)|(?:vingt|trente|quarante|cinquante|soixante)(?:[ -](?:et[ -])?\\p{L}{2,8})?|quatre-vingts?)';
const DECADE =
  '(?:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|[2-9]0s)';
const IS =
  "(?:i am|i'm|im|i was|she is|she's|shes|she was|he is|he's|hes|he was|they are|they were|who is|who was|is|was)";

/** The group `age` is what is found; the rest says that it is one. */
const CERTAINLY_AGES = [
  `${WORD_START}(?:in|into|hits?|entering|approaching|reaching) (?:my|his|her|their|our) (?<age>(?:early |late |mid[- ]?|very early |very late )?${DECADE})${WORD_END}`,
  `${WORD_START}(?<age>(?:early|late|mid)[- ](?:to[- ]late[- ])?${DECADE}|(?:twenty|thirty|forty|fifty|sixty|seventy)[- ]something|(?:quin|sex|sept|oct|non)[au]genarian)${WORD_END}`,
  `${WORD_START}(?:aged?|the age) of (?<age>${ENGLISH}|[1-9]\\d?)${WORD_END}`,
  `, (?<age>(?:${TENS}(?:[ -]${ONES})?|(?:seven|eigh|nine)teen|1[6-9]|[2-7]\\d))(?= ?(?:,|\\.(?!\\d)|\\)|;))`,
  `${WORD_START}(?:son|daughter|boy|girl|child|kid|baby|twins|who) (?:of|is|was|aged) (?<age>${ENGLISH})${WORD_END}(?! (?:months|weeks|days|hours|minutes|people))`,
  `${WORD_START}(?:own|alone|working|job|home|here) since (?<age>1\\d|${TEENS})${WORD_END}`,
  `${WORD_START}(?:aged|age|turned|turning|turns|nearly|almost) (?<age>${ENGLISH_ADULT})${WORD_END}(?! (?:minutes|hours|years|weeks|months|days|students|people|per|percent|patients|times|pounds|of))`,
  `${WORD_START}(?:since|until|when|by the time|before) (?:i|she|he|they) (?:was|were|turned|am|is|had turned) (?:only |just |barely |about |nearly )?(?<age>${ENGLISH}|[1-9]\\d?)${WORD_END}(?! (?:minutes|hours|weeks|months|days|of|feet|miles|weeks))`,
  `${WORD_START}(?<age>${ENGLISH}[- ]year[- ]olds?|${ENGLISH} years? old)${WORD_END}`,
  `${WORD_START}${IS} (?:only |now |just |already |still |about |nearly |almost )?(?<age>${ENGLISH_ADULT}|[1-9]\\d)(?= ?[.,;:!?)\\n]| and | when | now| at the time| but | years old|$)`,
  `${WORD_START}(?:i|she|he|they) (?:left|arrived|came|started|moved|married|emigrated|fled|began) [\\p{L} ]{0,30}(?:at|when) (?<age>${ENGLISH_ADULT}|[1-9]\\d)${WORD_END}(?! ?(?:am|pm|:|h\\d|o'clock|minutes))`,
  `${WORD_START}(?<age>(?:${ORDINAL}|[1-9]\\d?(?:st|nd|rd|th)) birthday)${WORD_END}`,
  `${WORD_START}(?:dans|passe|approche|frole|atteint) (?:la|sa|ma|de la) (?<age>(?:petite )?(?:vingtaine|trentaine|quarantaine|cinquantaine|soixantaine))${WORD_END}`,
  `${WORD_START}(?<age>quadragenaire|quinquagenaire|sexagenaire|septuagenaire|octogenaire|nonagenaire|trentenaire)${WORD_END}`,
  `${WORD_START}(?:j'ai|j'avais|elle a|elle avait|il a|il avait|qui a|ai|a|age de|agee de|ages de|de|a l'age de|mes|ses|avait|des|eu|les) (?:deja |a peine |bientot |presque |plus de |peut-etre )?(?<age>(?:${FRENCH}|\\d{1,2}) ans)${WORD_END}(?! (?:de |d'|plus tard|que|apres|avant|d |et demi|a |dans |comme |en ))`,
].map(boundedPattern);

const PERHAPS_AGES = [
  `${WORD_START}at (?<age>${ENGLISH_ADULT}|[1-9]\\d)(?= ?[,;.)\\n]| and | i | she | he | with | years )`,
  `${WORD_START}(?<age>teenager|teenage|pensioner)${WORD_END}`,
  `${WORD_START}a (?<age>${FRENCH} ans)${WORD_END}`,
  `${WORD_START}(?:il|elle|j') ?en (?:ai|avais|a|avait|aura) (?:deja |presque |bientot )?(?<age>${FRENCH_ADULT}|[2-9]\\d)(?= ?(?:[.,;:!?)\\n]|et |$))`,
].map(boundedPattern);

/** "il y a dix ans", "depuis vingt ans": how long, not how old. */
const LASTING =
  /(?:il y a|depuis|pendant|durant|apres|dans|en|bout|plus de|pres de|environ|moins de)(?: de)? $/u;

export const findAges: ClueStage = (text) => {
  const clues: Clue[] = [];
  const look = (patterns: readonly RegExp[], tier: Clue['tier']): void => {
    for (const pattern of patterns) {
      for (const find of findAll(pattern, text)) {
        const age = find.group('age');
        if (age === undefined) continue;
        if (LASTING.test(text.folded.slice(Math.max(0, find.start - 14), age.start))) continue;
        clues.push({
          ...text.range(age.start, age.end),
          tier,
          kind: 'age',
          ...ruleOf('age'),
          reason: 'age-or-stage-of-life',
          rare: false,
        });
      }
    }
  };
  look(CERTAINLY_AGES, 'likely');
  look(PERHAPS_AGES, 'check');
  return clues;
};
