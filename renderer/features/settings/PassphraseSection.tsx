import { useState } from 'react';

import { settingsWords } from '../../text/areas/settings.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { useVerso } from '../../verso/verso-context.tsx';
import { NewPassphrase } from '../passphrase/index.ts';
import type { SecretBytes } from '../passphrase/index.ts';

export function PassphraseSection() {
  const { passphrase: words, section } = useWords(settingsWords);
  const verso = useVerso();
  const [changed, setChanged] = useState(false);
  const change = async (passphrase: SecretBytes): Promise<void> => {
    setChanged(false);
    await verso.call('vault.changePassphrase', { passphrase });
    setChanged(true);
  };
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
    </div>
  );
}
