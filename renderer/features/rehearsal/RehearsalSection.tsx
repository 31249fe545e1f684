import { useState } from 'react';

import type { VaultHealth } from '../../../shared/model/vault.ts';
import { rehearsalWords } from '../../text/areas/rehearsal.ts';
import { settingsWords } from '../../text/areas/settings.ts';
import { whenWords } from '../../text/days.ts';
import { useLanguage } from '../../text/language.tsx';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { TryPassphrase } from './TryPassphrase.tsx';
import { TryWords } from './TryWords.tsx';

export interface RehearsalSectionProps {
  /** Null until it is known. */
  readonly health: VaultHealth | null;
  /** One of the ways in has just been tried, with success. */
  readonly onTried: () => void;
  /** To where a way in is made new. */
  readonly onGo: (section: 'passphrase' | 'words') => void;
}

/** Once a year, while one is in: would the passphrase and the words still open the journal? */
export function RehearsalSection({ health, onTried, onGo }: RehearsalSectionProps) {
  const { section } = useWords(settingsWords);
  const words = useWords(rehearsalWords);
  const language = useLanguage();
  const [now] = useState(() => new Date());
  const toWords = (): void => {
    onGo('words');
  };
  return (
    <>
      <div className="stack">
        <h2 className="title" id="section">
          {section.rehearsal}
        </h2>
        {health !== null && (
          <p className="prose">
            {health.rehearsedAt === null
              ? words.never
              : words.last(whenWords(health.rehearsedAt, now, language))}
            {health.rehearsalDue && ` ${words.due}`}
          </p>
        )}
        <p>{words.lead}</p>
        <p className="small">{words.how}</p>
      </div>
      <TryPassphrase
        onOpens={onTried}
        onReplace={() => {
          onGo('passphrase');
        }}
      />
      {health?.words === 'none' ? (
        <NoWords onReplace={toWords} />
      ) : (
        <TryWords onOpens={onTried} onReplace={toWords} />
      )}
    </>
  );
}

function NoWords({ onReplace }: { readonly onReplace: () => void }) {
  const { words } = useWords(rehearsalWords);
  return (
    <section className="stack" aria-labelledby="try-words">
      <h3 id="try-words">{words.title}</h3>
      <p>
        {words.none.what} {words.none.lost}
      </p>
      <div className="cluster">
        <Button onClick={onReplace}>{words.replace}</Button>
      </div>
    </section>
  );
}
