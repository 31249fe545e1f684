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
  PERSON: { likely: 0.1, check: 0.024 },
  CONTACT: { likely: 0.2, check: 0.045 },
  CODE: { likely: 0.2, check: 0.045 },
  ORG: { likely: 0.16, check: 0.042 },
  LOC: { likely: 0.12, check: 0.038 },
  DATE: { likely: 0.34, check: 0.04 },
  AGE: { likely: 0.26, check: 0.06 },
  YEAR: { likely: 0.34, check: 0.04 },
  ROLE: { likely: 0.32, check: 0.04 },
  DEMOGRAPHIC: { likely: 0.27, check: 0.04 },
  EVENT: { likely: 0.3, check: 0.06 },
  MISC: { likely: 0.42, check: 0.06 },
  QUANTITY: { likely: 0.4, check: 0.1 },
};
