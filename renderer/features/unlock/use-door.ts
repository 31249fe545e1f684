import { useState } from 'react';

import type { UnlockOutcome } from '../../../shared/model/vault.ts';
import { useWork } from '../../verso/use-work.ts';
import type { Work } from '../../verso/use-work.ts';
import { troubleOf, useVerso } from '../../verso/verso-context.tsx';
import { lendSecret } from '../passphrase/index.ts';
import type { SecretBytes } from '../passphrase/index.ts';
import type { DoorTrouble } from './door-trouble.ts';
import { doorTroubleOf, isClosed } from './door-trouble.ts';

/** Nothing is wrong: the person would rather not wait. */
const CALLED_OFF = 'called-off';

export interface Door {
  /** The try that is under way. */
  readonly work: Work;
  readonly trouble: DoorTrouble | null;
  /** How often the door has answered; tells one wrong try from the next. */
  readonly tries: number;
  /** One try; a second while the first is under way is ignored. */
  readonly knock: (typed: string) => void;
}

/**
 * @param ask carries the bytes to the vault, with the number of the work; null where it was called off.
 * @param onClosed is told when no secret opens it as it lies there; the form has nothing to say then.
 */
export function useDoor(
  ask: (secret: SecretBytes, job: string) => Promise<UnlockOutcome | null>,
  onOpened: () => void,
  onClosed: (trouble: DoorTrouble) => void,
): Door {
  const verso = useVerso();
  const work = useWork();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<DoorTrouble | null>(null);
  const [tries, setTries] = useState(0);
  const knock = (typed: string): void => {
    if (busy) return;
    setBusy(true);
    setTrouble(null);
    lendSecret(typed, (secret) => work.run((job) => ask(secret, job)))
      .then(
        (outcome) => (outcome === null ? CALLED_OFF : doorTroubleOf(outcome)),
        (error: unknown): DoorTrouble => ({ kind: 'problem', problem: troubleOf(error) }),
      )
      .then((answer) => {
        if (answer === null) return onOpened();
        if (answer === CALLED_OFF) {
          setTries((count) => count + 1);
          setBusy(false);
          return undefined;
        }
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
  // Not the work alone: of what it has opened already, only the end of its process makes it forget.
  const callOff = (): void => {
    work.callOff();
    void verso.call('session.stopUnlocking', null);
  };
  return { work: { ...work, callOff }, trouble, tries, knock };
}
