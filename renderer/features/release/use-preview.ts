import { useEffect, useState } from 'react';

import type { Verso } from '../../../shared/contract/client.ts';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import type { RecordId } from '../../../shared/model/journal.ts';
import type { ReleaseChoice } from '../../../shared/model/release.ts';
import type { Workbench } from './workbench.ts';
import { decisionsOf, includedPromptIds } from './workbench.ts';

export type Preview =
  | { readonly phase: 'none' }
  | { readonly phase: 'computing' }
  | { readonly phase: 'trouble' }
  | {
      readonly phase: 'ready';
      readonly choice: ReleaseChoice;
      readonly preview: CallOutput<'release.preview'>;
    };

/** The exact text of these decisions, made by the vault. `none` where no passage is in the copy. */
export function usePreview(
  verso: Verso,
  entryId: RecordId,
  bench: Workbench,
): { readonly preview: Preview; readonly readAgain: () => void } {
  const [answer, setAnswer] = useState<Preview>({ phase: 'computing' });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const promptIds = includedPromptIds(bench);
    if (promptIds.length === 0) return undefined;
    const choice: ReleaseChoice = { entryId, promptIds, decisions: decisionsOf(bench) };
    let wanted = true;
    verso.call('release.preview', choice).then(
      (preview) => {
        if (wanted) setAnswer({ phase: 'ready', choice, preview });
      },
      () => {
        if (wanted) setAnswer({ phase: 'trouble' });
      },
    );
    return () => {
      wanted = false;
    };
  }, [verso, entryId, bench, turn]);
  return {
    preview: bench.included.size === 0 ? { phase: 'none' } : answer,
    readAgain: () => {
      setTurn((count) => count + 1);
    },
  };
}
