/** What is read on the light leaf: an entry, or what stands around the entries. */
import type { Answer, Entry } from '../../shared/model/journal.ts';
import { entryTitle } from '../../shared/model/journal.ts';
import type { Language } from '../../shared/model/scheme.ts';
import { readerWords } from '../text/areas/reader.ts';
import { element } from './element.ts';
import type { Journal } from './read-journal.ts';
import { castLine, dayOf, entryFacts, meetingLine, otherParts } from './sentences.ts';

export function entryPage(
  entry: Entry,
  journal: Journal,
  language: Language,
): readonly HTMLElement[] {
  const words = readerWords[language];
  return [
    element(
      'h2',
      { class: 'title', tabindex: '-1', dir: 'auto' },
      entryTitle(entry) || words.untitled,
    ),
    element('p', { class: 'small' }, entryFacts(entry, journal.sessions, language)),
    ...entry.answers.map((answer) => answerPart(answer, language)),
  ];
}

function answerPart(answer: Answer, language: Language): HTMLElement {
  const words = readerWords[language];
  const none = answer.skipped ? words.skipped : words.unanswered;
  const paragraphs = answer.text
    .split(/\n\s*\n/u)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => element('p', { class: 'said', dir: 'auto' }, paragraph));
  return element(
    'section',
    { class: 'answer' },
    element('h3', { lang: answer.questionLanguage }, answer.question),
    ...(paragraphs.length > 0 ? paragraphs : [element('p', { class: 'small' }, none)]),
  );
}

/** Meetings, names and copies. */
export function aroundPage(journal: Journal, language: Language): readonly HTMLElement[] {
  const words = readerWords[language];
  const meetings = journal.sessions.map((session) => meetingLine(session, language));
  const cast = journal.cast.map((member) => castLine(member, language));
  return [
    element('h2', { class: 'title', tabindex: '-1' }, words.around),
    ...lines(words.meetings, meetings, words.noMeetings),
    ...lines(words.cast, cast, words.noCast),
    ...otherParts(journal, language).flatMap(({ heading, lines: said }) =>
      lines(heading, said, ''),
    ),
    element('h3', {}, words.copies),
    ...copiesOf(journal, language),
  ];
}

function lines(heading: string, said: readonly string[], none: string): readonly HTMLElement[] {
  const list = said.map((line) => element('li', { dir: 'auto' }, line));
  return [
    element('h3', {}, heading),
    said.length === 0 ? element('p', { class: 'small' }, none) : element('ul', {}, ...list),
  ];
}

function copiesOf({ copies, entries }: Journal, language: Language): readonly HTMLElement[] {
  const words = readerWords[language];
  if (copies.length === 0) return [element('p', { class: 'small' }, words.noCopies)];
  return copies.map(({ entryId, releasedAt, text }) => {
    const entry = entries.find(({ id }) => id === entryId);
    const title = (entry === undefined ? '' : entryTitle(entry)) || words.untitled;
    return element(
      'details',
      {},
      element('summary', {}, words.copyOf(title, dayOf(releasedAt, language))),
      element('p', { class: 'prose said', dir: 'auto' }, text),
    );
  });
}
