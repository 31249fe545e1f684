/**
 * Every prepared copy with what stands against it, judged anew only where something changed: the entry,
 * the decisions, the cast, what has left, or the scheme.
 */
import type { CastMember, RecordId } from '../../../../shared/model/journal.ts';
import type { PreparedCopy } from '../../../../shared/model/prepared-copy.ts';
import type { Proposal } from '../../../../shared/model/release.ts';
import type { Language } from '../../../../shared/model/scheme.ts';
import { Problem } from '../../../../shared/errors/problems.ts';
import type { LeavingClue } from '../../deidentify/combinations/clue-sets.ts';
import type { Company } from '../../deidentify/combinations/small-groups.ts';
import type { Finder, finder } from '../../deidentify/propose.ts';
import { propose } from '../../deidentify/propose.ts';
import type { JournalStore } from '../../journal/journal-store.ts';
import type { ReleaseRecord } from '../../journal/release-record.ts';
import { ownCodes } from '../codes/code-calls.ts';
import { cohortBand, withoutPointingFacts } from '../document/cohort.ts';
import type { ReleasableEntry } from '../passages.ts';
import { passagesOf, releasable } from '../passages.ts';
import { factsOf } from './identity.ts';
import { leavingClues } from './leaving-clues.ts';
import { fitted } from './preparing.ts';
import type { ReviewedCopy } from './review-copy.ts';
import { reviewCopy } from './review-copy.ts';
import { groupSizes } from './shown-sets.ts';

export interface Reviewed {
  readonly entry: ReleasableEntry;
  readonly prepared: PreparedCopy;
  readonly proposals: readonly Proposal[];
  readonly review: ReviewedCopy;
}

export class Reviews {
  readonly #journal: JournalStore;
  readonly #finderFor: typeof finder;
  readonly #known = new Map<RecordId, { readonly key: string; readonly reviewed: Reviewed }>();
  readonly #released = new Map<
    string,
    { readonly key: string; readonly clues: readonly LeavingClue[] }
  >();
  #finder: { readonly key: string; readonly find: Finder } | null = null;

  constructor(journal: JournalStore, finderFor: typeof finder) {
    this.#journal = journal;
    this.#finderFor = finderFor;
  }

  /** @throws Problem `not-found` also for what lies in the wastebasket; `story-closed`. */
  entry(id: RecordId): ReleasableEntry {
    const entry = this.#journal.readEntry(id);
    if (entry.discardedAt !== null) throw Problem.of('not-found', {});
    return releasable(entry);
  }

  proposals(entry: ReleasableEntry): Proposal[] {
    const passages = passagesOf(entry).filter(({ release }) => release !== 'never');
    const cast = this.#journal.listCast();
    return propose(passages, cast, languageOf(entry), this.#find(cast));
  }

  /** @throws as `entry`; Problem `not-found` where nothing is prepared. */
  of(entryId: RecordId): Reviewed {
    const entry = this.entry(entryId);
    const prepared = this.#journal.releases().prepared(entryId);
    if (prepared === null) throw Problem.of('not-found', {});
    const key = JSON.stringify([prepared, entry.answers, this.#surroundings()]);
    const known = this.#known.get(entryId);
    if (known?.key === key) return known.reviewed;
    const fitting = fitted(prepared, entry);
    const proposals = this.proposals(entry);
    const review = reviewCopy({ entry, prepared: fitting, proposals, ...this.#around() });
    const reviewed = { entry, prepared: fitting, proposals, review };
    this.#known.set(entryId, { key, reviewed });
    return reviewed;
  }

  /** A mentor's own words are theirs; a mentee asks the agreement (R12). */
  mayReleasePartnersWords(): boolean {
    if (this.#journal.role() === 'mentor') return true;
    return this.#journal.agreement()?.mayReleasePartnersWords === true;
  }

  /** Clues of everything that has left, oldest first. */
  released(): readonly LeavingClue[] {
    const cast = this.#journal.listCast();
    const key = JSON.stringify(cast);
    return eachTextOnce(this.#journal.releases().handedOver()).flatMap((record) => {
      const known = this.#released.get(record.id);
      if (known?.key === key) return known.clues;
      const find = this.#find(cast);
      const clues = leavingClues({ text: record.text, cast, language: 'en', find });
      this.#released.set(record.id, { key, clues });
      return clues;
    });
  }

  /** Which labels stand beside the words, for the rule of small groups. */
  company(): Company {
    const band = cohortBand(this.#journal.scheme().groups.whole);
    const { role } = withoutPointingFacts(factsOf(this.#journal), band);
    // The time point is in every copy: without a role it names nobody.
    return { role: role !== null, timePoint: role !== null };
  }

  #around() {
    const journal = this.#journal;
    const cast = journal.listCast();
    return {
      cast,
      find: this.#find(cast),
      released: this.released(),
      sizes: groupSizes(journal.scheme()),
      company: this.company(),
      mayReleasePartnersWords: this.mayReleasePartnersWords(),
      ownCodes: ownCodes(journal),
    };
  }

  /** Everything besides entry and decisions on which a judgement rests. */
  #surroundings(): unknown {
    const journal = this.#journal;
    const released = journal
      .releases()
      .handedOver()
      .map(({ id }) => id);
    return [
      journal.listCast(),
      released,
      journal.scheme().groups,
      this.company(),
      this.mayReleasePartnersWords(),
      ownCodes(journal),
    ];
  }

  #find(cast: readonly CastMember[]): Finder {
    const key = JSON.stringify(cast);
    if (this.#finder?.key !== key) this.#finder = { key, find: this.#finderFor(cast) };
    return this.#finder.find;
  }
}

/** The same words twice tell no more than once. */
function eachTextOnce(records: readonly ReleaseRecord[]): readonly ReleaseRecord[] {
  const seen = new Set<string>();
  return records.filter(({ text }) => {
    const isNew = !seen.has(text);
    seen.add(text);
    return isNew;
  });
}

function languageOf(entry: ReleasableEntry): Language {
  return entry.answers[0]?.questionLanguage ?? 'en';
}
