import type { EntrySummary } from '../../../shared/contract/entry-calls.ts';
import { findPack, inLanguage } from '../../../shared/content/packs.ts';
import type { Entry, RecordId, Session } from '../../../shared/model/journal.ts';
import { entryTitle } from '../../../shared/model/journal.ts';
import { besideWords } from '../../text/areas/beside-words.ts';
import { journalWords } from '../../text/areas/journal.ts';
import { useLanguage } from '../../text/language.tsx';
import { useWords } from '../../text/use-words.ts';
import { Page } from '../../ui/Book.tsx';
import { Button } from '../../ui/Button.tsx';
import { Trouble } from '../../ui/Trouble.tsx';
import { Working } from '../../ui/Working.tsx';
import { useReadOnly } from '../../verso/read-only.tsx';
import { ClosedStory } from './ClosedStory.tsx';
import { Empty } from './Empty.tsx';
import { EntryText, Marked } from './EntryText.tsx';
import type { EntryReading } from './use-entry.ts';
import { useHasHistory } from './use-has-history.ts';

export interface ReadingPageProps {
  readonly reading: EntryReading;
  readonly sessions: readonly Session[];
  readonly search: string;
  readonly now: Date;
  /** The row of a closed story; undefined where the list does not show it. */
  readonly closedRow: EntrySummary | undefined;
  /** Whether there is anything to choose from. */
  readonly listed: boolean;
  readonly onReadAgain: () => void;
  readonly actions: ReadingActions;
}

export interface ReadingActions {
  readonly onEdit: (id: RecordId) => void;
  readonly onCopy: (id: RecordId) => void;
  readonly onDiscard: (id: RecordId) => void;
  readonly onRestore: (id: RecordId) => void;
  /** To what it said before. */
  readonly onHistory: (id: RecordId) => void;
  /** To the row in the list. */
  readonly onLeave: () => void;
}

/** Id of the element that takes the keyboard when an entry is opened. */
export const ENTRY_ID = 'open-entry';

/** The right page: the entry that was chosen, or why there is none. */
export function ReadingPage(props: ReadingPageProps) {
  const { reading, listed, onReadAgain, actions } = props;
  const words = useWords(journalWords);
  if (reading.phase === 'ready') return <EntryPage {...props} entry={reading.entry} />;
  if (reading.phase === 'closed') {
    const { id } = reading;
    return (
      <ClosedStory
        focusId={ENTRY_ID}
        summary={props.closedRow}
        now={props.now}
        onLeave={actions.onLeave}
        onRestore={() => {
          actions.onRestore(id);
        }}
      />
    );
  }
  const back = (
    <Button kind="quiet" className="journal-back" onClick={actions.onLeave}>
      {words.back}
    </Button>
  );
  return (
    <Page side="recto" label={words.readingPage} folio={reading.phase === 'none' ? '' : back}>
      {reading.phase === 'none' && listed && (
        <Empty line={words.empty.page} next={words.empty.pageNext} />
      )}
      {reading.phase === 'opening' && <Working label={words.openingEntry} />}
      {reading.phase === 'trouble' && (
        <Trouble alert>
          <p>{reading.trouble.code === 'not-found' ? words.notFound : words.trouble}</p>
          {reading.trouble.code !== 'not-found' && (
            <Button onClick={onReadAgain}>{words.tryAgain}</Button>
          )}
        </Trouble>
      )}
    </Page>
  );
}

function EntryPage({
  entry,
  sessions,
  search,
  now,
  actions,
}: ReadingPageProps & { readonly entry: Entry }) {
  const words = useWords(journalWords);
  const beside = useWords(besideWords);
  const title = entryTitle(entry);
  return (
    <Page
      side="recto"
      labelledBy="entry-heading"
      folio={<EntryActions entry={entry} actions={actions} />}
    >
      <article
        className="stack stack--loose"
        id={ENTRY_ID}
        aria-labelledby="entry-heading"
        tabIndex={0}
        onKeyDown={(event) => {
          if (event.key === 'Escape') actions.onLeave();
        }}
      >
        <header className="stack stack--tight">
          <p className="eyebrow">
            <Origin entry={entry} sessions={sessions} now={now} />
          </p>
          <h2 className="title" id="entry-heading" dir="auto">
            {title === '' ? words.untitled : <Marked text={title} search={search} />}
          </h2>
        </header>
        <EntryText entry={entry} search={search} />
        {entry.tags.length > 0 && <p className="small">{words.tagged(entry.tags)}</p>}
        {entry.ownDepth !== null && <p className="small">{beside.placed(entry.ownDepth)}</p>}
      </article>
    </Page>
  );
}

interface OriginProps {
  readonly entry: Entry;
  readonly sessions: readonly Session[];
  readonly now: Date;
}

/** "Second meeting · 23 October · After a session: what I heard". */
function Origin({ entry, sessions, now }: OriginProps) {
  const words = useWords(journalWords);
  const language = useLanguage();
  const session = sessions.find(({ id }) => id === entry.sessionId);
  const pack = findPack(entry.packId);
  const title = pack === undefined ? null : inLanguage(pack.title, language);
  const when =
    entry.discardedAt !== null
      ? words.discarded(entry.discardedAt, now)
      : entry.status === 'draft'
        ? words.draft(entry.changedAt, now)
        : words.day(session?.date ?? entry.createdAt, now);
  return (
    <>
      {session !== undefined && `${words.meeting(session.number)} · `}
      {when} · <span lang={title?.language}>{title?.text ?? words.unknownPack}</span>
    </>
  );
}

interface EntryActionsProps {
  readonly entry: Entry;
  readonly actions: ReadingActions;
}

function EntryActions({ entry, actions }: EntryActionsProps) {
  const words = useWords(journalWords);
  const { id } = entry;
  const isReadOnly = useReadOnly() !== null;
  const history = useHasHistory(entry) && (
    <Button kind="quiet" onClick={() => actions.onHistory(id)}>
      {words.history}
    </Button>
  );
  const back = (
    <Button kind="quiet" className="journal-back" onClick={actions.onLeave}>
      {words.back}
    </Button>
  );
  const print = (
    <Button kind="quiet" onClick={() => window.print()}>
      {words.print}
    </Button>
  );
  if (isReadOnly) {
    return (
      <>
        {back}
        {print}
        {history}
      </>
    );
  }
  if (entry.discardedAt !== null) {
    return (
      <>
        {back}
        <Button onClick={() => actions.onRestore(id)}>{words.restore}</Button>
      </>
    );
  }
  return (
    <>
      {back}
      <Button onClick={() => actions.onEdit(id)}>
        {entry.status === 'draft' ? words.goOn : words.edit}
      </Button>
      <Button kind="quiet" onClick={() => actions.onCopy(id)}>
        {words.copy}
      </Button>
      {print}
      {history}
      <Button kind="quiet" className="push" onClick={() => actions.onDiscard(id)}>
        {words.discard}
      </Button>
    </>
  );
}
