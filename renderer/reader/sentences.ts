/** Facts of a journal as the page and the saved text say them. */
import type { RecordLabel } from '../../main/vault/store/record-label.ts';
import type { CastMember, Entry, Session } from '../../shared/model/journal.ts';
import { entryTitle } from '../../shared/model/journal.ts';
import type { Language } from '../../shared/model/scheme.ts';
import { readerWords } from '../text/areas/reader.ts';
import { momentOf } from '../text/days.ts';
import type { Journal, Losses } from './read-journal.ts';

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

export function meetingLine(session: Session, language: Language): string {
  const words = readerWords[language];
  const { number, date, mode, minutes, agreed, nextTime } = session;
  return joined([
    words.session(number),
    dayOf(date, language),
    mode === null ? '' : words.mode[mode],
    minutes === null ? '' : words.minutes(minutes),
    agreed,
    nextTime === '' ? '' : words.nextTime(nextTime),
  ]);
}

/** What stands around the entries, a heading and its lines each; only what there is. */
export function otherParts(
  { steps, ideas, sheets, load, agreement, histories, entries }: Journal,
  language: Language,
): readonly { readonly heading: string; readonly lines: readonly string[] }[] {
  const words = readerWords[language];
  const day = (date: string): string => dayOf(date, language);
  const parts = [
    {
      heading: words.steps,
      lines: steps.map(({ text, by, state, promisedOn, outcome }) =>
        joined([text, words.by[by], words.stepState[state], day(promisedOn), outcome]),
      ),
    },
    {
      heading: words.agreement,
      lines: (agreement?.answers ?? []).map(({ promptId, text }) => joined([promptId, text])),
    },
    {
      heading: words.ideas,
      lines: ideas.map(({ process, change, owner, reviewOn, state, reviews }) =>
        joined([
          process,
          change,
          owner,
          reviewOn === null ? '' : day(reviewOn),
          words.ideaState[state],
          ...reviews.map(({ on, note }) => joined([day(on), note])),
        ]),
      ),
    },
    {
      heading: words.ratings,
      lines: sheets.map(({ wave, answers }) =>
        joined([
          words.wave[wave],
          ...answers.map(({ itemId, value }) =>
            value === 'unsaid' ? `${itemId} –` : `${itemId} ${String(value)}`,
          ),
        ]),
      ),
    },
    {
      heading: words.load,
      lines: load.map(({ date, minutes, weight, support, note }) =>
        joined([
          day(date),
          words.minutes(minutes),
          weight === null ? '' : words.weight[weight],
          support,
          note,
        ]),
      ),
    },
    {
      heading: words.earlier,
      lines: histories.flatMap(({ entryId, states }) => {
        const entry = entries.find(({ id }) => id === entryId);
        const title = entry === undefined ? words.untitled : entryTitle(entry) || words.untitled;
        return states.map(({ finishedAt, answers }) =>
          joined([title, day(finishedAt), ...answers.map(({ text }) => text)]),
        );
      }),
    },
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}

function joined(facts: readonly string[]): string {
  return facts.filter((fact) => fact !== '').join(' · ');
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
