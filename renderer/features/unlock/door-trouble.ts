/** What the door says when it stays closed, in the words of one language. */
import type { ProblemData } from '../../../shared/errors/problems.ts';
import type { UnlockOutcome, VaultFault } from '../../../shared/model/vault.ts';
import { sayRefusal } from '../../text/areas/door-problems.ts';
import { sayProblem } from '../../text/areas/problems.ts';
import type { TroubleWords } from '../../text/trouble-words.ts';
import type { Refusal } from '../../text/areas/door-problems.ts';
import type { AllTroubleWords } from '../../text/areas/problems.ts';

/** Why it stays closed: the vault's answer, or a failure to answer. */
export type DoorTrouble =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'faulty'; readonly fault: VaultFault }
  | { readonly kind: 'problem'; readonly problem: ProblemData };

/** @returns null where the outcome opened the journal. */
export function doorTroubleOf(outcome: UnlockOutcome): DoorTrouble | null {
  switch (outcome.outcome) {
    case 'unlocked':
    case 'unlocked-by-words':
    case 'unlocked-to-read':
      return null;
    case 'faulty':
      return { kind: 'faulty', fault: outcome.fault };
    default:
      return { kind: 'refused', refusal: outcome };
  }
}

export function sayDoorTrouble(words: AllTroubleWords, trouble: DoorTrouble): TroubleWords {
  switch (trouble.kind) {
    case 'refused':
      return sayRefusal(words.refusal, trouble.refusal.outcome, trouble.refusal);
    case 'faulty':
      return words.fault[trouble.fault];
    case 'problem':
      return sayProblem(words.problem, trouble.problem);
  }
}

/** Whether no secret, right or wrong, opens the journal as it lies there. */
export function isClosed(trouble: DoorTrouble): boolean {
  if (trouble.kind === 'faulty') return true;
  return trouble.kind === 'refused' && trouble.refusal.outcome === 'from-newer-version';
}

/** Whether this way in is gone for good, so that a backup may be what is left. */
export function asksForBackup(trouble: DoorTrouble | null): boolean {
  if (trouble?.kind !== 'refused') return false;
  return trouble.refusal.outcome === 'damaged-slot' || trouble.refusal.outcome === 'no-words';
}

/** Seconds to wait before the next try, or 0. */
export function waitOf(trouble: DoorTrouble | null): number {
  if (trouble?.kind !== 'refused' || trouble.refusal.outcome !== 'wait') return 0;
  return trouble.refusal.seconds;
}
