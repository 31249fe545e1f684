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
  PERSON: { likely: 0.11, check: 0.035 },
  CONTACT: { likely: 0.2, check: 0.045 },
  CODE: { likely: 0.2, check: 0.045 },
  ORG: { likely: 0.2, check: 0.07 },
  LOC: { likely: 0.14, check: 0.055 },
  DATE: { likely: 0.35, check: 0.055 },
  AGE: { likely: 0.2, check: 0.09 },
  YEAR: { likely: 0.28, check: 0.09 },
  ROLE: { likely: 0.4, check: 0.075 },
  DEMOGRAPHIC: { likely: 0.4, check: 0.09 },
  EVENT: { likely: 0.45, check: 0.13 },
  MISC: { likely: 0.6, check: 0.13 },
  QUANTITY: { likely: 0.6, check: 0.2 },
};
