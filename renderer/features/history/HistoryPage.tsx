import { useState } from 'react';
import { Link, useLocation } from 'wouter';

import type { Entry, RecordId } from '../../../shared/model/journal.ts';
import { entryTitle } from '../../../shared/model/journal.ts';
import { historyWords } from '../../text/areas/history.ts';
import { momentsApart } from '../../text/days.ts';
import { useLanguage } from '../../text/language.tsx';
import { useWords } from '../../text/use-words.ts';
import { Book, Page, Spread } from '../../ui/Book.tsx';
import { Button } from '../../ui/Button.tsx';
import { Segmented } from '../../ui/Choice.tsx';
import { Trouble } from '../../ui/Trouble.tsx';
import { Working } from '../../ui/Working.tsx';
import { useReadOnly } from '../../verso/read-only.tsx';
import { useDeed } from '../../verso/use-deed.ts';
import { useVerso } from '../../verso/verso-context.tsx';
import { PlacesHead } from '../places/index.ts';
import { ProblemLine } from '../trouble/index.ts';
import { useHistory } from './use-history.ts';
import type { Version } from './versions.ts';
import { VersionText } from './VersionText.tsx';

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

type ComparedWith = 'now' | 'next';

interface VersionsProps {
  readonly entry: Entry;
  readonly versions: readonly Version[];
  readonly onChanged: () => Promise<void>;
}

function Versions({ entry, versions, onChanged }: VersionsProps) {
  const words = useWords(historyWords);
  const language = useLanguage();
  const verso = useVerso();
  const isReadOnly = useReadOnly() !== null;
  const bringing = useDeed();
  const [chosen, setChosen] = useState(1);
  const [comparedWith, setComparedWith] = useState<ComparedWith>('now');
  const [broughtBack, setBroughtBack] = useState(false);
  const [now, ...earlier] = versions;
  const before = versions[chosen];
  const after = comparedWith === 'now' ? now : versions[chosen - 1];
  const moments = momentsApart(
    versions.map(({ at }) => at),
    new Date(),
    language,
  );
  const bringBack = (version: Version): void => {
    bringing.run(async () => {
      await verso.call('entries.bringBack', { id: entry.id, finishedAt: version.at });
      await onChanged();
      setChosen(1);
      setBroughtBack(true);
    });
  };
  return (
    <>
      <Page
        side="verso"
        labelledBy="history-title"
        bodyClass="stack stack--loose"
        folio={<BackToEntry id={entry.id} />}
      >
        <div className="stack stack--title">
          <p className="eyebrow">{words.title}</p>
          <h1 id="history-title" dir="auto">
            {entryTitle(entry) === '' ? words.untitled : entryTitle(entry)}
          </h1>
        </div>
        {earlier.length === 0 ? (
          <div className="stack stack--tight">
            <p className="prose">{words.none}</p>
            <p className="small">{words.noneNext}</p>
          </div>
        ) : (
          <Times
            moments={moments.slice(1)}
            chosen={chosen - 1}
            onChoose={(index) => {
              setChosen(index + 1);
              setBroughtBack(false);
            }}
          />
        )}
      </Page>
      <Page
        side="recto"
        label={words.differences}
        bodyClass="stack stack--loose"
        folio={
          before !== undefined &&
          !isReadOnly &&
          entry.discardedAt === null && (
            <Button
              onClick={() => {
                bringBack(before);
              }}
            >
              {words.bringBack}
            </Button>
          )
        }
      >
        <p className="small" role="status">
          {broughtBack && words.broughtBack}
        </p>
        <ProblemLine problem={bringing.problem} />
        {before !== undefined && after !== undefined && (
          <>
            <div className="stack stack--tight">
              <h2 className="lead">{words.from(moments[chosen] ?? '')}</h2>
              {chosen > 1 && (
                <Segmented
                  legend={words.comparedWith}
                  value={comparedWith}
                  options={[
                    { value: 'now', label: words.withNow },
                    { value: 'next', label: words.withNext },
                  ]}
                  onChange={setComparedWith}
                />
              )}
              <p className="small">{words.legend}</p>
            </div>
            <VersionText before={before} after={after} />
          </>
        )}
      </Page>
    </>
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

/** When the entry said something else, newest first. */
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
