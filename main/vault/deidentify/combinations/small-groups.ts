/** Labels of small groups (R9): which may leave, and in whose company. */
import type { ClueKind } from '../quasi/clue.ts';

/** Most data partners' threshold (brief, 6.4). */
export const SMALLEST_GROUP = 10;

/** Clues that are a group's label. The coordinator enters how many of the scheme belong to each. */
export const GROUP_KINDS = [
  'origin',
  'ethnicity',
  'religion',
  'sexuality',
  'gender',
  'health',
  'background',
  'politics',
  'route',
] as const satisfies readonly ClueKind[];
export type GroupKind = (typeof GROUP_KINDS)[number];

/** People of the scheme by group; a group that was not entered is taken for a small one. */
export type GroupSizes = Readonly<Partial<Record<GroupKind, number>>>;

/** What else the copy says of the person. */
export interface Company {
  readonly role: boolean;
  readonly timePoint: boolean;
}

/**
 * free: large enough. removed: taken out unless the author puts it back with a reason.
 * blocked: cannot leave in this company.
 */
export type LabelVerdict = 'free' | 'removed' | 'blocked';

export function labelVerdict(kind: GroupKind, sizes: GroupSizes, company: Company): LabelVerdict {
  const size = sizes[kind];
  if (size !== undefined && size >= SMALLEST_GROUP) return 'free';
  return company.role || company.timePoint ? 'blocked' : 'removed';
}

export function isGroupKind(kind: ClueKind): kind is GroupKind {
  return GROUP_KINDS.some((one) => one === kind);
}
