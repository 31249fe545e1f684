import { useEffect, useState } from 'react';

import type { Profile } from '../../../shared/model/journal.ts';
import { settingsWords } from '../../text/areas/settings.ts';
import { whenWords } from '../../text/days.ts';
import { useLanguage } from '../../text/language.tsx';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Working } from '../../ui/Working.tsx';
import { useNewWords } from '../recovery-words/index.ts';
import { ProblemLine } from './ProblemLine.tsx';

export interface RecoverySectionProps {
  readonly profile: Profile | null;
  /** New words have just been checked. */
  readonly renewed: boolean;
  readonly onMade: (list: readonly string[]) => void;
}

export function RecoverySection({ profile, renewed, onMade }: RecoverySectionProps) {
  const { words, section } = useWords(settingsWords);
  const language = useLanguage();
  const { list, making, problem, make } = useNewWords();
  const [asking, setAsking] = useState(false);
  const [now] = useState(() => new Date());
  useEffect(() => {
    if (list !== null) onMade(list);
  }, [list, onMade]);
  const confirmedAt = profile?.recoveryConfirmedAt;
  return (
    <div className="stack">
      <h2 className="title" id="section">
        {section.words}
      </h2>
      {profile !== null && (
        <p className="prose">
          {typeof confirmedAt === 'string'
            ? words.confirmed(whenWords(confirmedAt, now, language))
            : words.unconfirmed}
        </p>
      )}
      <p>{words.what}</p>
      <div className="cluster">
        <Button
          onClick={() => {
            setAsking(true);
          }}
        >
          {words.make}
        </Button>
      </div>
      {making && <Working label={words.making} />}
      <ProblemLine problem={problem} />
      <p role="status">{renewed && words.done}</p>
      {asking && (
        <Dialog
          title={words.ask}
          onClose={() => {
            setAsking(false);
          }}
          actions={
            <>
              <Button
                kind="danger"
                onClick={() => {
                  setAsking(false);
                  make();
                }}
              >
                {words.make}
              </Button>
              <Button
                onClick={() => {
                  setAsking(false);
                }}
              >
                {words.keep}
              </Button>
            </>
          }
        >
          <p>{words.consequence}</p>
        </Dialog>
      )}
    </div>
  );
}
