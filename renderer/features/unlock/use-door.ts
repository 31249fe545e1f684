import { useState } from 'react';

import type { UnlockOutcome } from '../../../shared/model/vault.ts';
import { troubleOf } from '../../verso/verso-context.tsx';
import { lendSecret } from '../passphrase/index.ts';
import type { SecretBytes } from '../passphrase/index.ts';
import type { DoorTrouble } from './door-trouble.ts';
import { doorTroubleOf, isClosed } from './door-trouble.ts';

export interface Door {
  readonly busy: boolean;
  readonly trouble: DoorTrouble | null;
  /** How often the door has answered; tells one wrong try from the next. */
  readonly tries: number;
  /** One try; a second while the first is under way is ignored. */
  readonly knock: (typed: string) => void;
}

/**
 * @param ask carries the bytes to the vault.
 * @param onClosed is told when no secret opens it as it lies there; the form has nothing to say then.
 */
export function useDoor(
  ask: (secret: SecretBytes) => Promise<UnlockOutcome>,
  onOpened: () => void,
  onClosed: (trouble: DoorTrouble) => void,
): Door {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<DoorTrouble | null>(null);
  const [tries, setTries] = useState(0);
  const knock = (typed: string): void => {
    if (busy) return;
    setBusy(true);
    setTrouble(null);
    lendSecret(typed, ask)
      .then(doorTroubleOf, (error: unknown): DoorTrouble => ({
        kind: 'problem',
        problem: troubleOf(error),
      }))
      .then((answer) => {
        if (answer === null) return onOpened();
        if (isClosed(answer)) return onClosed(answer);
        setTrouble(answer);
        setTries((count) => count + 1);
        setBusy(false);
        return undefined;
      })
      // `onOpened` draws the next room; what it throws is a bug of that room.
      .catch((error: unknown) => {
        setTrouble({ kind: 'problem', problem: troubleOf(error) });
        setBusy(false);
      });
  };
  return { busy, trouble, tries, knock };
}
