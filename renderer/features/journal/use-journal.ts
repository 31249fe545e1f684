import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';

import type { ProblemData } from '../../../shared/errors/problems.ts';
import type { RecordId, Session } from '../../../shared/model/journal.ts';
import type { Role } from '../../../shared/model/scheme.ts';
import type { Work } from '../../verso/use-work.ts';
import { useWork } from '../../verso/use-work.ts';
import { troubleOf, useVerso } from '../../verso/verso-context.tsx';
import type { EntryListState } from './entry-list.ts';
import { EntryList } from './entry-list.ts';

/** The list of this page, alive as long as the page, and how far the vault is with its last question. */
export function useEntryList(): readonly [EntryList, EntryListState, Work] {
  const verso = useVerso();
  const work = useWork();
  const [list] = useState(
    () =>
      new EntryList({
        ask: (query) => work.run((job) => verso.call('entries.list', { ...query, job })),
        toTrouble: troubleOf,
        after: (milliseconds, action) => {
          const timer = setTimeout(action, milliseconds);
          return () => {
            clearTimeout(timer);
          };
        },
      }),
  );
  useEffect(() => {
    void list.refresh();
    return () => {
      list.stop();
    };
  }, [list]);
  return [list, useSyncExternalStore(list.onState, list.state), work];
}

export interface Surroundings {
  readonly role: Role;
  readonly sessions: readonly Session[];
  /** In use, in alphabetical order. */
  readonly tags: readonly string[];
}

/** What the filters need to know. Null until it is there. */
export function useSurroundings(): Surroundings | null {
  const verso = useVerso();
  const [known, setKnown] = useState<Surroundings | null>(null);
  useEffect(() => {
    let wanted = true;
    Promise.all([
      verso.call('profile.read', null),
      verso.call('sessions.list', null),
      verso.call('entries.tags', null),
    ]).then(
      ([{ role }, sessions, tags]) => {
        if (wanted) setKnown({ role, sessions, tags });
      },
      // The list itself tells the trouble; without this only the filters are missing.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [verso]);
  return known;
}

/** What was done last, told in the status until the next thing happens. */
export type Deed =
  | { readonly kind: 'discarded'; readonly id: RecordId }
  | { readonly kind: 'undone' }
  | { readonly kind: 'restored' }
  | { readonly kind: 'emptied'; readonly count: number }
  | { readonly kind: 'failed'; readonly trouble: ProblemData };

export interface Deeds {
  readonly last: Deed | null;
  readonly forget: () => void;
  readonly discard: (id: RecordId) => Promise<boolean>;
  readonly undo: (id: RecordId) => Promise<boolean>;
  readonly restore: (id: RecordId) => Promise<boolean>;
  readonly empty: () => Promise<boolean>;
}

/** What can be done with entries here. Each looks at the list again afterwards. */
export function useDeeds(list: EntryList): Deeds {
  const verso = useVerso();
  const [last, setLast] = useState<Deed | null>(null);
  const attempt = useCallback(
    async (act: () => Promise<Deed>) => {
      try {
        const deed = await act();
        setLast(deed);
        return true;
      } catch (error) {
        setLast({ kind: 'failed', trouble: troubleOf(error) });
        return false;
      } finally {
        await list.refresh();
      }
    },
    [list],
  );
  return {
    last,
    forget: useCallback(() => {
      setLast(null);
    }, []),
    discard: (id) =>
      attempt(async () => {
        await verso.call('entries.discard', { id });
        return { kind: 'discarded', id };
      }),
    undo: (id) =>
      attempt(async () => {
        await verso.call('entries.restore', { id });
        return { kind: 'undone' };
      }),
    restore: (id) =>
      attempt(async () => {
        await verso.call('entries.restore', { id });
        return { kind: 'restored' };
      }),
    empty: () =>
      attempt(async () => {
        const { deleted } = await verso.call('wastebasket.empty', null);
        return { kind: 'emptied', count: deleted };
      }),
  };
}
