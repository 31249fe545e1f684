/** What a failed rehearsal says, and whether there is something to set right. */
import type { Rehearsal } from '../../../shared/model/vault.ts';
import { sayRefusal } from '../../text/areas/door-problems.ts';
import type { TroubleWords } from '../../text/trouble-words.ts';
import type { AllTroubleWords } from '../../text/areas/problems.ts';
import type { rehearsalWords } from '../../text/areas/rehearsal.ts';

export type Way = 'passphrase' | 'words';
export type FailedRehearsal = Exclude<Rehearsal, { readonly outcome: 'opens' }>;

type Said = (typeof rehearsalWords)['en'];

export function sayRehearsal(
  said: Said,
  troubles: AllTroubleWords,
  way: Way,
  failed: FailedRehearsal,
): TroubleWords {
  switch (failed.outcome) {
    case 'wrong':
      return said[way].wrong;
    case 'damaged-slot':
      return said[way].damaged;
    case 'no-words':
      return said.words.none;
    case 'words-mistyped':
      return sayRefusal(troubles.refusal, 'words-mistyped', failed);
    case 'wait':
      return sayRefusal(troubles.refusal, 'wait', failed);
  }
}

/** A slip of the pen or a pause is no reason to replace anything. */
export function isToReplace({ outcome }: FailedRehearsal): boolean {
  return outcome === 'wrong' || outcome === 'damaged-slot' || outcome === 'no-words';
}
