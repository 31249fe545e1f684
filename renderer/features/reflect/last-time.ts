/** What of earlier writing belongs beside a question. */
import type { Step } from '../../../shared/model/steps.ts';
import { STORIES } from '../../../shared/model/stories.ts';

export interface Recall {
  /** Questions whose earlier answers are at hand; none where an earlier one would spoil this one. */
  readonly promptIds: readonly string[];
  /** Whether the steps that were promised belong beside it, too. */
  readonly withPromises: boolean;
  /** Lies open instead of waiting to be asked for. */
  readonly isOpen: boolean;
}

/** "Now what is one thing within my own remit that I will do": the mentee's commitments. */
const COMMITMENT = 'P04.6';
/** "Of the things I said I would do, which have happened". */
const FOLLOW_THROUGH = 'P08.5';
/** The halfway pack opens with the commitments (brief, section 3, P08). */
const HALFWAY_FIRST = 'P08.1';

export function recallFor(promptId: string): Recall {
  switch (promptId) {
    // The stories are measures: nothing that was written before may stand beside them (R1).
    case STORIES.first:
    case STORIES.second:
      return { promptIds: [], withPromises: false, isOpen: false };
    case COMMITMENT:
      return { promptIds: [COMMITMENT], withPromises: true, isOpen: false };
    case HALFWAY_FIRST:
    case FOLLOW_THROUGH:
      return { promptIds: [promptId, COMMITMENT], withPromises: true, isOpen: true };
    default:
      return { promptIds: [promptId], withPromises: false, isOpen: false };
  }
}

/** Those that the writer has a part in. */
export function ownPromises(steps: readonly Step[]): readonly Step[] {
  return steps.filter(({ by }) => by !== 'partner');
}

/** As much of an earlier answer as can stand beside a question. */
const LONGEST_RECALLED = 1500;

/** The beginning of an answer, cut between words. @returns `isCut` where more was written. */
export function recalled(text: string): { readonly text: string; readonly isCut: boolean } {
  const whole = text.trim();
  if (whole.length <= LONGEST_RECALLED) return { text: whole, isCut: false };
  const beginning = whole.slice(0, LONGEST_RECALLED);
  const lastSpace = beginning.search(/\s\S*$/u);
  return { text: `${lastSpace > 0 ? beginning.slice(0, lastSpace) : beginning}…`, isCut: true };
}
