/** Where in an answer the words stand that no copy can contain. */
import type { OnlyMe } from '../../../shared/model/journal.ts';

export interface OnlyMeStretch {
  readonly text: string;
  readonly isOnlyMe: boolean;
}

/**
 * Cuts an answer at its marks; joined, the stretches are the text. A mark that reaches beyond the text,
 * or into the one before, counts as far as it goes: what is marked is never shown as unmarked.
 */
export function cutOnlyMe(
  promptId: string,
  text: string,
  marks: readonly OnlyMe[],
): readonly OnlyMeStretch[] {
  const own = marks
    .filter((mark) => mark.promptId === promptId)
    .toSorted((a, b) => a.start - b.start);
  const stretches: OnlyMeStretch[] = [];
  let at = 0;
  for (const mark of own) {
    const start = Math.max(at, mark.start);
    const end = Math.min(text.length, mark.end);
    if (start >= end) continue;
    if (start > at) stretches.push({ text: text.slice(at, start), isOnlyMe: false });
    stretches.push({ text: text.slice(start, end), isOnlyMe: true });
    at = end;
  }
  if (at < text.length) stretches.push({ text: text.slice(at), isOnlyMe: false });
  return stretches;
}
