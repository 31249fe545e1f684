/** Times of day (A15) and ages (A16). Both are everyday: a reader judges them. */
import type { Language } from '../../../../shared/model/scheme.ts';
import { marker } from '../markers.ts';
import type { Span, Stage } from '../span.ts';
import { boundedPattern, findAll, WORD_END, WORD_START } from './bounded-pattern.ts';

const CLOCK = boundedPattern(
  `(?<![\\p{L}\\p{N}:.,/-])(?:` +
    `(?<hour24>[01]?\\d|2[0-3]):(?<minute>[0-5]\\d)(?::[0-5]\\d)?(?: ?(?<half>am|pm|a\\.m\\.?|p\\.m\\.?))?` +
    `|(?<hour12>1[0-2]|0?[1-9])(?:[:.][0-5]\\d)? ?(?<noon>am|pm|a\\.m\\.?|p\\.m\\.?)` +
    `|(?<heure>[01]?\\d|2[0-3]) ?h(?:eures?)? ?(?:[0-5]\\d)?` +
    `|(?<clock>1[0-2]|[1-9]) ?o'clock)(?![\\p{L}\\p{N}]|:\\d)`,
);
const CLOCK_IN_WORDS = boundedPattern(
  `${WORD_START}(?:(?:half|quarter|ten|twenty|five) (?:past|to) )?` +
    `(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) o'clock${WORD_END}` +
    `|${WORD_START}(?:half|quarter) (?:past|to) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,2})${WORD_END}`,
);
/** Hours that last: "il y a 2 heures", "pendant 3 h", "12 h shift". */
const DURATION_BEFORE =
  /(?:il y a|pendant|durant|apres|dans|for|after|in|every|depuis|toutes les|de) $/u;

const AGE_FIGURES = boundedPattern(
  `(?<![\\p{L}\\p{N}.,/-])(?<age>1[01]\\d|[1-9]?\\d)[ -]?(?:years?[ -]olds?|yo|y\\/o|yrs? old|ans)${WORD_END}(?! (?:ago|of|de|d'|plus tard))`,
);
const AGED = boundedPattern(
  `${WORD_START}(?:aged?|agee?s?(?: de)?|turned|turning|a l'age de|at the age of)(?: of| de)? (?<age>1[01]\\d|[1-9]?\\d)${WORD_END}(?! ?(?:%|pages|per))`,
);
const I_AM = boundedPattern(
  `${WORD_START}(?:i am|i'm|im|i was|she is|she's|she was|he is|he's|he was|they are|who is|who was) (?:only |now |just |already )?` +
    `(?<age>[1-9]\\d)(?=[.,;:!?)\\n]| and | when | now | at the time|$)`,
);
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const ONES = 'one|two|three|four|five|six|seven|eight|nine';
const AGE_IN_WORDS = boundedPattern(
  `${WORD_START}(?<tens>${TENS})?[ -]?(?<ones>${ONES}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)?` +
    `[ -]years?[ -]olds?${WORD_END}`,
);
/** "depuis 34 ans", "il y a 12 ans": how long, not how old. */
const LASTING =
  /(?:depuis|il y a|pendant|durant|apres|dans|en|tous les|les) (?:pres de |environ |plus de )?$/u;

export const findTimesAndAges: Stage = (text, { language }) => {
  const spans: Span[] = [];
  const before = (at: number): string => text.folded.slice(Math.max(0, at - 24), at);

  for (const find of [...findAll(CLOCK, text), ...findAll(CLOCK_IN_WORDS, text)]) {
    if (find.group('heure') !== undefined && DURATION_BEFORE.test(before(find.start))) continue;
    const half = find.group('half')?.words ?? find.group('noon')?.words;
    const hour = find.group('hour24') ?? find.group('hour12') ?? find.group('heure');
    const end = find.words.endsWith(' ') ? find.end - 1 : find.end;
    spans.push({
      ...text.range(find.start, end),
      tier: 'check',
      kind: 'time',
      ruleId: 'A15',
      replacement: marker('time', language),
      generalisation: hour === undefined ? null : partOfDay(Number(hour.words), half, language),
    });
  }

  const age = (start: number, end: number, years: number, tier: Span['tier']): void => {
    if (years > 119) return;
    spans.push({
      ...text.range(start, end),
      tier,
      kind: 'age',
      ruleId: 'A16',
      replacement: band(years, language),
      generalisation: lifeStage(years, language),
    });
  };
  for (const find of findAll(AGE_FIGURES, text)) {
    if (find.words.endsWith('ans') && LASTING.test(before(find.start))) continue;
    age(find.start, find.end, Number(find.group('age')?.words), 'likely');
  }
  for (const pattern of [AGED, I_AM]) {
    for (const find of findAll(pattern, text)) {
      const figure = find.group('age');
      if (figure === undefined) continue;
      age(figure.start, figure.end, Number(figure.words), pattern === AGED ? 'likely' : 'check');
    }
  }
  for (const find of findAll(AGE_IN_WORDS, text)) {
    const tens = TENS.split('|').indexOf(find.group('tens')?.words ?? '') + 2;
    const hasTens = find.group('tens') !== undefined;
    const ones = find.group('ones');
    if (!hasTens && ones === undefined) continue;
    age(find.start, find.end, hasTens ? tens * 10 : unitsOf(ones?.words ?? ''), 'likely');
  }
  return spans;
};

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
  'seventeen eighteen nineteen';

function unitsOf(word: string): number {
  return UNITS.split(' ').indexOf(word);
}

function partOfDay(hour: number, half: string | undefined, language: Language): string {
  const isAfternoon = half?.startsWith('p') === true && hour < 12;
  const clock = isAfternoon ? hour + 12 : hour;
  const part = clock < 6 ? 0 : clock < 12 ? 1 : clock < 18 ? 2 : 3;
  const words = {
    en: [
      '[a time at night]',
      '[a time in the morning]',
      '[a time in the afternoon]',
      '[a time in the evening]',
    ],
    fr: [
      '[une heure de la nuit]',
      '[une heure du matin]',
      '[une heure de l’après-midi]',
      '[une heure du soir]',
    ],
  } as const;
  return words[language][part];
}

const DECADES = {
  en: ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties'],
  fr: ['vingtaine', 'trentaine', 'quarantaine', 'cinquantaine', 'soixantaine'],
} as const;

/** Ten-year bands; above 89 all are one (A16). */
function band(years: number, language: Language): string {
  if (years >= 90) return language === 'en' ? '[aged 90 or over]' : '[90 ans ou plus]';
  if (years < 13) return language === 'en' ? '[a child]' : '[un enfant]';
  if (years < 20) return language === 'en' ? '[in their teens]' : '[à l’adolescence]';
  const place = Math.floor(years / 10) - 2;
  if (language === 'en') return `[in their ${DECADES.en[place] ?? 'eighties'}]`;
  const name = DECADES.fr[place];
  if (name !== undefined) return `[dans la ${name}]`;
  return `[entre ${Math.floor(years / 10) * 10} et ${Math.floor(years / 10) * 10 + 9} ans]`;
}

function lifeStage(years: number, language: Language): string {
  if (years < 18) return language === 'en' ? '[a young person]' : '[une jeune personne]';
  if (years < 65) return language === 'en' ? '[an adult]' : '[une personne adulte]';
  return language === 'en' ? '[an older adult]' : '[une personne âgée]';
}
