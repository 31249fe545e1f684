/** What may be said of a person beside their pseudonym, by the size of the group that they are seen in. */
import type { PointingFact } from '../../../../shared/model/release-identity.ts';
import { POINTING_FACTS } from '../../../../shared/model/release-identity.ts';
import type { Role } from '../../../../shared/model/scheme.ts';

/** Never the exact number below 50 (brief, section 8.1). */
export const COHORT_BANDS = [
  'not known',
  'fewer than 10',
  '10 to 19',
  '20 to 49',
  '50 or more',
] as const;
export type CohortBand = (typeof COHORT_BANDS)[number];

/** Below this a label beside a time point can name one person. */
const SMALLEST_GROUP = 10;

/** @param size people in the scheme; null where no scheme file says it. */
export function cohortBand(size: number | null): CohortBand {
  if (size === null) return 'not known';
  if (size < SMALLEST_GROUP) return 'fewer than 10';
  if (size < 20) return '10 to 19';
  return size < 50 ? '20 to 49' : '50 or more';
}

/** What is not known counts as small. */
export function isSmall(band: CohortBand): boolean {
  return band === 'not known' || band === 'fewer than 10';
}

export interface PersonFacts {
  readonly role: Role | null;
  readonly pair: string | null;
  /** One of the groups that the scheme recruits, and how many people it has; null where unknown. */
  readonly group: { readonly label: string; readonly size: number | null } | null;
  /** What the author keeps although it points at them, after being told so. */
  readonly keptKnowingly: readonly PointingFact[];
}

/** The same person with nothing that the scheme is too small for. */
export function withoutPointingFacts(
  { role, pair, group, keptKnowingly }: PersonFacts,
  band: CohortBand,
): { role: Role | null; pair: string | null; group: string | null; keptKnowingly: PointingFact[] } {
  const may = (fact: PointingFact): boolean => !isSmall(band) || keptKnowingly.includes(fact);
  const groupIsSmall = isSmall(cohortBand(group?.size ?? null));
  const keepsGroup = keptKnowingly.includes('group') || (may('group') && !groupIsSmall);
  return {
    role: may('role') ? role : null,
    pair: may('pair') ? pair : null,
    group: keepsGroup ? (group?.label ?? null) : null,
    keptKnowingly: POINTING_FACTS.filter((fact) => keptKnowingly.includes(fact)),
  };
}
