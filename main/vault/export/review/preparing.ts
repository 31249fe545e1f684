/** From what a window sends to what is kept, and back again when the entry may have changed since. */
import type { Code } from '../../../../shared/content/codebook.ts';
import type { RecordId } from '../../../../shared/model/journal.ts';
import type { Preparation, PreparedCopy } from '../../../../shared/model/prepared-copy.ts';
import { chosenAnswers, finalText } from '../final-text.ts';
import type { ReleasableEntry } from '../passages.ts';
import { codesOn } from '../codes/codes-on.ts';
import { passageDigest } from './review-copy.ts';

/**
 * What is kept of a preparation. A consent to other words than these was given to words that are gone: it
 * is kept as it was before, so that its author can be told, and never as a new one.
 */
export function kept(
  given: Preparation,
  entry: ReleasableEntry,
  before: PreparedCopy | null,
  parts: {
    readonly newId: () => RecordId;
    readonly now: string;
    readonly ownCodes: readonly Code[];
  },
): PreparedCopy {
  const texts = new Map(entry.answers.map(({ promptId, text }) => [promptId, text]));
  const digests = digestsOf(entry, given, parts.ownCodes);
  const consents = given.consents
    .filter(({ promptId, digest }) => digests.get(promptId) === digest)
    .map((consent) => {
      const known = before?.consents.find(
        ({ promptId, digest, special }) =>
          promptId === consent.promptId && digest === consent.digest && special === consent.special,
      );
      return { ...consent, agreedAt: known?.agreedAt ?? parts.now };
    });
  const lapsed = (before?.consents ?? []).filter(
    ({ promptId, digest }) =>
      digests.get(promptId) !== digest && !consents.some((one) => one.promptId === promptId),
  );
  return {
    ...given,
    id: before?.id ?? parts.newId(),
    decisions: given.decisions.map((decision) => ({
      ...decision,
      original: (texts.get(decision.promptId) ?? '').slice(decision.start, decision.end),
    })),
    consents: [...consents, ...lapsed],
    changedAt: parts.now,
  };
}

/** The same without what the entry no longer has: decisions on words that are gone, passages that may not leave. */
export function fitted(prepared: PreparedCopy, entry: ReleasableEntry): PreparedCopy {
  const texts = new Map(entry.answers.map(({ promptId, text }) => [promptId, text]));
  const isThere = (promptId: string): boolean =>
    texts.has(promptId) && !entry.withheld.has(promptId);
  const decisions = prepared.decisions.filter(
    ({ promptId, start, end, original }) =>
      isThere(promptId) && texts.get(promptId)?.slice(start, end) === original,
  );
  const promptIds = prepared.promptIds.filter(isThere);
  return { ...prepared, promptIds, decisions };
}

/** As the window takes it. */
export function shownPreparation(prepared: PreparedCopy): Preparation {
  const { id: _id, changedAt: _changedAt, ...shown } = prepared;
  return {
    ...shown,
    decisions: shown.decisions.map(({ original: _original, ...decision }) => decision),
    consents: shown.consents.map(({ agreedAt: _agreedAt, ...consent }) => consent),
  };
}

function digestsOf(
  entry: ReleasableEntry,
  choice: Preparation,
  ownCodes: readonly Code[],
): ReadonlyMap<string, string> {
  const answers = chosenAnswers(entry, choice);
  return new Map(
    finalText(entry, choice).passages.map(({ question, text }, index) => {
      const { promptId = '' } = answers[index] ?? {};
      const codes = codesOn({ promptId, text }, choice.codings, ownCodes);
      return [promptId, passageDigest(question, text, codes)];
    }),
  );
}
