import { useLocation } from 'wouter';

import type { Entry, RecordId } from '../../../shared/model/journal.ts';
import { entryTitle } from '../../../shared/model/journal.ts';
import { historyWords } from '../../text/areas/history.ts';
import { useWords } from '../../text/use-words.ts';
import { Page } from '../../ui/Book.tsx';
import { Button } from '../../ui/Button.tsx';

export interface VersionsPageProps {
  readonly entry: Entry;
  /** When it said what, what it says now first. */
  readonly moments: readonly string[];
  /** Place of the one that is looked at. */
  readonly chosen: number;
  readonly onChoose: (place: number) => void;
}

/** The left page: when the entry said something else. */
export function VersionsPage({ entry, moments, chosen, onChoose }: VersionsPageProps) {
  const words = useWords(historyWords);
  const title = entryTitle(entry);
  return (
    <Page
      side="verso"
      labelledBy="history-title"
      bodyClass="stack stack--loose"
      folio={<BackToEntry id={entry.id} />}
    >
      <div className="stack stack--title">
        <p className="eyebrow">{words.title}</p>
        <h1 id="history-title" dir="auto">
          {title === '' ? words.untitled : title}
        </h1>
      </div>
      {moments.length < 2 ? (
        <div className="stack stack--tight">
          <p className="prose">{words.none}</p>
          <p className="small">{words.noneNext}</p>
        </div>
      ) : (
        <Times
          moments={moments.slice(1)}
          chosen={chosen - 1}
          onChoose={(index) => {
            onChoose(index + 1);
          }}
        />
      )}
    </Page>
  );
}

function BackToEntry({ id }: { readonly id: RecordId }) {
  const words = useWords(historyWords);
  const [, navigate] = useLocation();
  return (
    <Button
      kind="quiet"
      onClick={() => {
        navigate(`/journal/${id}`);
      }}
    >
      {words.back}
    </Button>
  );
}

interface TimesProps {
  readonly moments: readonly string[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}

/** Newest first. */
function Times({ moments, chosen, onChoose }: TimesProps) {
  const words = useWords(historyWords);
  return (
    <ul className="rows rows--open" aria-label={words.versions}>
      {moments.map((moment, index) => (
        <li key={moment}>
          <a
            className="row"
            href="#"
            aria-current={index === chosen ? 'true' : undefined}
            onClick={(event) => {
              event.preventDefault();
              onChoose(index);
            }}
          >
            <span className="row__title">{words.until(moment)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
