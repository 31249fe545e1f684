/** The person's own rating sheets: one a wave, written over until the next. */
import type { CallInput } from '../../../shared/contract/contract.ts';
import type { RatingSheet } from '../../../shared/model/ratings.ts';
import { RATING_WAVES } from '../../../shared/model/ratings.ts';
import type { Records } from './records.ts';

export class Ratings {
  readonly #records: Records;
  readonly #now: () => Date;

  constructor(records: Records, now: () => Date) {
    this.#records = records;
    this.#now = now;
  }

  /** In the order of the waves. */
  list(): RatingSheet[] {
    const place = ({ wave }: RatingSheet): number => RATING_WAVES.indexOf(wave);
    return [...this.#records.all('ratings').values()].sort((a, b) => place(a) - place(b));
  }

  save({ wave, answers }: CallInput<'ratings.save'>): RatingSheet {
    const known = this.list().find((sheet) => sheet.wave === wave);
    const changedAt = this.#now().toISOString();
    const value: RatingSheet = {
      id: known?.id ?? this.#records.newId(),
      wave,
      answers,
      createdAt: known?.createdAt ?? changedAt,
      changedAt,
    };
    this.#records.put({ kind: 'ratings', version: 1, value });
    return value;
  }
}
