/** What the tagger tells apart. Each type has a label for its first word and one for those that follow. */
export const TAG_TYPES = [
  'PERSON',
  'CONTACT',
  'CODE',
  'ORG',
  'LOC',
  'DATE',
  'AGE',
  'YEAR',
  'ROLE',
  'DEMOGRAPHIC',
  'EVENT',
  'MISC',
  // Sums and counts: marked in court judgments, never in reflections.
  'QUANTITY',
] as const;
export type TagType = (typeof TAG_TYPES)[number];

/** Label 0 is "nothing"; type t begins with 1 + 2t and goes on with 2 + 2t. */
export const LABELS = 1 + 2 * TAG_TYPES.length;
export const OUTSIDE = 0;

export function beginLabel(type: TagType): number {
  return 1 + 2 * TAG_TYPES.indexOf(type);
}

export function insideLabel(type: TagType): number {
  return 2 + 2 * TAG_TYPES.indexOf(type);
}

export function isInside(label: number): boolean {
  return label > 0 && label % 2 === 0;
}
