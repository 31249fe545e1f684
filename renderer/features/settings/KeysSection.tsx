import { useEffect, useState } from 'react';

import type { VaultHealth } from '../../../shared/model/vault.ts';
import { settingsWords } from '../../text/areas/settings.ts';
import { waysInWords } from '../../text/areas/ways-in.ts';
import { workWords } from '../../text/areas/work.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { useWork } from '../../verso/use-work.ts';
import { useVerso } from '../../verso/verso-context.tsx';
import { NewPassphrase } from '../passphrase/index.ts';
import type { SecretBytes } from '../passphrase/index.ts';
import { Stopped } from '../long-work/index.ts';

/** Often enough to see it move, seldom enough not to hold it up. */
const ASK_EVERY_MS = 2000;

export interface KeysSectionProps {
  readonly health: VaultHealth | null;
  /** The new words have just been checked. */
  readonly renewed: boolean;
  /** There are backups that the old passphrase and the old words still open. */
  readonly hasBackups: boolean;
  readonly onMade: (list: readonly string[]) => void;
  readonly onToBackups: () => void;
  readonly onAskAgain: () => void;
}

/** A new key under everything, with a new passphrase and new words. */
export function KeysSection(props: KeysSectionProps) {
  const { health, renewed, hasBackups, onMade, onToBackups, onAskAgain } = props;
  const { section } = useWords(settingsWords);
  const { keys: words } = useWords(waysInWords);
  const verso = useVerso();
  const left = health?.renewing ?? 0;
  const { stopped } = useWords(workWords);
  const work = useWork();
  const [isStopped, setStopped] = useState(false);
  const renew = async (passphrase: SecretBytes): Promise<void> => {
    setStopped(false);
    const made = await work.run((job) => verso.call('vault.renewKeys', { passphrase, job }));
    if (made === null) setStopped(true);
    else onMade(made.recoveryWords);
  };
  return (
    <>
      <div className="stack">
        <h2 className="title" id="section">
          {section.keys}
        </h2>
        <p role="status">{renewed && words.done}</p>
        <SealingAnew
          left={left}
          of={health?.records ?? 0}
          renewed={renewed}
          onAskAgain={onAskAgain}
        />
        {renewed && hasBackups && <OlderBackups onGo={onToBackups} />}
        {!renewed && (
          <>
            <p className="prose">{words.lead}</p>
            <p>{words.how}</p>
            <p>
              <strong>{words.honest}</strong>
            </p>
          </>
        )}
      </div>
      {left === 0 && !renewed && (
        <NewPassphrase formId="renew-keys" onChosen={renew} working={words.renewing} work={work}>
          {isStopped && <Stopped said={stopped.newKeys} />}
          <div className="cluster">
            <Button kind="primary" type="submit">
              {words.renew}
            </Button>
          </div>
        </NewPassphrase>
      )}
    </>
  );
}

/** What new keys cannot reach by themselves, and where it can be reached. */
function OlderBackups({ onGo }: { readonly onGo: () => void }) {
  const { keys: words } = useWords(waysInWords);
  return (
    <>
      <p>{words.older}</p>
      <div className="cluster">
        <Button onClick={onGo}>{words.toBackups}</Button>
      </div>
    </>
  );
}

interface SealingAnewProps {
  readonly left: number;
  /** All records. */
  readonly of: number;
  readonly renewed: boolean;
  readonly onAskAgain: () => void;
}

/**
 * How far the background has come; only its beginning and its end are read out. There is no way to stop it:
 * the key file names the new keys already.
 */
function SealingAnew({ left, of, renewed, onAskAgain }: SealingAnewProps) {
  const { keys: words } = useWords(waysInWords);
  const [seen, setSeen] = useState(false);
  const underWay = left > 0;
  if (underWay && !seen) setSeen(true);
  useEffect(() => {
    if (!underWay) return undefined;
    const timer = setInterval(onAskAgain, ASK_EVERY_MS);
    return () => {
      clearInterval(timer);
    };
  }, [underWay, onAskAgain]);
  return (
    <div>
      {underWay && (
        <>
          <p className="prose">{words.left(left)}</p>
          <progress
            className="working"
            aria-label={words.sealing}
            value={Math.max(0, of - left)}
            max={Math.max(1, of)}
          />
          <p className="small">{words.goOn}</p>
        </>
      )}
      <p className="prose" role="status">
        {!underWay && (seen || renewed) && words.sealed}
      </p>
    </div>
  );
}
