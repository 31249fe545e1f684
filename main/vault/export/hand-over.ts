/** From reviewed copies to the one document that leaves, and to what the journal keeps of it. */
import type { Codebook } from '../../../shared/content/codebook.ts';
import { starterCodebook } from '../../../shared/content/codebook.ts';
import { Problem } from '../../../shared/errors/problems.ts';
import type { RecordId } from '../../../shared/model/journal.ts';
import { standingCodings } from '../../../shared/model/passage-coding.ts';
import type { SetReason } from '../../../shared/model/prepared-copy.ts';
import type { Decision, Proposal, ReleaseFormat } from '../../../shared/model/release.ts';
import type { ReleaseIdentity } from '../../../shared/model/release-identity.ts';
import type { JournalStore } from '../journal/journal-store.ts';
import type { ReleaseEdit, ReleaseRecord } from '../journal/release-record.ts';
import { ownCodes } from './codes/code-calls.ts';
import { codesOn } from './codes/codes-on.ts';
import type { EntryToRelease } from './document/build-document.ts';
import { buildDocument } from './document/build-document.ts';
import type { ReleaseDocument } from './document/release-document.ts';
import { finalText } from './final-text.ts';
import { passagesOf } from './passages.ts';
import { factsOf, identityOf } from './review/identity.ts';
import type { Reviewed } from './review/reviews.ts';
import { studyIdOf } from './study-of-scheme.ts';

export interface HandOver {
  readonly document: ReleaseDocument;
  /** What the journal keeps once the file is there. */
  readonly records: readonly ReleaseRecord[];
  readonly identity: ReleaseIdentity;
}

export interface HandOverParts {
  readonly journal: JournalStore;
  /** Nothing holds any of them back. */
  readonly copies: readonly Reviewed[];
  readonly reasons: readonly SetReason[];
  readonly format: ReleaseFormat;
  readonly now: Date;
}

/** @throws Problem as `buildDocument`. */
export function handOverOf({ journal, copies, reasons, format, now }: HandOverParts): HandOver {
  const before = identityOf(journal);
  const entries = withAll(before.entries, copies);
  const number = before.handOvers + 1;
  const id = journal.newId();
  const released = copies.map((copy) => {
    const choice = choiceOf(copy);
    return {
      copy,
      choice,
      final: finalText(copy.entry, choice),
      number: entries.indexOf(copy.entry.id) + 1,
    };
  });
  const codebook = codebookOf(journal, copies);
  const { scheme, participantId, pseudonym } = { scheme: journal.scheme(), ...before };
  const document = buildDocument({
    study: { id: studyIdOf(scheme), schemeRun: null },
    schemeSize: scheme.groups.whole,
    participant: { ...factsOf(journal), id: participantId, pseudonym },
    release: { id, number },
    entries: released.map(({ copy, choice, final, number: place }): EntryToRelease => ({
      entry: copy.entry,
      choice,
      digest: final.digest,
      number: place,
      sequence: journal.sessionNumber(copy.entry.sessionId),
      lensOn: copy.entry.lensOn,
      consent: consentOf(copy),
      memo: copy.prepared.memo,
      codings: codingsOf(copy, codebook),
      ruleOf: (decision) => proposalOf(decision, copy.proposals)?.ruleId ?? null,
    })),
    codebook,
  });
  return {
    document,
    identity: { ...before, entries, handOvers: number },
    records: released.map(({ copy, choice, final, number: place }) => ({
      id: journal.newId(),
      entryId: copy.entry.id,
      releasedAt: now.toISOString(),
      format,
      text: final.text,
      decisions: choice.decisions,
      handOver: { id, number, entry: place },
      edits: editsOf(copy),
      reasons: [...copy.prepared.reasons, ...answersOf(copy), ...reasons].filter(
        ({ reason }) => reason.trim() !== '',
      ),
    })),
  };
}

/** P47-E01 for one entry, P47 for several. */
export function suggestedName(journal: JournalStore, entryIds: readonly RecordId[]): string {
  const { pseudonym, entries } = identityOf(journal);
  const [only, another] = entryIds;
  if (only === undefined || another !== undefined) return pseudonym;
  const known = entries.indexOf(only);
  const number = known === -1 ? entries.length + 1 : known + 1;
  return `${pseudonym}-E${String(number).padStart(2, '0')}`;
}

