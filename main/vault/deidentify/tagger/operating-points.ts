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
  PERSON: { likely: 0.12, check: 0.02 },
  CONTACT: { likely: 0.25, check: 0.03 },
  CODE: { likely: 0.25, check: 0.03 },
  ORG: { likely: 0.2, check: 0.035 },
  LOC: { likely: 0.15, check: 0.03 },
  DATE: { likely: 0.4, check: 0.04 },
  AGE: { likely: 0.3, check: 0.06 },
  YEAR: { likely: 0.4, check: 0.04 },
  ROLE: { likely: 0.38, check: 0.04 },
  DEMOGRAPHIC: { likely: 0.32, check: 0.04 },
  EVENT: { likely: 0.35, check: 0.06 },
  MISC: { likely: 0.5, check: 0.06 },
  QUANTITY: { likely: 0.4, check: 0.1 },
};
