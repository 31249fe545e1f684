/** The contract's calls about what would leave: proposals, decisions, consents, the name of the copies. */
import { userInfo } from 'node:os';

import type { HeldBy } from '../../../../shared/contract/release-calls.ts';
import type { Handlers } from '../../../../shared/contract/server.ts';
import { Problem } from '../../../../shared/errors/problems.ts';
import type { RecordId } from '../../../../shared/model/journal.ts';
import { entryTitle } from '../../../../shared/model/journal.ts';
import type { SetReason } from '../../../../shared/model/prepared-copy.ts';
import type { JournalStore } from '../../journal/journal-store.ts';
import { ownCodes } from '../codes/code-calls.ts';
import type { Jobs } from '../../long-work/jobs.ts';
import type { PaceOptions } from '../../long-work/pace.ts';
import { Pace } from '../../long-work/pace.ts';
import { suggestedName } from '../hand-over.ts';
import { passagesOf } from '../passages.ts';
import { chooseIdentity, identityState } from './identity.ts';
import { fitted, kept, shownPreparation } from './preparing.ts';
import type { Reviewed, Reviews } from './reviews.ts';
import { groupSizes, isReason, shownLabels, shownSets } from './shown-sets.ts';

export interface ReviewCallParts {
  readonly journal: JournalStore;
  readonly reviews: Reviews;
  readonly jobs: Jobs;
  readonly now: () => Date;
}

export type ReviewCalls = Pick<
  Handlers<'vault'>,
  | 'release.propose'
  | 'release.prepare'
  | 'release.withdraw'
  | 'release.waiting'
  | 'release.identity'
  | 'release.chooseIdentity'
  | 'release.together'
>;

export function reviewCalls({ journal, reviews, jobs, now }: ReviewCallParts): ReviewCalls {
  return {
    'release.propose': ({ entryId }) => {
      const entry = reviews.entry(entryId);
      const prepared = journal.releases().prepared(entryId);
      return {
        title: entryTitle(entry),
        passages: passagesOf(entry),
        proposals: reviews.proposals(entry),
        prepared: prepared === null ? null : shownPreparation(fitted(prepared, entry)),
        mayReleasePartnersWords: reviews.mayReleasePartnersWords(),
      };
    },
    'release.prepare': (given) => {
      const { entryId } = given;
      const releases = journal.releases();
      const parts = {
        newId: () => journal.newId(),
        now: now().toISOString(),
        ownCodes: ownCodes(journal),
      };
      const before = releases.prepared(entryId);
      const next = kept(given, reviews.entry(entryId), before, parts);
      // Nothing new is not sealed again, so that reading once more costs nothing.
      const isSame =
        before !== null &&
        JSON.stringify({ ...next, changedAt: '' }) === JSON.stringify({ ...before, changedAt: '' });
      if (!isSame) releases.savePrepared(next);
      const { clues: _, ...review } = reviews.of(entryId).review;
      return { ...review, suggestedName: suggestedName(journal, [entryId]) };
    },
    'release.withdraw': ({ entryId }) => {
      const releases = journal.releases();
      const prepared = releases.prepared(entryId);
      if (prepared === null) throw Problem.of('not-found', {});
      releases.savePrepared({ ...prepared, consents: [], changedAt: now().toISOString() });
      return null;
    },
    'release.waiting': (asked) =>
      jobs.run(asked?.job, (job) => waitingCopies(journal, reviews, job)),
    'release.identity': () => identityState(journal),
    'release.chooseIdentity': (choice) => chooseIdentity(journal, choice, userInfo().username),
    'release.together': async ({ entryIds, reasons }) => {
      const copies = await reviewedOf(reviews, entryIds, new Pace(0));
      return {
        ...judgeTogether(journal, reviews, copies, reasons),
        suggestedName: suggestedName(journal, entryIds),
      };
    },
  };
}

/** Each once. @throws Problem `not-found`, also for a copy that nobody has prepared; `story-closed`. */
export async function reviewedOf(
  reviews: Reviews,
  entryIds: readonly RecordId[],
  pace: Pace,
): Promise<Reviewed[]> {
  const copies: Reviewed[] = [];
  for (const id of new Set(entryIds)) {
    copies.push(reviews.of(id));
    await pace.step(1);
  }
  return copies;
}

/** What several copies tell together; of one alone, what it tells by itself. */
export function judgeTogether(
  journal: JournalStore,
  reviews: Reviews,
  copies: readonly Reviewed[],
  reasons: readonly SetReason[],
) {
  const clues = copies.flatMap(({ review }) => review.clues);
  const given = [...reasons, ...copies.flatMap(({ prepared }) => prepared.reasons)];
  const own = new Set(copies.flatMap(({ review }) => review.sets.map(({ key }) => key)));
  const sets = shownSets(reviews.released(), clues, given).filter(({ key }) => !own.has(key));
  const sizes = groupSizes(journal.scheme());
  const labels = copies.length < 2 ? [] : shownLabels(clues, sizes, reviews.company(), given);
  // What each copy says of a label has been answered there.
  const open = labels.filter(({ verdict }) => verdict === 'blocked');
  const held = new Set<HeldBy>(copies.flatMap(({ review }) => review.heldBy));
  if (copies.length > 1 && sets.some(({ reason }) => !isReason(reason))) held.add('clues');
  return { sets: copies.length > 1 ? sets : [], labels: open, heldBy: [...held] };
}

/** In slices, since each that changed is looked through anew. @throws CalledOff */
async function waitingCopies(journal: JournalStore, reviews: Reviews, job: PaceOptions) {
  const prepared = journal.releases().allPrepared();
  const pace = new Pace(prepared.length, job);
  const counts = new Map<string, number>();
  for (const { entryId } of journal.releases().handedOver()) {
    counts.set(entryId, (counts.get(entryId) ?? 0) + 1);
  }
  const waiting = [];
  for (const { entryId } of prepared) {
    const reviewed = reviewedOrNull(reviews, entryId);
    await pace.step();
    if (reviewed === null) continue;
    const { entry, review } = reviewed;
    waiting.push({
      entryId,
      title: entryTitle(entry),
      packId: entry.packId,
      timePoint: entry.timePoint,
      createdAt: entry.createdAt,
      leaving: review.leaving.length,
      lapsed: [...review.passages, review.memo].filter((one) => one?.consent.state === 'lapsed')
        .length,
      heldBy: review.heldBy,
      handedOver: counts.get(entryId) ?? 0,
    });
  }
  return waiting.sort((a, b) => a.createdAt.localeCompare(b.createdAt));
}

/** Null for an entry that lies in the wastebasket or is closed for now. */
function reviewedOrNull(reviews: Reviews, entryId: RecordId): Reviewed | null {
  try {
    return reviews.of(entryId);
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}
