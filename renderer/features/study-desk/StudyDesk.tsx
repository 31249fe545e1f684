import { useEffect, useState } from 'react';

import type { DeskKeys } from '../../../shared/contract/desk-calls.ts';
import { studyDeskWords } from '../../text/areas/study-desk.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { useVerso } from '../../verso/verso-context.tsx';
import { CountsLotSection } from './CountsLotSection.tsx';
import { DeskLotSection } from './DeskLotSection.tsx';
import { OpenDesk } from './OpenDesk.tsx';
import { SaveCard } from './SaveCard.tsx';

/** A researcher's desk: keys first, then sealed releases, then one merged file. */
export function StudyDesk({ onBack }: { readonly onBack: () => void }) {
  const verso = useVerso();
  const words = useWords(studyDeskWords);
  const [keys, setKeys] = useState<DeskKeys | null>(null);
  useEffect(
    () => () => {
      // Whoever leaves the desk leaves no key on it.
      verso.call('desk.close', null).catch(() => undefined);
    },
    [verso],
  );
  return (
    <div className="stack stack--loose">
      <h2 className="title" id="desk-title">
        {words.title}
      </h2>
      <p className="small">{words.lead}</p>
      {keys === null ? (
        <OpenDesk onOpened={setKeys} />
      ) : (
        <>
          <dl className="facts">
            <dt>{words.study}</dt>
            <dd dir="auto">{keys.studyId}</dd>
            <dt>{words.fingerprint}</dt>
            <dd className="release-place">{keys.fingerprint}</dd>
            <dt>{words.card}</dt>
            <dd>
              <code className="release-place">{keys.card}</code>
              <p className="small">{words.cardHint}</p>
              <SaveCard />
            </dd>
          </dl>
          <DeskLotSection />
          <CountsLotSection />
        </>
      )}
      <div className="cluster">
        <Button kind="quiet" onClick={onBack}>
          {words.back}
        </Button>
      </div>
    </div>
  );
}
