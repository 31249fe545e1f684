/** One pseudonym over all waves, chosen by the person, not drawn from their name (R11). */
import { randomInt } from 'node:crypto';

import type { CallOutput } from '../../../../shared/contract/contract.ts';
import type { IdentityState } from '../../../../shared/contract/release-calls.ts';
import type { IdentityChoice, ReleaseIdentity } from '../../../../shared/model/release-identity.ts';
import { POINTING_FACTS } from '../../../../shared/model/release-identity.ts';
import { givesAway } from '../../deidentify/replacements/giving-away.ts';
import type { PersonFacts } from '../document/cohort.ts';
import { cohortBand, isSmall, withoutPointingFacts } from '../document/cohort.ts';
import { pseudonymSchema } from '../document/release-document.ts';
import { studyCardOf } from '../study-of-scheme.ts';
import type { JournalStore } from '../../journal/journal-store.ts';

/** The identity, made where there is none: a letter and two figures that are drawn, and nothing shown. */
export function identityOf(journal: JournalStore): ReleaseIdentity {
  const releases = journal.releases();
  const known = releases.identity();
  if (known !== null) return known;
  const made: ReleaseIdentity = {
    id: journal.newId(),
    participantId: journal.newId(),
    pseudonym: drawnName(namesOf(journal).own),
    pair: '',
    group: '',
    shown: [],
    entries: [],
    handOvers: 0,
    copyFolders: [],
    logFolders: [],
  };
  releases.saveIdentity(made);
  return made;
}

export function identityState(journal: JournalStore): IdentityState {
  const { pseudonym, pair, group, shown, handOvers } = identityOf(journal);
  const scheme = journal.scheme();
  const { groups } = scheme;
  const card = studyCardOf(scheme);
  const facts = withoutPointingFacts(factsOf(journal), cohortBand(groups.whole));
  return {
    chosen: { pseudonym, pair, group, shown },
    isFixed: handOvers > 0,
    groups: groups.named.map(({ name, size }) => ({ name, isSmall: isSmall(cohortBand(size)) })),
    isSmallScheme: isSmall(cohortBand(groups.whole)),
    says: POINTING_FACTS.filter((fact) => facts[fact] !== null),
    study: card === null ? null : { id: card.studyId, fingerprint: card.fingerprint },
  };
}

const NOTHING_SHOWN: Pick<ReleaseIdentity, 'pair' | 'group' | 'shown'> = {
  pair: '',
  group: '',
  shown: [],
};

/** What is known of the person and chosen to be said; what they say in a small scheme they keep knowingly. */
export function factsOf(journal: JournalStore): PersonFacts {
  const { pair, group, shown } = journal.releases().identity() ?? NOTHING_SHOWN;
  const known = journal.scheme().groups.named.find(({ name }) => name === group);
  return {
    role: shown.includes('role') ? journal.role() : null,
    pair: shown.includes('pair') && pair !== '' ? pair : null,
    group:
      shown.includes('group') && known !== undefined
        ? { label: known.name, size: known.size }
        : null,
    keptKnowingly: shown,
  };
}

/** @throws Problem of the disk. */
export function chooseIdentity(
  journal: JournalStore,
  choice: IdentityChoice,
  /** As the system knows the person. */
  userName: string,
): CallOutput<'release.chooseIdentity'> {
  const before = identityOf(journal);
  const isOther = before.pseudonym !== choice.pseudonym;
  if (isOther && before.handOvers > 0) return { ok: false, why: 'already-used' };
  if (!pseudonymSchema.safeParse(choice.pseudonym).success) return { ok: false, why: 'reserved' };
  const names = namesOf(journal);
  const known = { own: names.own, others: [...names.others, userName] };
  if (isOther && isDrawn(choice.pseudonym, known)) return { ok: false, why: 'drawn-from-name' };
  // The pair's code leaves beside the pseudonym, and stands for both people of the pair.
  const isNewPair = choice.pair !== '' && choice.pair !== before.pair;
  if (isNewPair && isDrawn(choice.pair, known)) {
    return { ok: false, why: 'pair-drawn-from-name' };
  }
  journal.releases().saveIdentity({ ...before, ...choice });
  return { ok: true, identity: identityState(journal) };
}

function isDrawn(
  chosen: string,
  { own, others }: { readonly own: readonly string[]; readonly others: readonly string[] },
): boolean {
  return (
    givesAway(chosen, own) !== null ||
    // Alone, "A" is taken for an article; behind a word it is the letter that it is here.
    givesAway(`the ${chosen.toUpperCase()}`, own) !== null ||
    givesAway(chosen, others) === 'part-of-the-name'
  );
}

/** Whose initials count: the person's own. Of others a name in full would be taken for them. */
function namesOf(journal: JournalStore): {
  readonly own: readonly string[];
  readonly others: readonly string[];
} {
  const people = journal.listCast().filter(({ kind }) => kind === 'person');
  const names = (isOwn: boolean): readonly string[] =>
    people.filter(({ part }) => (part === 'self') === isOwn).flatMap((one) => one.names);
  return { own: names(true), others: names(false) };
}

const LETTERS = ['P', 'Q', 'V', 'Z'];

function drawnName(own: readonly string[]): string {
  const number = String(randomInt(10, 100));
  const free = LETTERS.find((letter) => givesAway(`${letter}${number}`, own) === null);
  return `${free ?? 'Voice '}${number}`;
}
