import { useState } from 'react';

import type { Rehearsal } from '../../../shared/model/vault.ts';
import { useDeed } from '../../verso/use-deed.ts';
import type { Deed } from '../../verso/use-deed.ts';
import { lendSecret } from '../passphrase/index.ts';
import type { SecretBytes } from '../passphrase/index.ts';

export interface Try extends Pick<Deed, 'busy' | 'problem'> {
  /** What the last try came to; null while there was none, or another is under way. */
  readonly came: Rehearsal | null;
  /** How often it was tried; tells one wrong try from the next. */
  readonly tries: number;
  readonly attempt: (typed: string) => void;
}

/** @param ask carries the bytes to the vault. */
export function useTry(ask: (secret: SecretBytes) => Promise<Rehearsal>, onOpens: () => void): Try {
  const { busy, problem, run } = useDeed();
  const [came, setCame] = useState<Rehearsal | null>(null);
  const [tries, setTries] = useState(0);
  const attempt = (typed: string): void => {
    run(async () => {
      setCame(null);
      const answer = await lendSecret(typed, ask);
      setCame(answer);
      setTries((count) => count + 1);
      if (answer.outcome === 'opens') onOpens();
    });
  };
  return { busy, problem, came, tries, attempt };
}
