/** The study to which copies of a scheme go: that of the researcher's card, if the scheme has one. */
import type { Scheme } from '../../../shared/model/scheme-file.ts';
import type { StudyCard } from './sealed/study-card.ts';
import { studyCardSchema } from './sealed/study-card.ts';

/** Null where there is no card, or one that does not fit together. */
export function studyCardOf({ researcher }: Scheme): StudyCard | null {
  if (researcher === null || researcher.card === null) return null;
  try {
    const card = studyCardSchema.safeParse(JSON.parse(researcher.card));
    return card.success ? card.data : null;
  } catch {
    return null;
  }
}

export function studyIdOf(scheme: Scheme): string | null {
  return studyCardOf(scheme)?.studyId ?? null;
}
