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
  PERSON: { likely: 0.3, check: 0.06 },
  CONTACT: { likely: 0.3, check: 0.1 },
  CODE: { likely: 0.3, check: 0.1 },
  ORG: { likely: 0.35, check: 0.08 },
  LOC: { likely: 0.35, check: 0.08 },
  DATE: { likely: 0.45, check: 0.15 },
  AGE: { likely: 0.4, check: 0.15 },
  YEAR: { likely: 0.45, check: 0.15 },
  ROLE: { likely: 0.5, check: 0.2 },
  DEMOGRAPHIC: { likely: 0.45, check: 0.18 },
  EVENT: { likely: 0.45, check: 0.2 },
  MISC: { likely: 0.5, check: 0.2 },
  QUANTITY: { likely: 0.5, check: 0.2 },
};
