/**
 * The words that leave, made once. Every writer uses this text and nothing else of the entry: its
 * title, its dates and its place in the journal stay behind.
 */
import { createHash } from 'node:crypto';

import { releaseOf } from '../../../shared/content/packs.ts';
import type { Answer } from '../../../shared/model/journal.ts';
import type { Decision, Proposal, ReleaseChoice } from '../../../shared/model/release.ts';
import { Problem } from '../../../shared/errors/problems.ts';
import type { ReleasableEntry } from './passages.ts';

export interface ReleasedPassage {
  readonly question: string;
  readonly text: string;
}

export interface FinalText {
  readonly passages: readonly ReleasedPassage[];
  /** Question and words of each passage, with a line feed at the end. */
  readonly text: string;
  /** SHA-256 of `text` in UTF-8, lower-case hex. */
  readonly digest: string;
}

/**
 * @throws Problem `never-released` where a chosen passage may not leave; `invalid-input` where a passage
 * is not of this entry or decisions do not lie on its words.
 */
export function finalText(entry: ReleasableEntry, choice: ReleaseChoice): FinalText {
  const chosen = chosenAnswers(entry, choice);
  const passages = chosen.map((answer) => ({
    question: cleaned(answer.question).trim(),
    text: cleaned(decided(answer, choice.decisions)).trim(),
  }));
  const text = `${passages.map(({ question, text }) => `${question}\n\n${text}`).join('\n\n\n')}\n`;
  return { passages, text, digest: createHash('sha256').update(text, 'utf8').digest('hex') };
}

/** The answers of the choice, in the entry's own order. */
export function chosenAnswers(entry: ReleasableEntry, choice: ReleaseChoice): readonly Answer[] {
  const wanted = new Set(choice.promptIds);
  for (const promptId of wanted) {
    if (releaseOf(promptId) === 'never' || entry.withheld.has(promptId))
      throw Problem.of('never-released', {});
  }
  const chosen = entry.answers.filter(({ promptId }) => wanted.has(promptId));
  if (chosen.length !== wanted.size) throw Problem.of('invalid-input', { field: 'promptIds' });
  return chosen;
}

/** Certain and likely proposals in the chosen passages that no decision covers. */
export function undecidedOf(proposals: readonly Proposal[], choice: ReleaseChoice): number {
  const wanted = new Set(choice.promptIds);
  const decisions = Map.groupBy(choice.decisions, ({ promptId }) => promptId);
  return proposals.filter(
    (proposal) =>
      proposal.tier !== 'check' &&
      wanted.has(proposal.promptId) &&
      !(decisions.get(proposal.promptId) ?? []).some(
        ({ start, end }) => start <= proposal.start && end >= proposal.end,
      ),
  ).length;
}

/** @returns the answer's words after the decisions that concern it. */
function decided({ promptId, text }: Answer, decisions: readonly Decision[]): string {
  const own = decisions
    .filter((decision) => decision.promptId === promptId)
    .sort((a, b) => a.start - b.start || a.end - b.end);
  let out = '';
  let at = 0;
  for (const { start, end, action, replacement } of own) {
    if (start < at || end <= start || end > text.length || cutsCharacter(text, start, end)) {
      throw Problem.of('invalid-input', { field: 'decisions' });
    }
    out += text.slice(at, start) + (action === 'keep' ? text.slice(start, end) : replacement);
    at = end;
  }
  return out + text.slice(at);
}

function cutsCharacter(text: string, start: number, end: number): boolean {
  return [start, end].some((at) => isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at)));
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** Line breaks that some programs know and others lose. */
const LINE_BREAKS = /\r\n|[\r\v\f\u0085\u2028\u2029]/gu;
/** Forbidden in XML 1.0 or discouraged there, or a byte order mark, and no use in a text. */
const FORBIDDEN =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufeff\p{Noncharacter_Code_Point}]/gu;

/** NFC, well formed, line feeds only, nothing that XML forbids. Idempotent. */
export function cleaned(text: string): string {
  return text.toWellFormed().replace(LINE_BREAKS, '\n').replace(FORBIDDEN, '').normalize('NFC');
}
