/** The keys that sign a person's counts: one a study, so that two studies cannot tell that it is one person. */
import type { CountsKey } from '../store/record-payload.ts';
import type { Records } from './records.ts';

/** What others may ask of it. */
export type CountsKeyShelf = Pick<CountsKeys, keyof CountsKeys>;

export class CountsKeys {
  readonly #records: Records;

  constructor(records: Records) {
    this.#records = records;
  }

  /** Null before the first file for this study. */
  of(studyId: string): CountsKey | null {
    const all = [...this.#records.all('counts-key').values()];
    return all.find((one) => one.studyId === studyId) ?? null;
  }

  /** @throws Problem of the disk; nothing has then changed. */
  save(value: CountsKey): void {
    this.#records.put({ kind: 'counts-key', version: 1, value });
  }
}
