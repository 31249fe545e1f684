/** The mentor's own log of time and weight (R6). A mentee has none. */
import { Problem } from '../../../shared/errors/problems.ts';
import type { RecordId } from '../../../shared/model/journal.ts';
import type { LoadEntry } from '../../../shared/model/load.ts';
import type { Role } from '../../../shared/model/scheme.ts';
import type { Records } from './records.ts';

export class LoadLog {
  readonly #records: Records;
  readonly #role: () => Role;

  constructor(records: Records, role: () => Role) {
    this.#records = records;
    this.#role = role;
  }

  /** Newest first. @throws Problem `not-your-role` to a mentee, as does every call here. */
  list(): LoadEntry[] {
    this.#forMentor();
    return [...this.#records.all('load').values()].sort(
      (a, b) => b.date.localeCompare(a.date) || a.id.localeCompare(b.id),
    );
  }

  save(value: LoadEntry): void {
    this.#forMentor();
    this.#records.put({ kind: 'load', version: 1, value });
  }

  remove(id: RecordId): void {
    this.#forMentor();
    this.#records.removeOne('load', id);
  }

  #forMentor(): void {
    if (this.#role() !== 'mentor') throw Problem.of('not-your-role', {});
  }
}
