/** Why a backup stays closed, in the words of one language. */
import type { ProblemData } from '../../../shared/errors/problems.ts';
import type { OpenedBackup } from '../../../shared/model/vault.ts';
import { sayRefusal } from '../../text/areas/door-problems.ts';
import { sayProblem } from '../../text/areas/problems.ts';
import type { TroubleWords } from '../../text/trouble-words.ts';
import type { AllTroubleWords } from '../../text/areas/problems.ts';
import type { restoreWords } from '../../text/areas/restore.ts';

export type ClosedBackup = Exclude<OpenedBackup, { readonly outcome: 'opened' }>;

export function sayClosedBackup(
  words: (typeof restoreWords)['en'],
  troubles: AllTroubleWords,
  closed: ClosedBackup,
): TroubleWords {
  switch (closed.outcome) {
    case 'words-mistyped':
      return sayRefusal(troubles.refusal, 'words-mistyped', closed);
    case 'not-enough-memory':
      return sayRefusal(troubles.refusal, 'not-enough-memory', closed);
    default:
      return words.refused[closed.outcome];
  }
}

/** Here `not-found` is said of a backup, not of an entry. */
export function sayBackupProblem(
  words: (typeof restoreWords)['en'],
  troubles: AllTroubleWords,
  problem: ProblemData,
): TroubleWords {
  return problem.code === 'not-found' ? words.gone : sayProblem(troubles.problem, problem);
}

/** Whether the next thing to do is to take another backup, whatever is typed. */
export function asksForAnother(closed: ClosedBackup): boolean {
  return closed.outcome === 'damaged' || closed.outcome === 'from-newer-version';
}