/** Entries are numbered in the order of their first hand-over, for good. */
function withAll(known: readonly RecordId[], copies: readonly Reviewed[]): RecordId[] {
  const fresh = copies.map(({ entry }) => entry.id).filter((id) => !known.includes(id));
  return [...known, ...new Set(fresh)];
}

function choiceOf({ entry, prepared, review }: Reviewed) {
  const { leaving } = review;
  const decisions = prepared.decisions
    .filter(({ promptId }) => leaving.includes(promptId))
    .map(({ original: _original, ...decision }): Decision => decision);
  return { entryId: entry.id, promptIds: leaving, decisions };
}

function consentOf({ entry, prepared, review }: Reviewed): EntryToRelease['consent'] {
  const offered = passagesOf(entry).filter(({ release }) => release !== 'never').length;
  const given = prepared.consents.filter(({ promptId }) => review.leaving.includes(promptId));
  const last = given
    .map(({ agreedAt }) => agreedAt)
    .sort()
    .at(-1);
  if (last === undefined) throw Problem.of('held-back', {});
  return {
    scope: review.leaving.length === offered ? 'entry' : 'passages',
    specialCategory: given.some(({ special }) => special) ? 'agreed' : 'none',
    reviewedOn: last,
  };
}

/** From a passage's own places to those of the whole text, in which each stands after its question; in reading order. */
function codingsOf({ prepared, review }: Reviewed, { codes }: Codebook): EntryToRelease['codings'] {
  const leaving = review.passages.filter(({ promptId }) => review.leaving.includes(promptId));
  const starts = new Map<string, number>();
  let at = 0;
  for (const { promptId, question, text } of leaving) {
    starts.set(promptId, at + question.length + 2);
    at += question.length + 2 + text.length + 3;
  }
  const known = new Set(codes.map(({ id }) => id));
  return standingCodings(prepared.codings, leaving)
    .filter(({ coding }) => known.has(coding.code))
    .map(({ coding: { code, promptId }, place: { start, end } }) => {
      const from = starts.get(promptId) ?? 0;
      return { code, start: from + start, end: from + end };
    })
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The starter codebook, and of the author's own codes those alone that mark something that leaves. */
function codebookOf(journal: JournalStore, copies: readonly Reviewed[]): Codebook {
  const used = new Set(
    copies.flatMap(({ prepared, review }) =>
      review.passages
        .filter(({ promptId }) => review.leaving.includes(promptId))
        .flatMap((passage) => codesOn(passage, prepared.codings, ownCodes(journal))),
    ),
  );
  const own = ownCodes(journal).filter((code) => used.has(code));
  return { ...starterCodebook, codes: [...starterCodebook.codes, ...own] };
}

function editsOf({ prepared, proposals, review }: Reviewed): ReleaseEdit[] {
  return prepared.decisions
    .filter(({ promptId }) => review.leaving.includes(promptId))
    .map((decision) => {
      const { promptId, start, end, original, action, replacement } = decision;
      const proposal = proposalOf(decision, proposals);
      const isAsProposed = action === 'keep' || proposal?.replacement === replacement;
      return {
        promptId,
        start,
        end,
        original,
        action,
        replacement: action === 'keep' ? original : replacement,
        ruleId: proposal?.ruleId ?? '',
        class: proposal?.class ?? 'chosen',
        by: proposal === undefined ? 'by-hand' : isAsProposed ? 'proposed' : 'changed',
      };
    });
}

/** Reasons given under the two questions. */
function answersOf({ prepared: { answers } }: Reviewed): readonly SetReason[] {
  return (['stranger', 'insider'] as const).flatMap((id) => {
    const given = answers[id];
    return given === null ? [] : [{ key: `question:${id}:${given.answer}`, reason: given.reason }];
  });
}

function proposalOf(decision: Decision, proposals: readonly Proposal[]): Proposal | undefined {
  return proposals.find(
    ({ promptId, start, end }) =>
      promptId === decision.promptId && start === decision.start && end === decision.end,
  );
}
