/** The rules of a release document that go across its fields. */
import { findPrompt } from '../../../../shared/content/packs.ts';
import { CodePoints } from './code-points.ts';
import type { PointingFact } from '../../../../shared/model/release-identity.ts';
import { isSmall } from './cohort.ts';
import type { DocumentShape, ReleasedEntry } from './release-document.ts';

export interface DocumentFault {
  /** A name of ours; never a value. */
  readonly rule: string;
  readonly path: readonly (string | number)[];
}

/** Question and words of each passage, as final-text.ts joins them. */
export function wholeText(passages: readonly { prompt: string; text: string }[]): string {
  return `${passages.map(({ prompt, text }) => `${prompt}\n\n${text}`).join('\n\n\n')}\n`;
}

/** For names that programs compare without regard to case. */
export function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

export function documentFaults(document: DocumentShape): readonly DocumentFault[] {
  const known = {
    people: new Set(document.participants.map(({ id }) => id)),
    codes: new Set(document.codebook.codes.map(({ id }) => id)),
  };
  return [
    ...participantFaults(document),
    ...codebookFaults(document),
    ...document.entries.flatMap((entry, index) =>
      entryFaults(entry, known).map((rule) => ({ rule, path: ['entries', index] })),
    ),
    ...twice(document.entries.map((entry) => `${entry.participant} ${entry.number}`)).map(
      (index) => ({ rule: 'an entry stands twice', path: ['entries', index] }),
    ),
  ];
}

function participantFaults({ participants }: DocumentShape): readonly DocumentFault[] {
  const faults: DocumentFault[] = [];
  const fault = (rule: string, index: number): void => {
    faults.push({ rule, path: ['participants', index] });
  };
  for (const index of twice(participants.map(({ id }) => id))) fault('an id stands twice', index);
  for (const index of twice(participants.map(({ pseudonym }) => folded(pseudonym)))) {
    fault('a pseudonym stands twice', index);
  }
  participants.forEach((person, index) => {
    const stands = (fact: PointingFact): boolean =>
      person[fact] !== null && !person.keptKnowingly.includes(fact);
    if (isSmall(person.cohortBand) && (stands('role') || stands('pair') || stands('group'))) {
      fault('a small scheme shows role, pair or group', index);
    }
  });
  return faults;
}

function codebookFaults({ codebook: { codes } }: DocumentShape): readonly DocumentFault[] {
  const at = (rule: string) => (index: number) => ({ rule, path: ['codebook', 'codes', index] });
  const known = new Set<string>();
  const orphans = codes.flatMap(({ id, parent }, index) => {
    const isOrphan = parent !== null && !known.has(parent);
    known.add(id);
    return isOrphan ? [index] : [];
  });
  return [
    ...twice(codes.map(({ id }) => id)).map(at('a code stands twice')),
    ...twice(codes.map(({ name }) => folded(name))).map(at('a name of a code stands twice')),
    ...orphans.map(at('a code stands before its parent')),
  ];
}

interface Known {
  readonly people: ReadonlySet<string>;
  readonly codes: ReadonlySet<string>;
}

function entryFaults(entry: ReleasedEntry, { people, codes }: Known): readonly string[] {
  const faults: string[] = [];
  if (!people.has(entry.participant)) faults.push('an entry has no participant');
  if (entry.passages.some(({ promptId }) => findPrompt(promptId)?.release === 'never')) {
    faults.push('a passage may never leave');
  }
  if (wholeText(entry.passages) !== entry.text) faults.push('passages and text differ');
  const points = new CodePoints(entry.text);
  const fits = ({ start, end }: { start: number; end: number }): boolean =>
    start <= end && end <= points.length;
  if (entry.passages.some((one) => !fits(one) || points.slice(one.start, one.end) !== one.text)) {
    faults.push('a passage does not lie where it says');
  }
  if (entry.codings.some((one) => !fits(one) || one.start === one.end)) {
    faults.push('a coding lies outside the text');
  }
  if (entry.codings.some(({ code }) => !codes.has(code))) faults.push('a coding has no code');
  const counted = entry.edits.byRule.reduce((sum, { count }) => sum + count, 0);
  if (counted !== entry.edits.total) faults.push('edits do not add up');
  return faults;
}

/** Places of what has stood before. */
function twice(names: readonly string[]): readonly number[] {
  const seen = new Set<string>();
  return names.flatMap((name, index) => {
    const isKnown = seen.has(name);
    seen.add(name);
    return isKnown ? [index] : [];
  });
}
