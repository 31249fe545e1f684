import { useEffect, useState } from 'react';

import { troubleWords } from '../../text/areas/problems.ts';
import { unlockWords } from '../../text/areas/unlock.ts';
import { useWords } from '../../text/use-words.ts';
import { Book, Page, Spread } from '../../ui/Book.tsx';
import { Button } from '../../ui/Button.tsx';
import { Wordmark } from '../../ui/Wordmark.tsx';
import { useVerso } from '../../verso/verso-context.tsx';
import type { DoorTrouble } from './door-trouble.ts';
import { sayDoorTrouble } from './door-trouble.ts';

export interface ClosedPageProps {
  readonly trouble: DoorTrouble;
  readonly onLookAgain: () => void;
  readonly onRestore: () => void;
}

/** A journal that no passphrase can open as it lies there: its leaf lies face down. */
export function ClosedPage({ trouble, onLookAgain, onRestore }: ClosedPageProps) {
  const verso = useVerso();
  const words = useWords(unlockWords);
  const { what, lost, next } = sayDoorTrouble(useWords(troubleWords), trouble);
  const [folder, setFolder] = useState<string | null>(null);
  useEffect(() => {
    verso.call('session.facts', null).then(
      (facts) => {
        setFolder(facts.dataFolder);
      },
      // The page says what to do without it.
      () => undefined,
    );
  }, [verso]);
  return (
    <Book closed>
      <Spread whole>
        <Page side="verso" label="Verso" bodyClass="gate">
          <Wordmark />
        </Page>
        <Page side="recto" labelledBy="closed" bodyClass="gate stack">
          <h1 className="visually-hidden" id="closed">
            {words.closed}
          </h1>
          <div className="stack" role="alert">
            <p className="lead">{what}</p>
            <p>{lost}</p>
            <p>{next}</p>
          </div>
          {folder !== null && (
            <dl className="facts">
              <dt>{words.dataFolder}</dt>
              <dd className="path">{folder}</dd>
            </dl>
          )}
          <div className="cluster">
            <Button kind="primary" onClick={onLookAgain}>
              {words.lookAgain}
            </Button>
            {/* A journal of a newer version is whole: there is nothing to bring back. */}
            {trouble.kind === 'faulty' && <Button onClick={onRestore}>{words.restore}</Button>}
          </div>
        </Page>
      </Spread>
    </Book>
  );
}
