/** Meetings of the pair, and the steps that were promised at them. */
import type { RecordId, Session } from '../../../shared/model/journal.ts';
import type { Step } from '../../../shared/model/steps.ts';
import type { Records } from './records.ts';

export class Meetings {
  readonly #records: Records;

  constructor(records: Records) {
    this.#records = records;
  }

  /** By number. */
  list(): Session[] {
    return [...this.#records.all('session').values()].sort((a, b) => a.number - b.number);
  }

  add(date: string): Session {
    const number = Math.max(0, ...this.list().map((one) => one.number)) + 1;
    const bare = { mode: null, minutes: null, agreed: '', nextTime: '' };
    const session: Session = { id: this.#records.newId(), number, date, ...bare };
    this.#records.put({ kind: 'session', version: 2, value: session });
    return session;
  }

  /** Everything but its number, which entries are known by. @throws Problem `not-found`. */
  change(session: Omit<Session, 'number'>): Session {
    const { number } = this.#records.read('session', session.id);
    const value: Session = { ...session, number };
    this.#records.put({ kind: 'session', version: 2, value });
    return value;
  }

  /** Entries and steps of this meeting stay, without one. @throws Problem `not-found`. */
  remove(id: RecordId): void {
    this.#records.removeOne('session', id);
  }

  numberOf(id: string | null): number | null {
    return id === null ? null : (this.#records.all('session').get(id)?.number ?? null);
  }

  /** Open ones first, then by when they were promised. */
  listSteps(): Step[] {
    const isClosed = ({ state }: Step): number => (state === 'open' ? 0 : 1);
    return [...this.#records.all('step').values()].sort(
      (a, b) =>
        isClosed(a) - isClosed(b) ||
        a.promisedOn.localeCompare(b.promisedOn) ||
        a.id.localeCompare(b.id),
    );
  }

  saveStep(value: Step): void {
    this.#records.put({ kind: 'step', version: 1, value });
  }

  removeStep(id: RecordId): void {
    this.#records.removeOne('step', id);
  }
}
