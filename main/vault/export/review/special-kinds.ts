/** Words on what the law protects more strictly, each kind with a tick of its own (R12). */
import type { SpecialKind } from '../../../../shared/contract/release-calls.ts';
import { SPECIAL_KINDS } from '../../../../shared/contract/release-calls.ts';
import type { Decision, Proposal } from '../../../../shared/model/release.ts';

/** Origin says ethnicity. */
const KINDS: Readonly<Record<string, SpecialKind>> = {
  A20: 'ethnicity',
  A29: 'ethnicity',
  A30: 'religion',
  A31: 'sexuality',
  A33: 'health',
  A34: 'politics',
};
/** What a marker without a meaning of its own says, folded. */
const SAYS_NOTHING = /^\[?(?:left out|omis|not exported|non exporté|…|\.{3})?\]?$/iu;

/**
 * A vaguer word still says of which kind it is ("[a disability]"), so a passage needs the tick unless the
 * words were taken out altogether.
 * @param written what is found in the passage as written; @param found rules of what is found in the words that leave.
 */
export function specialKinds(
  written: readonly Pick<Proposal, 'ruleId' | 'start' | 'end'>[],
  decisions: readonly Decision[],
  found: readonly string[],
): SpecialKind[] {
  const rules = written
    .filter(({ ruleId }) => KINDS[ruleId] !== undefined)
    .filter(({ start, end }) => {
      const decision = decisions.find((one) => one.start < end && one.end > start);
      return decision?.action !== 'replace' || !SAYS_NOTHING.test(decision.replacement.trim());
    })
    .map(({ ruleId }) => ruleId);
  const kinds = new Set([...rules, ...found].map((rule) => KINDS[rule]));
  return SPECIAL_KINDS.filter((kind) => kinds.has(kind));
}
