/** Clues that tell together and labels of small groups, as the author is shown them and answers them. */
import { createHash } from 'node:crypto';

import type { ShownClueSet, ShownGroupLabel } from '../../../../shared/contract/release-calls.ts';
import type { SetReason } from '../../../../shared/model/prepared-copy.ts';
import type { Scheme } from '../../../../shared/model/scheme-file.ts';
import type { ClueSet, LeavingClue } from '../../deidentify/combinations/clue-sets.ts';
import { accumulatedSets, clueSets } from '../../deidentify/combinations/clue-sets.ts';
import type { Company, GroupKind, GroupSizes } from '../../deidentify/combinations/small-groups.ts';
import { labelVerdict } from '../../deidentify/combinations/small-groups.ts';
import { FoldedText } from '../../deidentify/folded-text.ts';
import { findByRules } from '../../deidentify/rule-finds.ts';
import { groupOfRule } from './leaving-clues.ts';

/**
 * @param released clues of everything that left before under the pseudonym.
 * @param leaving clues of this copy, in reading order.
 */
export function shownSets(
  released: readonly LeavingClue[],
  leaving: readonly LeavingClue[],
  reasons: readonly SetReason[],
): ShownClueSet[] {
  const shown = (scope: ShownClueSet['scope'], { why, clues }: ClueSet): ShownClueSet => {
    const key = `${scope}:${keyOf(clues)}`;
    const words = clues.map((clue) => clue.words);
    return { key, why, scope, words, reason: reasonOf(key, reasons) };
  };
  return [
    ...clueSets(leaving).map((set) => shown('copy', set)),
    ...accumulatedSets(released, leaving).map((set) => shown('all', set)),
  ];
}

/** Small groups' labels among the words that leave; what is free is not told. */
export function shownLabels(
  leaving: readonly LeavingClue[],
  sizes: GroupSizes,
  company: Company,
  reasons: readonly SetReason[],
): ShownGroupLabel[] {
  const byGroup = Map.groupBy(leaving, ({ ruleId }) => groupOfRule(ruleId));
  return [...byGroup].flatMap(([group, clues]) => {
    if (group === null) return [];
    const verdict = labelVerdict(group, sizes, company);
    if (verdict === 'free') return [];
    const key = `label:${group}:${keyOf(clues)}`;
    const words = [...new Set(clues.map((clue) => clue.words))];
    return [{ key, verdict, words, reason: reasonOf(key, reasons) }];
  });
}

/** A reason is words. */
export function isReason(reason: string): boolean {
  return /\p{L}/u.test(reason);
}

/**
 * How many of the scheme belong to each group: read from the names that the coordinator gave the groups,
 * as in "Disabled mentors". Of two groups of one kind the smaller counts.
 */
export function groupSizes({ groups, language }: Scheme): GroupSizes {
  const sizes: Partial<Record<GroupKind, number>> = {};
  for (const { name, size } of groups.named) {
    if (size === null) continue;
    for (const { ruleId } of findByRules(new FoldedText(name), language).clues) {
      const group = groupOfRule(ruleId);
      if (group !== null) sizes[group] = Math.min(size, sizes[group] ?? size);
    }
  }
  return sizes;
}

function reasonOf(key: string, reasons: readonly SetReason[]): string {
  return reasons.find((one) => one.key === key)?.reason ?? '';
}

/** Of the clues as they are, whatever their order: another word, and the reason is asked for again. */
function keyOf(clues: readonly LeavingClue[]): string {
  const told = clues.map(({ ruleId, words }) => JSON.stringify([ruleId, words])).sort();
  return createHash('sha256').update(JSON.stringify(told)).digest('hex').slice(0, 32);
}
