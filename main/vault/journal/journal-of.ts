/** The journal that is open at the time of each call, for parts that are made before any is. */
import type { Journal } from './journal.ts';
import type { JournalStore } from './journal-store.ts';

/** @throws from each of its methods, where the door is locked, what `door.journal` throws. */
export function journalOf(door: { readonly journal: Journal }): JournalStore {
  return {
    readEntry: (id) => door.journal.readEntry(id),
    listCast: () => door.journal.listCast(),
    newId: () => door.journal.newId(),
    role: () => door.journal.readProfile().role,
    scheme: () => door.journal.arrangements.scheme().scheme,
    agreement: () => door.journal.arrangements.agreement(),
    sessionNumber: (id) => door.journal.meetings.numberOf(id),
    sessions: () => door.journal.listSessions(),
    keptEntries: () => {
      const planted = door.journal.plantedLeakTest()?.entryId;
      return door.journal.allEntries().filter(({ id }) => id !== planted);
    },
    ratingSheets: () => door.journal.ratings.list(),
    countsKeys: () => door.journal.countsKeys,
    releases: () => door.journal.releases,
  };
}
