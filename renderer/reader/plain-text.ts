/** The whole journal as one text that any program reads. Nothing that can be read is left out. */
import type { Answer, Entry } from '../../shared/model/journal.ts';
import { entryTitle } from '../../shared/model/journal.ts';
import type { Language } from '../../shared/model/scheme.ts';
import { readerWords } from '../text/areas/reader.ts';
import {
  castLine,
  dayOf,
  entryFacts,
  lossLines,
  lostLine,
  meetingLine,
  otherParts,
} from './sentences.ts';
import type { Journal } from './read-journal.ts';
import { isWhole } from './read-journal.ts';

const WIDE_RULE = '='.repeat(72);
const RULE = '-'.repeat(72);

/** Oldest entry first, as one reads a book; those in the wastebasket say so. */
export function journalAsText(
  journal: Journal,
  fileName: string,
  now: Date,
  language: Language,
): string {
  const words = readerWords[language];
  const { text } = words;
  const head = [
    text.heading,
    text.from(fileName),
    text.savedOn(dayOf(now.toISOString(), language)),
    text.unprotected,
  ];
  const trouble = isWhole(journal)
    ? []
    : ['', words.notWhole, ...lossLines(journal.losses, language), ...lostLines(journal, language)];
  return [
    ...head,
    ...trouble,
    ...journal.entries
      .toSorted((a, b) => a.createdAt.localeCompare(b.createdAt))
      .flatMap((entry) => entryLines(entry, journal, language)),
    ...part(
      words.meetings,
      journal.sessions.map((session) => meetingLine(session, language)),
    ),
    ...part(
      words.cast,
      journal.cast.map((member) => castLine(member, language)),
    ),
    ...otherParts(journal, language).flatMap(({ heading, lines }) => part(heading, lines)),
    ...copyLines(journal, language),
    '',
  ].join('\n');
}

function entryLines(entry: Entry, journal: Journal, language: Language): readonly string[] {
  const words = readerWords[language];
  const { text } = words;
  return [
    '',
    WIDE_RULE,
    entryTitle(entry) || words.untitled,
    entryFacts(entry, journal.sessions, language),
    `${text.begun}: ${entry.createdAt}`,
    `${text.changed}: ${entry.changedAt}`,
    RULE,
    ...entry.answers.flatMap((answer) => answerLines(answer, language)),
  ];
}

function answerLines(answer: Answer, language: Language): readonly string[] {
  const words = readerWords[language];
  const none = answer.skipped ? words.skipped : words.unanswered;
  return ['', `> ${answer.question.replaceAll('\n', '\n> ')}`, '', answer.text || `(${none})`];
}

function copyLines({ copies, entries }: Journal, language: Language): readonly string[] {
  const words = readerWords[language];
  return copies.flatMap((copy) => {
    const entry = entries.find(({ id }) => id === copy.entryId);
    const title = entry === undefined ? words.untitled : entryTitle(entry) || words.untitled;
    return [
      '',
      WIDE_RULE,
      `${words.copies}: ${title}`,
      `${words.text.copyDay}: ${copy.releasedAt}`,
      RULE,
      '',
      copy.text,
    ];
  });
}

function lostLines({ losses }: Journal, language: Language): readonly string[] {
  return losses.lost.map((label) => `- ${lostLine(label, language)}`);
}

function part(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', WIDE_RULE, heading, RULE, '', ...lines];
}
