import { useState } from 'react';

import { backupWords } from '../../text/areas/backups.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Question } from '../../ui/Question.tsx';

export function StopBackups({ onStop }: { readonly onStop: () => void }) {
  const { stop: words } = useWords(backupWords);
  const [asking, setAsking] = useState(false);
  return (
    <div className="cluster">
      <Button
        kind="quiet"
        onClick={() => {
          setAsking(true);
        }}
      >
        {words.stop}
      </Button>
      {asking && (
        <Question
          title={words.ask}
          confirm={words.confirm}
          onConfirm={() => {
            setAsking(false);
            onStop();
          }}
          keep={words.keep}
          onKeep={() => {
            setAsking(false);
          }}
        >
          <p>{words.consequence}</p>
        </Question>
      )}
    </div>
  );
}
