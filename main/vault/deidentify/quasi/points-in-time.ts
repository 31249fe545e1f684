/**
 * Dates that are no day (A15): a month with a preposition, decades, seasons with a year, years of intake.
 * Whole dates are found by the validated patterns.
 */
import type { Clue, ClueStage } from './clue.ts';
import { MONTHS } from '../patterns/calendar.ts';
import { boundedPattern, findAll, WORD_END, WORD_START } from '../patterns/bounded-pattern.ts';
import type { FoldedText } from '../folded-text.ts';
import { ruleOf } from './clue.ts';
import { wordsOf } from './words.ts';
import type { Words } from './words.ts';

const BEFORE_MONTH = new Set(
  `in since until till by from during before after last next this our that early late mid through of for to and between the around
   en depuis jusqu au debut fin mi des courant avant apres vers notre ce dernier depuis`.split(
    /\s+/u,
  ),
);
const IN_GENERAL = new Set(
  'every each most always any usually chaque tous toutes toujours'.split(' '),
);
/** Months that are words or names as well: a capital and a preposition are needed. */
const ALSO_WORDS = new Set(
  'may march mar jan dec sept sep oct nov jun jul mars mai avr'.split(' '),
);
const VERB_AFTER = new Set('i we be have not the he she they you'.split(' '));

const OTHER = boundedPattern(
  [
    `${WORD_START}(?:the )?(?:early |late |mid[- ])?(?:19|20)\\d0'?s${WORD_END}`,
    `${WORD_START}(?:the )?(?:early |late |mid[- ])?(?:(?:nineteen )?(?:fifties|sixties|seventies|eighties|nineties)|noughties)${WORD_END}`,
    `(?<![\\p{L}\\p{N}£$€])'[5-9]0s${WORD_END}|${WORD_START}[5-9]0s${WORD_END}`,
    `${WORD_START}(?:les )?annees (?:soixante(?:-dix)?|quatre-vingts?(?:-dix)?|cinquante|[5-9]0|deux mille|(?:19|20)\\d0)${WORD_END}`,
    `${WORD_START}(?:spring|summer|autumn|winter|fall|michaelmas|hilary|trinity|lent|easter|christmas|printemps|ete|automne|hiver|noel|paques|rentree|promotion|promo)(?: term)?(?: of| de)? (?:19|20)\\d{2}${WORD_END}`,
    `${WORD_START}(?:class|cohort|intake|year|batch) of (?:'\\d{2}|(?:19|20)?\\d{2})${WORD_END}`,
    `${WORD_START}(?:19|20)\\d{2} (?:intake|cohort|entry|graduate|match|strikes|floods?)${WORD_END}`,
    `${WORD_START}(?:black history month|pride month|eid|diwali|ramadan|vaisakhi|ay) (?:19|20)\\d{2}${WORD_END}`,
    `${WORD_START}(?:19|20)\\d{2}[/-](?:(?:19|20)?\\d{2})${WORD_END}`,
    `${WORD_START}(?:nineteen|twenty) (?:fifty|sixty|seventy|eighty|ninety|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?${WORD_END}(?! (?:minutes|students|years|per|people|of|patients|pounds))`,
    `${WORD_START}(?:two thousand (?:and )?|deux mille )(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|dix|onze|douze|treize|quatorze|quinze|seize|dix-sept|dix-huit|dix-neuf|vingt|vingt[- ](?:et[- ]un|deux|trois|quatre|cinq|six))${WORD_END}`,
    `(?<=(?<![\\p{L}\\p{N}])(?:in|since|from|until|till|before|after|by|of|late|early|mid|summer|en|depuis|avant|apres|jusqu'en|fin|debut|des) )(?:19[3-9]|20[0-4])\\d(?![\\p{L}\\p{N}/%-]|[.,]\\d)`,
    `(?<=(?:^|[,(\\n]) ?)(?:19[3-9]|20[0-4])\\d(?= ?[,;.)])(?![.,]\\d)`,
    `(?<=(?:on|by|until|till|since|from|before|its|it's|after) the )(?:[12]?1st|2?2nd|2?3rd|(?:[4-9]|1\\d|2[04-9]|30)th|31st)(?= ?(?:[.,;:!?)\\n]|$| and | but | at | in | i | we | she | he | so | because | for ))`,
    `${WORD_START}(?:boxing day|family day|victoria day|bonfire night|new year's (?:day|eve)|christmas (?:day|eve)|good friday|easter (?:sunday|monday)|shrove tuesday|ash wednesday|halloween|burns night|st (?:david|patrick|george|andrew)'s day|remembrance (?:day|sunday)|armistice day|canada day|thanksgiving|bastille day|august bank holiday|platinum jubilee|coronation|results day|match day|black wednesday|lundi de paques|la toussaint|14 juillet|fete nationale|saint-jean-baptiste|saint-jean|reveillon|veille de noel|jour de l'an)${WORD_END}`,
    `${WORD_START}(?:spring|summer|autumn|winter|fall|january|april|august) (?:sitting|rotation|exams?|resits?|diet|rotations|session)${WORD_END}`,
    `(?<![\\p{L}\\p{N}])'(?:[6-9]\\d|0\\d|1\\d|2[0-6])(?![\\p{L}\\p{N}'])`,
  ].join('|'),
);

export const findPointsInTime: ClueStage = (text) => {
  const words = wordsOf(text);
  return [...months(words), ...others(text)];
};

function* months(words: Words): Generator<Clue> {
  for (let at = 0; at < words.length; at += 1) {
    const word = words.at(at);
    if (!MONTHS.has(word) || (word.length < 4 && word !== 'may' && word !== 'mai')) continue;
    const tier = tierOfMonth(words, at);
    if (tier !== null) yield words.clue(at, at, 'date', tier, 'point-in-time');
  }
}

function tierOfMonth(words: Words, at: number): Clue['tier'] | null {
  const before = words.joins(at) ? words.at(at - 1) : '';
  const doubtful = ALSO_WORDS.has(words.at(at));
  const capital = words.hasCapital(at);
  if (IN_GENERAL.has(before) || isGeneral(words, at)) return null;
  if (doubtful && VERB_AFTER.has(words.at(at + 1)) && before !== 'in') return null;
  // English months have a capital, French ones none; in hasty English a preposition must do.
  if (BEFORE_MONTH.has(before)) return doubtful && !capital && !isFrench(before) ? null : 'likely';
  if (doubtful && (!capital || words.opensSentence(at))) return null;
  return capital ? 'likely' : 'check';
}

function isFrench(word: string): boolean {
  return /^(?:en|depuis|au|debut|fin|mi|des|vers|d)$/u.test(word);
}

/** "every single August", "in August when new doctors start" is not told apart: "the August changeover" is. */
function isGeneral(words: Words, at: number): boolean {
  if (words.joins(at) && words.at(at - 1) === 'single') return true;
  if (words.at(at - 1) === 'de' && words.at(at - 2) === 'mois') return true;
  const next = words.joins(at + 1) ? words.at(at + 1) : '';
  return next === 'changeover' || next === 'intake' || next === 'rotation' || next === 'intakes';
}

function* others(text: FoldedText): Generator<Clue> {
  for (const { start, end } of findAll(OTHER, text)) {
    yield {
      ...text.range(start, end),
      tier: 'likely',
      kind: 'date',
      ...ruleOf('date'),
      reason: 'point-in-time',
      rare: false,
    };
  }
}
