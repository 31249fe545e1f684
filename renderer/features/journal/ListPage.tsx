import { useCallback } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { Link } from 'wouter';

import type { RecordId, Session } from '../../../shared/model/journal.ts';
import { journalWords } from '../../text/areas/journal.ts';
import { useWords } from '../../text/use-words.ts';
import { Page } from '../../ui/Book.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Trouble } from '../../ui/Trouble.tsx';
import { Working } from '../../ui/Working.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import { useReadOnly } from '../../verso/read-only.tsx';
import type { Work } from '../../verso/use-work.ts';
import type { EntryList, EntryListState } from './entry-list.ts';
import { EVERYTHING, isFiltered } from './entry-list.ts';
import { Empty } from './Empty.tsx';
import { EntryRows } from './EntryRows.tsx';
import { Filters } from './Filters.tsx';
import { ListStatus } from './ListStatus.tsx';
import type { Deeds, Surroundings } from './use-journal.ts';

export interface ListPageProps {
  readonly list: EntryList;
  readonly state: EntryListState;
  readonly work: Work;
  readonly surroundings: Surroundings | null;
  readonly deeds: Deeds;
  readonly openId: RecordId | null;
  readonly now: Date;
  readonly searchBox: RefObject<HTMLInputElement | null>;
  readonly onOpen: (id: RecordId) => void;
  readonly onEmpty: () => void;
  readonly onStopSearching: () => void;
}

const NOT_YET = { done: 0, total: 0 };
const NO_SESSIONS: readonly Session[] = [];

/** The left page: what to look for, and what was found. */
export function ListPage(props: ListPageProps) {
  const {
    list,
    state,
    work,
    surroundings,
    deeds,
    searchBox,
    openId,
    now,
    onOpen,
    onEmpty,
    onStopSearching,
  } = props;
  const words = useWords(journalWords);
  const isReadOnly = useReadOnly() !== null;
  const { wanted } = state;
  const want = (change: Parameters<EntryList['want']>[0]): void => {
    deeds.forget();
    list.want(change);
  };
  const onSearchKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    const row = document.querySelector<HTMLElement>('a.row');
    if (event.key === 'ArrowDown' && row !== null) {
      event.preventDefault();
      row.focus();
    }
    if (event.key === 'Escape' && wanted.words !== '') {
      event.preventDefault();
      event.stopPropagation();
      onStopSearching();
    }
  };
  const onNearEnd = useCallback(() => void list.more(), [list]);

  return (
    <Page
      side="verso"
      labelledBy="journal-title"
      bodyClass="stack"
      folio={
        <>
          <ListStatus state={state} deeds={deeds} />
          <TextButton
            className="push"
            onClick={() => {
              want({ ...EVERYTHING, discarded: !wanted.discarded });
            }}
          >
            {wanted.discarded ? words.back : words.wastebasket}
          </TextButton>
        </>
      }
    >
      <h1 className={wanted.discarded ? undefined : 'visually-hidden'} id="journal-title">
        {wanted.discarded ? words.wastebasket : words.title}
      </h1>
      {wanted.discarded && state.total > 0 && !isReadOnly && (
        <p>
          <Button kind="quiet" onClick={onEmpty}>
            {words.emptyIt}
          </Button>
        </p>
      )}
      {!wanted.discarded && (
        <>
          <div className="search" role="search">
            <Icon name="search" />
            <input
              ref={searchBox}
              className="input"
              type="search"
              maxLength={500}
              dir="auto"
              spellCheck={false}
              autoComplete="off"
              aria-label={words.search}
              defaultValue={wanted.words}
              onInput={({ currentTarget }) => {
                want({ words: currentTarget.value });
              }}
              onKeyDown={onSearchKey}
            />
          </div>
          {surroundings !== null && <Filters wanted={wanted} {...surroundings} onChange={want} />}
        </>
      )}
      {state.phase === 'looking' && wanted.words.trim() !== '' && (
        <Working label={words.looking} progress={work.progress ?? NOT_YET}>
          <Button kind="quiet" onClick={onStopSearching}>
            {words.stopLooking}
          </Button>
        </Working>
      )}
      {state.phase === 'opening' && <Working label={words.opening} />}
      {state.phase === 'trouble' && (
        <Trouble alert>
          <p>{words.trouble}</p>
          <Button onClick={() => void list.refresh()}>{words.tryAgain}</Button>
        </Trouble>
      )}
      {state.phase !== 'opening' && state.total === 0 && state.phase !== 'trouble' && (
        <EmptyList state={state} />
      )}
      {state.entries.length > 0 && (
        <EntryRows
          entries={state.entries}
          sessions={surroundings?.sessions ?? NO_SESSIONS}
          openId={openId}
          now={now}
          onOpen={onOpen}
          onNearEnd={onNearEnd}
          onAbove={() => searchBox.current?.focus()}
        />
      )}
    </Page>
  );
}

/** What stands where nothing was found: why, and what to do next. */
function EmptyList({ state }: { readonly state: EntryListState }) {
  const words = useWords(journalWords).empty;
  const isReadOnly = useReadOnly() !== null;
  const { wanted } = state;
  if (wanted.discarded) {
    return <Empty line={words.wastebasket} next={words.wastebasketNext} />;
  }
  const filtered = isFiltered(wanted);
  if (wanted.words.trim() !== '' || filtered) {
    return <Empty line={filtered ? words.filtered : words.found} next={words.foundNext} />;
  }
  if (isReadOnly) return <Empty line={words.readOnly} next={words.readOnlyNext} />;
  return (
    <Empty line={words.journal} next={words.journalNext}>
      <Link href="/journey">{words.toJourney}</Link>
    </Empty>
  );
}
