import { useState } from 'react';

import type { VaultHealth } from '../../../shared/model/vault.ts';
import { settingsWords } from '../../text/areas/settings.ts';
import { waysInWords } from '../../text/areas/ways-in.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { useVerso } from '../../verso/verso-context.tsx';
import { NewPassphrase } from '../passphrase/index.ts';
import type { SecretBytes } from '../passphrase/index.ts';

export interface PassphraseSectionProps {
  readonly health: VaultHealth | null;
  /** What a guess costs is chosen anew with each passphrase. */
  readonly onChanged: () => void;
}

export function PassphraseSection({ health, onChanged }: PassphraseSectionProps) {
  const { section } = useWords(settingsWords);
  const { passphrase: words } = useWords(waysInWords);
  const verso = useVerso();
  const [changed, setChanged] = useState(false);
  const change = async (passphrase: SecretBytes): Promise<void> => {
    setChanged(false);
    await verso.call('vault.changePassphrase', { passphrase });
    setChanged(true);
    onChanged();
  };
  const kdf = health?.kdf ?? null;
  return (
    <div className="stack">
      <h2 className="title" id="section">
        {section.passphrase}
      </h2>
      <p className="prose">{words.lead}</p>
      <NewPassphrase formId="change-passphrase" onChosen={change} working={words.setting}>
        <div className="cluster">
          <Button kind="primary" type="submit">
            {words.set}
          </Button>
        </div>
      </NewPassphrase>
      <p role="status">{changed && words.done}</p>
      <p className="small">{words.honest}</p>
      {kdf !== null && <p className="small">{words.cost(kdf)}</p>}
    </div>
  );
}
