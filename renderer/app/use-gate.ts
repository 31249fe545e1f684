/** Which room the person stands in: before the door, at it, or inside. */
import { useCallback, useEffect, useState } from 'react';

import type { CallOutput, LockReason } from '../../shared/contract/contract.ts';
import type { Preferences } from '../../shared/model/preferences.ts';
import type { ReadOnly, VaultStatus } from '../../shared/model/vault.ts';
import type { Verso } from '../../shared/contract/client.ts';
import { Problem } from '../../shared/errors/problems.ts';

export type Gate =
  | { readonly room: 'opening' }
  | { readonly room: 'first-run' }
  | { readonly room: 'door'; readonly status: VaultStatus; readonly lastLock: LockReason | null }
  /** On the way back from a backup; `present` is the journal that is on this device meanwhile. */
  | { readonly room: 'restore'; readonly present: 'none' | 'closed' | 'open'; readonly from: Gate }
  /** Inside, and nothing can be changed. */
  | { readonly room: 'to-read'; readonly readOnly: ReadOnly; readonly way: WayIn }
  /** Inside by words: a new passphrase is due. */
  | { readonly room: 'passphrase' }
  /** Inside, but the recovery words were never checked. */
  | { readonly room: 'words' }
  | { readonly room: 'journal' };

/** By what the person came in. */
export type WayIn = 'passphrase' | 'words';

type Facts = CallOutput<'session.facts'>;

/** A vault process may be starting: its line answers only when it is joined. */
const AGAIN_AFTER_MS = 200;

export interface GateLine {
  readonly gate: Gate;
  /** A journal has just been made or opened, or takes changes again. */
  readonly enter: (way: WayIn) => void;
  readonly putOffWords: () => void;
  /** Asks for the vault's state once more, after something was mended outside. */
  readonly lookAgain: () => void;
  readonly restore: () => void;
  /** Back from the restoring, with nothing restored. */
  readonly leaveRestore: () => void;
}

/** Follows the vault's state. */
export function useGate(verso: Verso): GateLine {
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
  const enter = useCallback(
    (way: WayIn) => {
      void enterBy(verso, way).then(setGate);
    },
    [verso],
  );
  const putOffWords = useCallback(() => {
    setGate({ room: 'journal' });
  }, []);
  const lookAgain = useCallback(() => {
    setLooks((count) => count + 1);
  }, []);
  const restore = useCallback(() => {
    setGate((from) => ({ room: 'restore', present: presentIn(from), from }));
  }, []);
  const leaveRestore = useCallback(() => {
    setGate((now) => (now.room === 'restore' ? now.from : now));
  }, []);
  return { gate, enter, putOffWords, lookAgain, restore, leaveRestore };
}

function presentIn({ room }: Gate): 'none' | 'closed' | 'open' {
  if (room === 'first-run') return 'none';
  return room === 'door' ? 'closed' : 'open';
}

async function knock(verso: Verso): Promise<Gate> {
  const [status, facts] = await Promise.all([
    verso.call('vault.status', null),
    verso.call('session.facts', null),
  ]);
  if (status.state === 'unlocked') return insideOf(verso, status.readOnly, 'passphrase');
  return doorOf(status, facts);
}

function doorOf(status: VaultStatus, { lastLock }: Facts): Gate {
  return status.state === 'none' ? { room: 'first-run' } : { room: 'door', status, lastLock };
}

/** The room behind a door that has opened; another door, where the vault has closed again meanwhile. */
async function enterBy(verso: Verso, way: WayIn): Promise<Gate> {
  const status = await verso.call('vault.status', null);
  if (status.state === 'unlocked') return insideOf(verso, status.readOnly, way);
  return doorOf(status, await verso.call('session.facts', null));
}

async function insideOf(verso: Verso, readOnly: ReadOnly | null, way: WayIn): Promise<Gate> {
  if (readOnly !== null) return { room: 'to-read', readOnly, way };
  if (way === 'words') return { room: 'passphrase' };
  // The offer of new words keeps nobody out: where the question fails, the journal is open all the same.
  const health = await verso.call('vault.health', null).catch(() => null);
  return { room: health?.words === 'unconfirmed' ? 'words' : 'journal' };
}

/** Read before anything is drawn, so that the first page has the person's language and size. */
export async function readPreferences(verso: Verso): Promise<Preferences> {
  return verso.call('preferences.read', null);
}
