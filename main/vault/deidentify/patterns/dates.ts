/** Dates in figures and words, English and French (A15). Every date is checked against the calendar. */
import type { Language } from '../../../../shared/model/scheme.ts';
import { marker } from '../markers.ts';
import type { Span, Stage } from '../span.ts';
import type { Find } from './bounded-pattern.ts';
import { boundedPattern, findAll, WORD_END, WORD_START } from './bounded-pattern.ts';
import {
  ENGLISH_DAY_WORD,
  FRENCH_DAY_WORD,
  isDayOfMonth,
  MONTH,
  MONTHS,
  WEEKDAY,
} from './calendar.ts';

const ON_WEEKDAY = `(?:${WEEKDAY}\\.?,? (?:the |le )?)?`;
const YEAR = `(?<year>(?:19|20)\\d{2}|'\\d{2})`;
const MAYBE_YEAR = `(?:,? (?:in |de |en )?${YEAR})?`;
const FIGURE_DAY = `(?<day>3[01]|[12]\\d|0?[1-9])`;
/** "12 to 14 November", "du 3 au 5 mars", "1, 2 and 3 June". */
const EARLIER_DAYS = `(?:\\d{1,2}(?:st|nd|rd|th|er)?(?:, ?| ?- ?| (?:to|and|or|&|au|et|ou) (?:the |le )?)){0,3}`;

const DAY_THEN_MONTH = boundedPattern(
  `(?<![\\p{L}\\p{N}]|\\d[-/.])${ON_WEEKDAY}${EARLIER_DAYS}${FIGURE_DAY} ?(?:st|nd|rd|th|er)?(?: of)?[ -]?` +
    `(?<month>${MONTH})(?:\\.|${WORD_END})(?:-(?<dashed>(?:19|20)?\\d{2}))?${MAYBE_YEAR}${WORD_END}`,
);
const MONTH_THEN_DAY = boundedPattern(
  `${WORD_START}${ON_WEEKDAY}(?<month>${MONTH})(?:\\.? )(?:the )?${FIGURE_DAY}(?:st|nd|rd|th)?` +
    `(?: ?(?:-|to|and) ?\\d{1,2}(?:st|nd|rd|th)?)?${MAYBE_YEAR}${WORD_END}(?! ?%)`,
);
const DAY_IN_WORDS = boundedPattern(
  `${WORD_START}${ON_WEEKDAY}(?:${ENGLISH_DAY_WORD}(?: of)?|${FRENCH_DAY_WORD}|(?:premier|1er)) ` +
    `(?<month>${MONTH})${WORD_END}${MAYBE_YEAR}`,
);
const MONTH_THEN_WORDS = boundedPattern(
  `${WORD_START}${ON_WEEKDAY}(?<month>${MONTH}) (?:the )?${ENGLISH_DAY_WORD}${WORD_END}${MAYBE_YEAR}`,
);
const MONTH_AND_YEAR = boundedPattern(
  `${WORD_START}(?<month>${MONTH})\\.?,? (?:of |de )?${YEAR}${WORD_END}`,
);
const ISO = boundedPattern(
  `(?<![\\p{L}\\p{N}]|\\d-)(?<year>(?:19|20)\\d{2})[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})(?:t\\d{2}:\\d{2}(?::\\d{2})?z?)?(?!\\d|[-/.]\\d)`,
);
const FIGURES = boundedPattern(
  `${WORD_START}${ON_WEEKDAY}(?<![\\d][-/.])(?<day>\\d{1,2})(?<gap> ?[-/.] ?)(?<month>\\d{1,2}) ?[-/.] ?(?<year>(?:19|20)?\\d{2})(?!\\d|[-/.]\\d)${WORD_END}`,
);
const DAY_AND_MONTH_FIGURES = boundedPattern(
  `(?:(?<certain>${WORD_START}(?:on|on the|le|du|au|since|depuis le|${WEEKDAY}) )|(?<![\\p{L}\\p{N}/.,-]))` +
    `(?<date>(?<day>\\d{1,2})\\/(?<month>\\d{1,2}))(?!\\d|[/.,-]\\d|%)${WORD_END}`,
);
const LONE_YEAR = boundedPattern(
  `(?<![\\p{L}\\p{N}/.,£$€-])(?:19[3-9]|20[0-4])\\d(?:[-/]\\d{2})?(?![\\p{L}\\p{N}/%-]|[.,]\\d)`,
);

/** Months that are also common words; after or before a figure in lower case they may be just that. */
const WORD_MONTHS = new Set(['may', 'march', 'mar', 'sat', 'sun', 'sept', 'mars', 'dec']);

