/** A text with what is marked in it, whatever corpus it comes from. */
import type { HintTrack } from '../../main/vault/deidentify/tagger/hint.ts';
import type { TagType } from '../../main/vault/deidentify/tagger/labels.ts';

export interface TrainingSpan {
  readonly start: number;
  readonly end: number;
  readonly type: TagType;
}

export interface TrainingDocument {
  readonly text: string;
  readonly spans: readonly TrainingSpan[];
  /** Types that the corpus does not mark: an unmarked word may be one of these. */
  readonly open: readonly TagType[];
  /** Rules that are not asked here, so that the tagger learns to see without them. */
  readonly without?: readonly HintTrack[];
}

/** Types as corpora name them, in our words. */
export function sortedApart(spans: readonly TrainingSpan[]): TrainingSpan[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: TrainingSpan[] = [];
  for (const span of sorted) if (span.start >= (apart.at(-1)?.end ?? 0)) apart.push(span);
  return apart;
}
