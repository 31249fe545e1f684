/** The study to which copies of a scheme go: that of the researcher's card, if the scheme has one. */
import type { SchemeCheck } from '../../../shared/contract/guide-calls.ts';
import type { Scheme } from '../../../shared/model/scheme-file.ts';
import type { StudyCard } from './sealed/study-card.ts';
import { readStudyCard } from './sealed/study-card.ts';

/** Null where there is no card, or one that does not fit together. */
export function studyCardOf({ researcher }: Scheme): StudyCard | null {
  if (researcher === null || researcher.card === null) return null;
  const reading = readStudyCard(researcher.card);
  return reading.ok ? reading.card : null;
}

/** A scheme with a card that does not fit together can be used, but nothing can be sealed to its study. */
export function warnedOfCard(check: SchemeCheck): SchemeCheck {
  if (!check.ok || (check.scheme.researcher?.card ?? null) === null) return check;
  if (studyCardOf(check.scheme) !== null) return check;
  const warning = { code: 'wrong-card' as const, place: 'researcher.card' };
  return { ...check, warnings: [...check.warnings, warning] };
}

export function studyIdOf(scheme: Scheme): string | null {
  return studyCardOf(scheme)?.studyId ?? null;
}
