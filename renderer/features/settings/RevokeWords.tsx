import { useState } from 'react';

import { waysInWords } from '../../text/areas/ways-in.ts';
import { useWords } from '../../text/use-words.ts';
import { AskedFirst } from '../../ui/AskedFirst.tsx';
import { Button } from '../../ui/Button.tsx';
import { Working } from '../../ui/Working.tsx';
import { useDeed } from '../../verso/use-deed.ts';
import { useVerso } from '../../verso/verso-context.tsx';
import { ProblemLine } from '../trouble/index.ts';

export interface RevokeWordsProps {
  readonly hasWords: boolean;
  readonly onRevoked: () => void;
}

/** The recovery words stop working and none take their place: asked once more. */
export function RevokeWords({ hasWords, onRevoked }: RevokeWordsProps) {
  const { words } = useWords(waysInWords);
  const verso = useVerso();
  const { busy, problem, run } = useDeed();
  const [revoked, setRevoked] = useState(false);
  const revoke = (): void => {
    run(async () => {
      await verso.call('vault.revokeRecoveryWords', null);
      setRevoked(true);
      onRevoked();
    });
  };
  return (
    <section className="stack" aria-labelledby={hasWords ? 'revoke' : undefined}>
      {hasWords && (
        <>
          <h3 id="revoke">{words.revokeTitle}</h3>
          <p>{words.revokeWhy}</p>
          <div className="cluster">
            <AskedFirst
              title={words.revokeAsk}
              confirm={words.revokeDo}
              onConfirm={revoke}
              keep={words.revokeKeep}
              lost={
                <>
                  <p>{words.revokeConsequence}</p>
                  <p>{words.revokeCopies}</p>
                </>
              }
            >
              {(ask) => <Button onClick={ask}>{words.revoke}</Button>}
            </AskedFirst>
          </div>
        </>
      )}
      {busy && <Working label={words.revoking} />}
      <ProblemLine problem={problem} />
      <p role="status">{revoked && !hasWords && words.revoked}</p>
    </section>
  );
}
