import { useEffect, useMemo, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { useLocation } from 'wouter';

import { recordId } from '../../../shared/model/journal.ts';
import type { RecordId } from '../../../shared/model/journal.ts';
import { Book, Spread } from '../../ui/Book.tsx';
import { PlacesHead } from '../places/index.ts';
import { EmptyWastebasket } from './EmptyWastebasket.tsx';
import { rowId } from './EntryRows.tsx';
import './journal.css';
import { ListPage } from './ListPage.tsx';
import { ENTRY_ID, ReadingPage } from './ReadingPage.tsx';
import type { EntryReading } from './use-entry.ts';
import { useEntry } from './use-entry.ts';
import { useDeeds, useEntryList, useSurroundings } from './use-journal.ts';

export interface JournalPageProps {
  /** From the address; undefined where none is open. */
  readonly entryId?: string | undefined;
}

/** The journal: the list asks which entry, the page answers. */
export function JournalPage({ entryId }: JournalPageProps) {
  const openId = recordId.safeParse(entryId).data ?? null;
  const [, navigate] = useLocation();
  const [list, state, work] = useEntryList();
  const surroundings = useSurroundings();
  const deeds = useDeeds(list);
  const { reading, readAgain } = useEntry(openId);
  const [emptying, setEmptying] = useState(false);
  const searchBox = useRef<HTMLInputElement>(null);
  const moveToEntry = useMoveToEntry(shownIn(reading));
  useFindKey(searchBox);
  const now = useNow();

  const open = (id: RecordId): void => {
    moveToEntry(id);
    navigate(`/journal/${id}`);
  };
  /** Back to the list of everything, which waits for nothing. */
  const stopSearching = (): void => {
    if (searchBox.current !== null) searchBox.current.value = '';
    searchBox.current?.focus();
    deeds.forget();
    list.want({ words: '' });
  };
  const close = (): void => {
    navigate('/journal');
    searchBox.current?.focus();
  };
  const closeAfter = async (deed: Promise<boolean>): Promise<void> => {
    if (await deed) close();
  };
  /** Back to the row; where the list is hidden behind the page, that closes the page. */
  const leave = (): void => {
    const row = openId === null ? null : document.getElementById(rowId(openId));
    if (row !== null && row.checkVisibility()) row.focus();
    else close();
  };

  return (
    <Book closed={reading.phase === 'closed'}>
      <PlacesHead current="journal" />
      <Spread>
        <ListPage
          list={list}
          state={state}
          work={work}
          surroundings={surroundings}
          deeds={deeds}
          openId={openId}
          now={now}
          searchBox={searchBox}
          onOpen={open}
          onEmpty={() => {
            setEmptying(true);
          }}
          onStopSearching={stopSearching}
        />
        <ReadingPage
          reading={reading}
          sessions={surroundings?.sessions ?? []}
          search={state.wanted.discarded ? '' : state.answeredWords}
          now={now}
          closedRow={
            reading.phase === 'closed'
              ? state.entries.find(({ id }) => id === reading.id)
              : undefined
          }
          listed={state.total > 0}
          onReadAgain={readAgain}
          actions={{
            onEdit: (id) => {
              navigate(`/reflect/${id}`);
            },
            onCopy: (id) => {
              navigate(`/release/${id}`);
            },
            onDiscard: (id) => {
              void closeAfter(deeds.discard(id));
            },
            onRestore: (id) => {
              void closeAfter(deeds.restore(id));
            },
            onHistory: (id) => {
              navigate(`/journal/${id}/history`);
            },
            onLeave: leave,
          }}
        />
      </Spread>
      {emptying && (
        <EmptyWastebasket
          count={state.total}
          onKeep={() => {
            setEmptying(false);
          }}
          onEmpty={() => {
            setEmptying(false);
            void closeAfter(deeds.empty());
          }}
        />
      )}
    </Book>
  );
}

/** To the minute: rows that say how long ago something was are not drawn anew at every key. */
function useNow(): Date {
  const minute = new Date().setSeconds(0, 0);
  return useMemo(() => new Date(minute), [minute]);
}

/** The entry on the page, face up or face down. */
function shownIn(reading: EntryReading): RecordId | null {
  if (reading.phase === 'ready') return reading.entry.id;
  return reading.phase === 'closed' ? reading.id : null;
}

/** Enter on a row leads the keyboard to the page, once the entry is there. */
function useMoveToEntry(shownId: RecordId | null): (id: RecordId) => void {
  const awaited = useRef<RecordId | null>(null);
  useEffect(() => {
    if (shownId === null || awaited.current !== shownId) return;
    awaited.current = null;
    document.getElementById(ENTRY_ID)?.focus();
  }, [shownId]);
  return (id) => {
    if (id === shownId) document.getElementById(ENTRY_ID)?.focus();
    else awaited.current = id;
  };
}

/** Ctrl or Cmd+F looks in the journal instead of in the window. */
function useFindKey(searchBox: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'f' || event.altKey || event.shiftKey) return;
      if (!event.ctrlKey && !event.metaKey) return;
      if (searchBox.current === null) return;
      event.preventDefault();
      // The command of the same keys would leave the open entry.
      event.stopImmediatePropagation();
      searchBox.current.focus();
      searchBox.current.select();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true });
    };
  }, [searchBox]);
}
