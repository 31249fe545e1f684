import { memo, useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';

import type { EntrySummary } from '../../../shared/contract/entry-calls.ts';
import type { RecordId, Session } from '../../../shared/model/journal.ts';
import { findPack, inLanguage } from '../../../shared/content/packs.ts';
import { journalWords } from '../../text/areas/journal.ts';
import { useLanguage } from '../../text/language.tsx';
import { useWords } from '../../text/use-words.ts';

export interface EntryRowsProps {
  readonly entries: readonly EntrySummary[];
  readonly sessions: readonly Session[];
  /** The entry on the reading page. */
  readonly openId: RecordId | null;
  readonly now: Date;
  readonly onOpen: (id: RecordId) => void;
  /** The end of the list has come near. */
  readonly onNearEnd: () => void;
  /** Up from the first row. */
  readonly onAbove: () => void;
}

/** Id of an entry's row on the page. */
export function rowId(id: RecordId): string {
  return `row-${id}`;
}

/**
 * The list. One row takes part in the order of Tab, the open one or else the first; Up and Down,
 * Home and End move between rows, so that a thousand entries are one stop.
 */
export function EntryRows(props: EntryRowsProps) {
  const { entries, sessions, openId, now, onOpen, onNearEnd, onAbove } = props;
  const words = useWords(journalWords);
  const end = useRef<HTMLDivElement>(null);
  const stop = entries.some((entry) => entry.id === openId) ? openId : (entries[0]?.id ?? null);

  useEffect(() => {
    const sentinel = end.current;
    if (sentinel === null) return undefined;
    const observer = new IntersectionObserver(
      (seen) => {
        if (seen.some((item) => item.isIntersecting)) onNearEnd();
      },
      { rootMargin: '800px' },
    );
    observer.observe(sentinel);
    return () => {
      observer.disconnect();
    };
  }, [onNearEnd, entries.length]);

  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>): void => {
    const target = rowFor(event.key, event.currentTarget);
    if (target === undefined) return;
    event.preventDefault();
    if (target === null) onAbove();
    else target.focus();
  };

  return (
    <>
      <ul className="rows rows--open" aria-label={words.list} onKeyDown={onKeyDown}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <a
              id={rowId(entry.id)}
              className="row"
              href={`#/journal/${entry.id}`}
              tabIndex={entry.id === stop ? 0 : -1}
              aria-current={entry.id === openId ? 'true' : undefined}
              onClick={(event) => {
                event.preventDefault();
                onOpen(entry.id);
              }}
            >
              <Row entry={entry} sessions={sessions} now={now} />
            </a>
          </li>
        ))}
      </ul>
      <div ref={end} />
    </>
  );
}

interface RowProps {
  readonly entry: EntrySummary;
  readonly sessions: readonly Session[];
  readonly now: Date;
}

/** Drawn anew only for another answer: the list hears of every key of a search. */
const Row = memo(function Row(props: RowProps) {
  const { entry } = props;
  const words = useWords(journalWords);
  const { excerpt } = entry;
  return (
    <>
      <span className="row__title" dir="auto">
        {entry.isClosed ? words.closed.row : entry.title === '' ? words.untitled : entry.title}
      </span>
      <span className="row__meta">{useRowMeta(props)}</span>
      {excerpt !== null && (
        <span className="row__hit" dir="auto">
          {excerpt.before}
          <mark>{excerpt.hit}</mark>
          {excerpt.after}
        </span>
      )}
    </>
  );
});

/** "Second meeting · 23 October": the day of the meeting, else the day on which it was begun. */
function useRowMeta({ entry, sessions, now }: RowProps): string {
  const words = useWords(journalWords);
  const language = useLanguage();
  const pack = findPack(entry.packId);
  const origin =
    entry.sessionNumber === null
      ? pack === undefined
        ? words.unknownPack
        : inLanguage(pack.title, language).text
      : words.meeting(entry.sessionNumber);
  if (entry.discardedAt !== null) return `${origin} · ${words.discarded(entry.discardedAt, now)}`;
  const session = sessions.find(({ number }) => number === entry.sessionNumber);
  const day = session?.date ?? entry.createdAt;
  const when = entry.status === 'draft' ? words.draft(entry.changedAt, now) : words.day(day, now);
  return `${origin} · ${when}`;
}

/** @returns the row that the key leads to; null above the first; undefined where it leads nowhere. */
function rowFor(key: string, list: HTMLUListElement): HTMLElement | null | undefined {
  const rows = [...list.querySelectorAll<HTMLElement>('a.row')];
  const at = rows.findIndex((row) => row === document.activeElement);
  switch (key) {
    case 'ArrowDown':
      return rows[at + 1];
    case 'ArrowUp':
      return at === 0 ? null : rows[at - 1];
    case 'Home':
      return rows[0];
    case 'End':
      return rows.at(-1);
    default:
      return undefined;
  }
}
