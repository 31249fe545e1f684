/** Facts of a journal as the page and the saved text say them. */
import type { RecordLabel } from '../../main/vault/store/record-label.ts';
import type { CastMember, Entry, Session } from '../../shared/model/journal.ts';
import type { Language } from '../../shared/model/scheme.ts';
import { readerWords } from '../text/areas/reader.ts';
import { momentOf } from '../text/days.ts';
import type { Losses } from './read-journal.ts';

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR' };

/** "3 March 2026"; always with its year, because a backup may be read in any. */
export function dayOf(dayOrInstant: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long' })
    .format(momentOf(dayOrInstant))
    .replaceAll('\u202f', '\u00a0');
}

/** "3 March 2026 · meeting 1 · draft". */
export function entryFacts(entry: Entry, sessions: readonly Session[], language: Language): string {
  const words = readerWords[language];
  const session = sessions.find(({ id }) => id === entry.sessionId);
  return [
    dayOf(entry.createdAt, language),
    session === undefined ? '' : words.session(session.number),
    entry.status === 'draft' ? words.draft : '',
    entry.discardedAt === null ? '' : words.discarded,
  ]
    .filter((fact) => fact !== '')
    .join(' · ');
}

export function meetingLine({ number, date }: Session, language: Language): string {
  return `${readerWords[language].session(number)} · ${dayOf(date, language)}`;
}

export function castLine(
  { names, kind, part, replacement }: CastMember,
  language: Language,
): string {
  const words = readerWords[language];
  return [names.join(', '), words.kind[kind], words.part[part], words.stands(replacement)]
    .filter((fact) => fact !== '')
    .join(' · ');
}

/** What is not as it should be, a sentence each. */
export function lossLines(losses: Losses, language: Language): readonly string[] {
  const words = readerWords[language];
  const { lost, unnamedMissing, unexpected, isAltered, isUncounted } = losses;
  return [
    lost.length === 0 ? '' : words.lost(lost.length),
    unnamedMissing === 0 ? '' : words.unnamedMissing(unnamedMissing),
    unexpected === 0 ? '' : words.unexpected(unexpected),
    isAltered ? words.altered : '',
    isUncounted ? words.uncounted : '',
  ].filter((line) => line !== '');
}

/** "Entry · The corridor · 3 March 2026". */
export function lostLine({ kind, title, at }: RecordLabel, language: Language): string {
  const said = kind === 'profile' ? '' : title;
  // A meeting has a day and no hour.
  const day = kind === 'session' ? at?.slice(0, 10) : at;
  return [
    readerWords[language].lostKind[kind],
    said,
    typeof day !== 'string' ? '' : dayOf(day, language),
  ]
    .filter((fact) => fact !== '')
    .join(' · ');
}

/** When a backup was made, from its name; null for a file that was renamed. */
export function madeAt(name: string): string | null {
  const found = /^Verso-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z-[0-9a-f]{8}.*\.verso$/u.exec(name);
  if (found === null) return null;
  const [, date, hours, minutes, seconds] = found;
  const instant = `${date ?? ''}T${hours ?? ''}:${minutes ?? ''}:${seconds ?? ''}.000Z`;
  return Number.isNaN(Date.parse(instant)) ? null : instant;
}
