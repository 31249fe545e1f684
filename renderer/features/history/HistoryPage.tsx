import { Link } from 'wouter';

import type { Entry, RecordId } from '../../../shared/model/journal.ts';
import { historyWords } from '../../text/areas/history.ts';
import { momentsApart } from '../../text/days.ts';
import { useLanguage } from '../../text/language.tsx';
import { useWords } from '../../text/use-words.ts';
import { Book, Page, Spread } from '../../ui/Book.tsx';
import { Button } from '../../ui/Button.tsx';
import { Trouble } from '../../ui/Trouble.tsx';
import { Working } from '../../ui/Working.tsx';
import { useReadOnly } from '../../verso/read-only.tsx';
import { PlacesHead } from '../places/index.ts';
import { DifferencesPage } from './DifferencesPage.tsx';
import { useChosenVersion } from './use-chosen-version.ts';
import { useHistory } from './use-history.ts';
import type { Version } from './versions.ts';
import { VersionsPage } from './VersionsPage.tsx';

export interface HistoryPageProps {
  readonly entryId: RecordId;
}

/** What an entry said before: the list asks when, the page shows what differs. */
export function HistoryPage({ entryId }: HistoryPageProps) {
  const words = useWords(historyWords);
  const { history, readAgain } = useHistory(entryId);
  return (
    <Book>
      <PlacesHead current="journal" />
      <Spread>
        {history.phase === 'ready' ? (
          <Versions {...history} onChanged={readAgain} />
        ) : (
          <>
            <Page side="verso" label={words.title}>
              {null}
            </Page>
            <Page side="recto" label={words.title} bodyClass="stack">
              <h1 className="visually-hidden">{words.title}</h1>
              {history.phase === 'opening' ? (
                <Working label={words.opening} />
              ) : (
                <NotRead code={history.trouble.code} onReadAgain={() => void readAgain()} />
              )}
            </Page>
          </>
        )}
      </Spread>
    </Book>
  );
}

interface NotReadProps {
  readonly code: string;
  readonly onReadAgain: () => void;
}

function NotRead({ code, onReadAgain }: NotReadProps) {
  const words = useWords(historyWords);
  if (code === 'story-closed' || code === 'not-found') {
    return (
      <div className="stack stack--tight">
        <p className="prose">{code === 'story-closed' ? words.storyClosed : words.notFound}</p>
        <p>
          <Link href="/journal">{words.toJournal}</Link>
        </p>
      </div>
    );
  }
  return (
    <Trouble alert>
      <p>{words.trouble}</p>
      <Button onClick={onReadAgain}>{words.tryAgain}</Button>
    </Trouble>
  );
}

interface VersionsProps {
  readonly entry: Entry;
  readonly versions: readonly Version[];
  readonly onChanged: () => Promise<void>;
}

function Versions({ entry, versions, onChanged }: VersionsProps) {
  const language = useLanguage();
  const isReadOnly = useReadOnly() !== null;
  const version = useChosenVersion(entry.id, versions, onChanged);
  const instants = versions.map(({ at }) => at);
  const moments = momentsApart(instants, new Date(), language);
  return (
    <>
      <VersionsPage
        entry={entry}
        moments={moments}
        chosen={version.place}
        onChoose={version.choose}
      />
      <DifferencesPage
        version={version}
        moment={moments[version.place] ?? ''}
        mayBringBack={!isReadOnly && entry.discardedAt === null}
      />
    </>
  );
}
