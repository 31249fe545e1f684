import type { VaultHealth } from '../../../shared/model/vault.ts';
import type { RehearsalWords } from '../../text/areas/rehearsal.ts';
import { rehearsalWords } from '../../text/areas/rehearsal.ts';
import { settingsWords } from '../../text/areas/settings.ts';
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
  const said = health === null ? '' : standing(health, words);
  const toWords = (): void => {
    onGo('words');
  };
  return (
    <>
      <div className="stack">
        <h2 className="title" id="section">
          {section.rehearsal}
        </h2>
        {said !== '' && <p className="prose">{said}</p>}
        <p>{words.lead}</p>
        <p className="small">{words.how}</p>
      </div>
      <TryPassphrase
        lastAt={health?.rehearsedAt}
        onOpens={onTried}
        onReplace={() => {
          onGo('passphrase');
        }}
      />
      {health?.words === 'none' ? (
        <NoWords onReplace={toWords} />
      ) : (
        <TryWords lastAt={health?.wordsRehearsedAt} onOpens={onTried} onReplace={toWords} />
      )}
    </>
  );
}

function standing(
  { rehearsedAt, wordsRehearsedAt, rehearsalDue }: VaultHealth,
  { never, due }: RehearsalWords,
): string {
  const isNew = rehearsedAt === null && wordsRehearsedAt === null;
  return [isNew ? never : '', rehearsalDue ? due : ''].filter((one) => one !== '').join(' ');
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
