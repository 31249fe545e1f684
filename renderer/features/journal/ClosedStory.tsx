import { Link } from 'wouter';

import type { EntrySummary } from '../../../shared/contract/entry-calls.ts';
import { journalWords } from '../../text/areas/journal.ts';
import { useWords } from '../../text/use-words.ts';
import { Page } from '../../ui/Book.tsx';
import { Button } from '../../ui/Button.tsx';
import { useReadOnly } from '../../verso/read-only.tsx';

export interface ClosedStoryProps {
  /** Id of the element that takes the keyboard. */
  readonly focusId: string;
  /** Its row; undefined where the list does not show it. */
  readonly summary: EntrySummary | undefined;
  readonly now: Date;
  readonly onLeave: () => void;
  readonly onRestore: () => void;
}

/** The first story before the second is written: its leaf lies face down, and says why. */
export function ClosedStory({ focusId, summary, now, onLeave, onRestore }: ClosedStoryProps) {
  const words = useWords(journalWords);
  const isReadOnly = useReadOnly() !== null;
  return (
    <Page
      side="recto"
      labelledBy="closed-heading"
      folio={
        <>
          <Button kind="quiet" className="journal-back" onClick={onLeave}>
            {words.back}
          </Button>
          {summary !== undefined && summary.discardedAt !== null && !isReadOnly && (
            <Button onClick={onRestore}>{words.restore}</Button>
          )}
          {!isReadOnly && <Link href="/journey">{words.empty.toJourney}</Link>}
        </>
      }
    >
      <article
        className="stack stack--loose"
        id={focusId}
        aria-labelledby="closed-heading"
        tabIndex={0}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onLeave();
        }}
      >
        <h2 className="title" id="closed-heading">
          {words.closed.title}
        </h2>
        <div className="prose stack">
          {summary !== undefined && <p>{words.closed.begun(summary.createdAt, now)}</p>}
          <p>{words.closed.why}</p>
          <p>{words.closed.opens}</p>
        </div>
      </article>
    </Page>
  );
}
