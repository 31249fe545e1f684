import { useState } from 'react';

import { firstRunWords } from '../../text/areas/first-run.ts';
import { reflectWords } from '../../text/areas/reflect.ts';
import { useWords } from '../../text/use-words.ts';
import { Page } from '../../ui/Book.tsx';
import { Button } from '../../ui/Button.tsx';
import { Check } from '../../ui/Check.tsx';
import { Trouble } from '../../ui/Trouble.tsx';
import { TroubleText } from '../../ui/TroubleText.tsx';
import { useFocusOnArrival } from '../../ui/use-focus-on-arrival.ts';
import type { Step } from './steps.ts';

export interface NoticeStepProps {
  readonly read: boolean;
  readonly onRead: (read: boolean) => void;
  readonly onGo: (step: Step) => void;
}

/** The honest words about confidentiality, before the first word is written. */
export function NoticeStep({ read, onRead, onGo }: NoticeStepProps) {
  const words = useWords(firstRunWords);
  const { notice } = useWords(reflectWords);
  const heading = useFocusOnArrival<HTMLHeadingElement>();
  const [missing, setMissing] = useState(false);
  return (
    <Page
      side="recto"
      labelledBy="step"
      bodyClass="stack stack--loose"
      folio={
        <>
          <Button
            kind="primary"
            onClick={() => {
              if (read) onGo('passphrase');
              else setMissing(true);
            }}
          >
            {words.notice.next}
          </Button>
          <Button
            kind="quiet"
            onClick={() => {
              onGo('role');
            }}
          >
            {words.back}
          </Button>
        </>
      }
    >
      <h2 className="visually-hidden" id="step" ref={heading} tabIndex={-1}>
        {words.notice.heading}
      </h2>
      <p className="lead">{notice.lead}</p>
      <ul className="prose stack">
        {notice.points.map(([claim, meaning]) => (
          <li key={claim}>
            <strong>{claim}</strong> {meaning}
          </li>
        ))}
      </ul>
      <div>
        <Check checked={read} onChange={onRead}>
          {words.notice.tick}
        </Check>
      </div>
      {missing && !read && (
        <Trouble alert>
          <TroubleText {...words.notice.missing} />
        </Trouble>
      )}
    </Page>
  );
}
