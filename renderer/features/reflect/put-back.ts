/**
 * Words that the writer had put away by one key and brought back by undo. Help stays quiet about them: who
 * takes a thing back does not want it offered again at the next pause. Pure.
 */
import { leftWith } from '../../../shared/naming/namings.ts';

/** A change by one key, in an area whose own undo takes it back. */
export interface PutAway {
  readonly area: object;
  readonly start: number;
  readonly text: string;
  /** What stood there instead. */
  readonly words: string;
}

export interface PutBack {
  /** In the order in which they were put away. */
  readonly away: readonly PutAway[];
  /** Brought back, as `notLeft` compares them. */
  readonly back: readonly string[];
}

export const NOTHING_PUT_BACK: PutBack = { away: [], back: [] };

export function withPut(before: PutBack, put: PutAway): PutBack {
  return { ...before, away: [...before.away, put] };
}

/** @param value of the area after the undo: what is undone stands exactly where it stood. */
export function afterUndo(before: PutBack, area: object, value: string): PutBack {
  const again = before.away.filter((one) => one.area === area && stands(value, one, one.text));
  return { ...before, back: again.reduce((back, { text }) => leftWith(back, text), before.back) };
}

/** After a redo the other words stand there again, and there is nothing to be quiet about. */
export function afterRedo(before: PutBack, area: object, value: string): PutBack {
  const gone = before.away
    .filter((one) => one.area === area && stands(value, one, one.words))
    .flatMap(({ text }) => leftWith([], text));
  return { ...before, back: before.back.filter((one) => !gone.includes(one)) };
}

function stands(value: string, { start }: PutAway, words: string): boolean {
  return value.startsWith(words, start);
}
