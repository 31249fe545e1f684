import { useState } from 'react';

import { backupWords } from '../../text/areas/backups.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Question } from '../../ui/Question.tsx';

export interface RemoveOlderProps {
  /** How many there are before a fresh one is made. */
  readonly count: number;
  readonly onRemove: () => void;
}

/** What was deleted from the journal lives on in older backups, until they go. */
export function RemoveOlder({ count, onRemove }: RemoveOlderProps) {
  const { older: words } = useWords(backupWords);
  const [asking, setAsking] = useState(false);
  return (
    <section className="stack" aria-labelledby="older">
      <h3 id="older">{words.title}</h3>
      <p>{words.why}</p>
      <div className="cluster">
        <Button
          onClick={() => {
            setAsking(true);
          }}
        >
          {words.remove}
        </Button>
      </div>
      {asking && (
        <Question
          title={words.ask}
          confirm={words.confirm}
          onConfirm={() => {
            setAsking(false);
            onRemove();
          }}
          keep={words.keep}
          onKeep={() => {
            setAsking(false);
          }}
        >
          <p>{words.consequence(count)}</p>
        </Question>
      )}
    </section>
  );
}
