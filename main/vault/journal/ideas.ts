/** Ideas for change. */
import type { RecordId } from '../../../shared/model/journal.ts';
import type { Idea } from '../../../shared/model/ideas.ts';
import type { Records } from './records.ts';

export class Ideas {
  readonly #records: Records;
  readonly #now: () => Date;

  constructor(records: Records, now: () => Date) {
    this.#records = records;
    this.#now = now;
  }

  /** Oldest first. */
  list(): Idea[] {
    return [...this.#records.all('idea').values()].sort(
      (a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id),
    );
  }

  save(idea: Omit<Idea, 'createdAt' | 'changedAt'>): Idea {
    const changedAt = this.#now().toISOString();
    const createdAt = this.#records.all('idea').get(idea.id)?.createdAt ?? changedAt;
    const value: Idea = { ...idea, createdAt, changedAt };
    this.#records.put({ kind: 'idea', version: 1, value });
    return value;
  }

  remove(id: RecordId): void {
    this.#records.removeOne('idea', id);
  }
}
