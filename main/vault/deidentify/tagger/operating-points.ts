/**
 * From which probability on a word is likely, and from which it is to be checked, per type. Chosen on
 * reflections of the training set, each by a model that had not seen it (`build/deidentify/tune.ts`).
 */
import type { TagType } from './labels.ts';

export interface OperatingPoint {
  readonly likely: number;
  readonly check: number;
}

export const OPERATING_POINTS: Readonly<Record<TagType, OperatingPoint>> = {
  PERSON: { likely: 0.095, check: 0.04 },
  CONTACT: { likely: 0.2, check: 0.07 },
  CODE: { likely: 0.2, check: 0.07 },
  ORG: { likely: 0.2, check: 0.11 },
  LOC: { likely: 0.14, check: 0.06 },
  DATE: { likely: 0.35, check: 0.055 },
  AGE: { likely: 0.2, check: 0.065 },
  YEAR: { likely: 0.28, check: 0.11 },
  ROLE: { likely: 0.4, check: 0.065 },
  DEMOGRAPHIC: { likely: 0.4, check: 0.065 },
  EVENT: { likely: 0.45, check: 0.15 },
  MISC: { likely: 0.6, check: 0.3 },
  QUANTITY: { likely: 0.6, check: 0.2 },
};
