/** Where the underlines of a text area stand: its words again, cut at what is pointed out. Pure. */
import type { Naming } from '../../../shared/naming/namings.ts';

/** Beyond, in UTF-16 units, laying the words out a second time would be felt; the note is enough there. */
const UNDERLINED_UP_TO = 20_000;

/** Whether lines are drawn under these; in reading order. */
export function areUnderlined(namings: readonly Naming[]): boolean {
  const last = namings.at(-1);
  return last !== undefined && last.end <= UNDERLINED_UP_TO;
}

export interface Stretch {
  readonly text: string;
  readonly naming: Naming | null;
}

/**
 * The words up to the end of the last word that is pointed out; no more is needed to place the lines.
 * @param namings in reading order, none overlapping.
 */
export function stretchesOf(text: string, namings: readonly Naming[]): readonly Stretch[] {
  const last = namings.at(-1);
  if (last === undefined) return [];
  const stretches: Stretch[] = [];
  let at = 0;
  for (const naming of namings) {
    stretches.push({ text: text.slice(at, naming.start), naming: null });
    stretches.push({ text: text.slice(naming.start, naming.end), naming });
    at = naming.end;
  }
  // A comma at the end of a line takes its word with it to the next.
  const rest = /^\S*/u.exec(text.slice(at, at + 200))?.[0] ?? '';
  return [...stretches, { text: rest, naming: null }];
}
