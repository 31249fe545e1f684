/**
 * What identifies together (A40, A41): three or more sorts of indirect clue about one person, in one entry
 * or in everything that has left under one pseudonym.
 */
import type { ClueClass } from '../quasi/clue.ts';

/** A clue as it would leave: after the author's decisions, so that what was replaced is not among them. */
export interface LeavingClue {
  readonly ruleId: string;
  readonly class: ClueClass;
  /** The words as they would be read. */
  readonly words: string;
  /** Whom it is about, where that is known: an id of the cast; null counts for everybody. */
  readonly about: string | null;
  /** Singles one person out alone. */
  readonly rare: boolean;
}

/** A40: "three or more quasi or sensitive items". */
export const CLUES_THAT_TELL = 3;

export interface ClueSet {
  readonly why: 'three-clues' | 'one-of-a-kind';
  /** Whom it tells, or null where no clue says whom. */
  readonly about: string | null;
  /** One clue of each rule and wording, in the order of the text. */
  readonly clues: readonly LeavingClue[];
  /** The rules that meet. */
  readonly ruleIds: readonly string[];
}

/**
 * The sets in one entry. Two dates are one sort of clue: what counts is how many rules meet.
 * @param clues in reading order.
 */
export function clueSets(clues: readonly LeavingClue[]): readonly ClueSet[] {
  const people = [...new Set(clues.map(({ about }) => about))];
  const named = people.filter((about) => about !== null);
  return (named.length === 0 ? people : named).flatMap((about): ClueSet[] => {
    const theirs = distinct(clues.filter((clue) => clue.about === about || clue.about === null));
    const ruleIds = [...new Set(theirs.map(({ ruleId }) => ruleId))];
    if (ruleIds.length >= CLUES_THAT_TELL) {
      return [{ why: 'three-clues', about, clues: theirs, ruleIds }];
    }
    if (!theirs.some(({ rare }) => rare)) return [];
    return [{ why: 'one-of-a-kind', about, clues: theirs, ruleIds }];
  });
}

export interface AccumulatedSet extends ClueSet {
  /** What this entry would add to what has left already. */
  readonly added: readonly LeavingClue[];
}

/**
 * The same over everything released under the pseudonym (A41). Silent where this entry adds nothing, since
 * nothing can be done about it here, and where the entry alone tells as much already.
 * @param released clues of earlier copies, oldest first.
 */
export function accumulatedSets(
  released: readonly LeavingClue[],
  leaving: readonly LeavingClue[],
): readonly AccumulatedSet[] {
  const before = new Set(released.map(identityOf));
  const alone = clueSets(leaving);
  return clueSets([...released, ...leaving]).flatMap((set) => {
    const added = distinct(
      leaving.filter((clue) => set.clues.some((one) => identityOf(one) === identityOf(clue))),
    ).filter((clue) => !before.has(identityOf(clue)));
    const known = alone.some(
      ({ about, ruleIds }) => about === set.about && ruleIds.length === set.ruleIds.length,
    );
    return added.length === 0 || known ? [] : [{ ...set, added }];
  });
}

export interface ClueSetAnswer {
  /** Rules of the set of which a clue was made vaguer or taken out. */
  readonly generalised: readonly string[];
  /** The author's reason for leaving the set as it is; goes into the log. */
  readonly reason: string;
}

/** R8: a set blocks the release until one clue of it is generalised or a reason is written. */
export function isAnswered(set: ClueSet, { generalised, reason }: ClueSetAnswer): boolean {
  return generalised.some((ruleId) => set.ruleIds.includes(ruleId)) || /\p{L}/u.test(reason);
}

function distinct(clues: readonly LeavingClue[]): readonly LeavingClue[] {
  const seen = new Set<string>();
  return clues.filter((clue) => {
    const identity = identityOf(clue);
    if (seen.has(identity)) return false;
    seen.add(identity);
    return true;
  });
}

function identityOf({ ruleId, words, about }: LeavingClue): string {
  return JSON.stringify([ruleId, words.trim().toLowerCase(), about]);
}