export const findDates: Stage = (text, { language }) => {
  const spans: Span[] = [];
  const add = (
    range: Pick<Find, 'start' | 'end'>,
    tier: Span['tier'],
    vaguer: string | null,
  ): void => {
    spans.push({
      ...text.range(range.start, range.end),
      tier,
      kind: 'date',
      ruleId: 'A15',
      replacement: marker('date', language),
      generalisation: vaguer,
    });
  };

  for (const pattern of [DAY_THEN_MONTH, MONTH_THEN_DAY]) {
    for (const find of findAll(pattern, text)) {
      const name = find.group('month');
      const month = MONTHS.get(name?.words ?? '');
      const day = Number(find.group('day')?.words);
      if (name === undefined || month === undefined || !isDayOfMonth(day, month)) continue;
      const capital = /^\p{Lu}/u.test(text.written(name.start, name.start + 1));
      const doubtful =
        WORD_MONTHS.has(name.words) &&
        !capital &&
        pattern === MONTH_THEN_DAY &&
        yearOf(find) === null;
      add(
        trimmed(find),
        doubtful ? 'check' : 'certain',
        season(month, yearOf(find), language, true),
      );
    }
  }
  for (const pattern of [DAY_IN_WORDS, MONTH_THEN_WORDS]) {
    for (const find of findAll(pattern, text)) {
      const month = MONTHS.get(find.group('month')?.words ?? '');
      if (month === undefined) continue;
      // "may first" and "march second" are more often other words.
      const doubtful =
        pattern === MONTH_THEN_WORDS && /^[\p{Ll}]/u.test(text.written(find.start, find.start + 1));
      add(
        trimmed(find),
        doubtful ? 'check' : 'certain',
        season(month, yearOf(find), language, true),
      );
    }
  }
  for (const find of findAll(MONTH_AND_YEAR, text)) {
    const month = MONTHS.get(find.group('month')?.words ?? '');
    if (month !== undefined) add(find, 'likely', season(month, yearOf(find), language, false));
  }
  for (const find of [...findAll(ISO, text), ...findAll(FIGURES, text)]) {
    const month = monthOfFigures(
      Number(find.group('day')?.words),
      Number(find.group('month')?.words),
    );
    if (month !== null) add(find, 'certain', season(month, yearOf(find), language, true));
  }
  for (const find of findAll(DAY_AND_MONTH_FIGURES, text)) {
    const date = find.group('date');
    const month = monthOfFigures(
      Number(find.group('day')?.words),
      Number(find.group('month')?.words),
    );
    if (date === undefined || month === null) continue;
    const tier = find.group('certain') === undefined ? 'check' : 'likely';
    add(date, tier, season(month, null, language, true));
  }
  for (const find of findAll(LONE_YEAR, text)) {
    spans.push({
      ...text.range(find.start, find.end),
      tier: 'check',
      kind: 'date',
      ruleId: 'A15',
      replacement: marker('year', language),
      generalisation: null,
    });
  }
  return spans;
};

/** A full stop after an abbreviated month may end the sentence: it stays. */
function trimmed(find: Find): Pick<Find, 'start' | 'end'> {
  return { start: find.start, end: find.words.endsWith('.') ? find.end - 1 : find.end };
}

function yearOf(find: Find): number | null {
  const words = find.group('year')?.words ?? find.group('dashed')?.words;
  if (words === undefined) return null;
  const figures = words.replace("'", '');
  return figures.length === 4 ? Number(figures) : 2000 + Number(figures);
}

/** Day first, as in Britain and France; month first, as often in Canada, where only that is a date. */
function monthOfFigures(first: number, second: number): number | null {
  if (isDayOfMonth(first, second)) return second;
  if (isDayOfMonth(second, first)) return first;
  return null;
}

const SEASONS = {
  en: ['winter', 'spring', 'summer', 'autumn'],
  fr: ['hiver', 'printemps', 'été', 'automne'],
} as const;
const FRENCH_DAYS_IN = [
  'un jour d’hiver',
  'un jour de printemps',
  'un jour d’été',
  'un jour d’automne',
];

/** "[a day in autumn 2025]": coarser, and the sentence still stands. */
function season(month: number, year: number | null, language: Language, isDay: boolean): string {
  const place = Math.floor((month % 12) / 3);
  const name = SEASONS[language][place] ?? '';
  const french = language === 'fr' ? FRENCH_DAYS_IN[place] : undefined;
  const words = isDay ? (french ?? `a day in ${name}`) : name;
  return year === null ? `[${words}]` : `[${words} ${year}]`;
}
