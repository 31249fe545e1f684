import { useCallback, useEffect, useState } from 'react';

import type { CallOutput } from '../../../shared/contract/contract.ts';
import type { ProblemData } from '../../../shared/errors/problems.ts';
import { troubleOf, useVerso } from '../../verso/verso-context.tsx';

export type Folder = NonNullable<CallOutput<'backups.lookIn'>>;

/** What lies in the folder that is being looked in. */
export type Looking =
  | { readonly phase: 'looking' }
  /** This device knows of no folder, or it is not there. */
  | { readonly phase: 'unknown' }
  | { readonly phase: 'seen'; readonly folder: Folder }
  | { readonly phase: 'trouble'; readonly problem: ProblemData };

export interface FolderLine {
  readonly looking: Looking;
  /** Lets the person choose a folder. What was seen stays where they choose none. */
  readonly choose: () => void;
}

/** Looks first in the folder that this device last used. */
export function useFolder(): FolderLine {
  const verso = useVerso();
  const [looking, setLooking] = useState<Looking>({ phase: 'looking' });
  useEffect(() => {
    let wanted = true;
    verso.call('backups.lookIn', { token: null }).then(
      (folder) => {
        if (wanted) setLooking(folder === null ? { phase: 'unknown' } : { phase: 'seen', folder });
      },
      // A drive that is not plugged in is no trouble yet: the person may choose another.
      () => {
        if (wanted) setLooking({ phase: 'unknown' });
      },
    );
    return () => {
      wanted = false;
    };
  }, [verso]);
  const choose = useCallback(() => {
    const look = async (): Promise<void> => {
      const chosen = await verso.call('session.chooseFolder', { purpose: 'restore' });
      if (chosen === null) return;
      setLooking({ phase: 'looking' });
      const folder = await verso.call('backups.lookIn', { token: chosen.token });
      setLooking(folder === null ? { phase: 'unknown' } : { phase: 'seen', folder });
    };
    look().catch((error: unknown) => {
      setLooking({ phase: 'trouble', problem: troubleOf(error) });
    });
  }, [verso]);
  return { looking, choose };
}
