/** Which room the person stands in: before the door, at it, or inside. */
import { useCallback, useEffect, useState } from 'react';

import type { CallOutput, LockReason } from '../../shared/contract/contract.ts';
import type { Preferences } from '../../shared/model/preferences.ts';
import type { VaultStatus } from '../../shared/model/vault.ts';
import type { Verso } from '../../shared/contract/client.ts';
import { Problem } from '../../shared/errors/problems.ts';

export type Gate =
  | { readonly room: 'opening' }
  | { readonly room: 'first-run' }
  | { readonly room: 'door'; readonly status: VaultStatus; readonly lastLock: LockReason | null }
  /** Inside, but the recovery words were never checked. */
  | { readonly room: 'words' }
  | { readonly room: 'journal' };

type Facts = CallOutput<'session.facts'>;

/** A vault process may be starting: its line answers only when it is joined. */
const AGAIN_AFTER_MS = 200;

/** Follows the vault's state. `enter` is called when a journal has just been made or opened. */
export function useGate(verso: Verso): {
  readonly gate: Gate;
  readonly enter: () => void;
  readonly putOffWords: () => void;
  /** Asks for the vault's state once more, after something was mended outside. */
  readonly lookAgain: () => void;
} {
  const [gate, setGate] = useState<Gate>({ room: 'opening' });
  const [looks, setLooks] = useState(0);
  useEffect(() => {
    let wanted = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      knock(verso).then(
        (room) => {
          if (wanted) setGate(room);
        },
        (error: unknown) => {
          if (!(error instanceof Problem)) throw error;
          if (wanted) timer = setTimeout(look, AGAIN_AFTER_MS);
        },
      );
    };
    look();
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [verso, looks]);
  const enter = useCallback(() => {
    void insideOf(verso).then(setGate);
  }, [verso]);
  const putOffWords = useCallback(() => {
    setGate({ room: 'journal' });
  }, []);
  const lookAgain = useCallback(() => {
    setLooks((count) => count + 1);
  }, []);
  return { gate, enter, putOffWords, lookAgain };
}

async function knock(verso: Verso): Promise<Gate> {
  const [status, facts] = await Promise.all([
    verso.call('vault.status', null),
    verso.call('session.facts', null),
  ]);
  if (status.state === 'unlocked') return insideOf(verso);
  return doorOf(status, facts);
}

function doorOf(status: VaultStatus, { lastLock }: Facts): Gate {
  return status.state === 'none' ? { room: 'first-run' } : { room: 'door', status, lastLock };
}

async function insideOf(verso: Verso): Promise<Gate> {
  const profile = await verso.call('profile.read', null);
  return { room: profile.recoveryConfirmedAt === null ? 'words' : 'journal' };
}

/** Read before anything is drawn, so that the first page has the person's language and size. */
export async function readPreferences(verso: Verso): Promise<Preferences> {
  return verso.call('preferences.read', null);
}
