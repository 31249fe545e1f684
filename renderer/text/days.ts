/**
 * Days and times as a sentence says them. Always in the writer's own calendar and clock, 24 hours,
 * with the year only where it is not this one.
 */
import type { Language } from '../../shared/model/scheme.ts';

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR' };

/** A calendar day, YYYY-MM-DD, as its own midnight here; an instant as it is. */
export function momentOf(dayOrInstant: string): Date {
  return new Date(dayOrInstant.length === 10 ? `${dayOrInstant}T00:00:00` : dayOrInstant);
}

/** "today", "yesterday", "23 October", "23 October 2025"; "aujourd’hui", "hier", "23 octobre". */
export function dayWords(dayOrInstant: string, now: Date, language: Language): string {
  const moment = momentOf(dayOrInstant);
  const away = daysBetween(moment, now);
  if (away === 0) return language === 'en' ? 'today' : 'aujourd’hui';
  if (away === 1) return language === 'en' ? 'yesterday' : 'hier';
  return format(moment, language, {
    day: 'numeric',
    month: 'long',
    ...(moment.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' }),
  });
}

/** "today", "on 23 October"; "aujourd’hui", "le 23 octobre". */
export function onDayWords(dayOrInstant: string, now: Date, language: Language): string {
  const day = dayWords(dayOrInstant, now, language);
  if (!/^\d/u.test(day)) return day;
  return language === 'en' ? `on ${day}` : `le ${day}`;
}

/** "23 October 2025"; "23 octobre 2025": for paper, which is read on another day. */
export function dateWords(day: string, language: Language): string {
  return format(momentOf(day), language, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** "today at 07:42", "on 23 October"; "aujourd’hui à 07:42", "le 23 octobre". */
export function whenWords(instant: string, now: Date, language: Language): string {
  const moment = momentOf(instant);
  const day = onDayWords(instant, now, language);
  if (daysBetween(moment, now) > 1) return day;
  const time = format(moment, language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return language === 'en' ? `${day} at ${time}` : `${day} à ${time}`;
}

/** "today at 07:42", "23 October at 18:04"; "23 octobre à 18:04": for things of which a day has several. */
export function momentWords(instant: string, now: Date, language: Language): string {
  const moment = momentOf(instant);
  const time = format(moment, language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return `${dayWords(instant, now, language)} ${language === 'en' ? 'at' : 'à'} ${time}`;
}

/**
 * `momentWords` of each; those that would read the same get their seconds, too: "today at 07:42:09".
 */
export function momentsApart(
  instants: readonly string[],
  now: Date,
  language: Language,
): readonly string[] {
  const said = instants.map((instant) => momentWords(instant, now, language));
  return instants.map((instant, index) => {
    const words = said[index] ?? '';
    if (said.indexOf(words) === said.lastIndexOf(words)) return words;
    return `${words}:${String(momentOf(instant).getSeconds()).padStart(2, '0')}`;
  });
}

/** "Wednesday 12 November"; "mercredi 12 novembre". */
export function weekdayWords(moment: Date, language: Language): string {
  return format(moment, language, { weekday: 'long', day: 'numeric', month: 'long' });
}

/** Whole calendar days from one moment to a later one; summer time does not count. */
function daysBetween(earlier: Date, later: Date): number {
  const midnight = (date: Date): number =>
    Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return Math.round((midnight(later) - midnight(earlier)) / 86_400_000);
}

function format(moment: Date, language: Language, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(LOCALES[language], options)
    .format(moment)
    .replaceAll(',', '')
    .replaceAll('\u202f', '\u00a0')
    .replace(/(?<!\d)1(?= \p{L})/u, language === 'fr' ? '1er' : '1');
}
