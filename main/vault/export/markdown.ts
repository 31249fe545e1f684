/**
 * A copy as Markdown (CommonMark) with YAML front matter. Each question is a heading; what could be read
 * as markup in the words is escaped, so that the rendered page shows exactly the words that were decided.
 * No clock time, no path, no name of a user or an author.
 */
import type { TimePoint } from '../../../shared/model/scheme.ts';
import type { FinalText } from './final-text.ts';

export interface CopyFacts {
  readonly packId: string;
  readonly packTitle: string;
  readonly timePoint: TimePoint;
  readonly language: string;
}

export function writeMarkdown({ passages }: FinalText, facts: CopyFacts): string {
  const front = [
    '---',
    `kind: ${quoted('verso de-identified copy')}`,
    `pack: ${quoted(facts.packId)}`,
    `pack_title: ${quoted(facts.packTitle)}`,
    `time_point: ${quoted(facts.timePoint)}`,
    `language: ${quoted(facts.language)}`,
    '---',
  ].join('\n');
  const body = passages.map(
    ({ question, text }) => `## ${inline(question.replaceAll('\n', ' '))}\n\n${paragraphs(text)}`,
  );
  return `${front}\n\n${body.join('\n\n')}\n`;
}

/** A JSON string is a double-quoted YAML scalar. */
export function quoted(value: string): string {
  return JSON.stringify(value);
}

/** A line feed inside a paragraph is kept by two spaces before it. */
export function paragraphs(text: string): string {
  return text
    .split(/\n{2,}/u)
    .map((paragraph) => paragraph.split('\n').map(line).join('  \n'))
    .join('\n\n');
}

/** Leading spaces show nowhere and four of them would make code; block marks lose their force. */
function line(words: string): string {
  return inline(words.trim())
    .replace(/^(?:[#>+=|:-]|~~~)/u, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/u, '$1\\$2');
}

/** Brackets are left bare, since every put-in has them, where they cannot make a link. */
export function inline(words: string): string {
  return words
    .replace(/[\\`*_<&]|~~/gu, '\\$&')
    .replace(/\](?=[([:])/gu, '\\]')
    .replace(/!(?=\[)/gu, '\\!');
}
