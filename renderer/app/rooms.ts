/** Which room the person stands in: before the door, at it, or inside. What the vault says decides. */
import type { Verso } from '../../shared/contract/client.ts';
import type { LockReason } from '../../shared/contract/session-calls.ts';
import type { ReadOnly, VaultStatus } from '../../shared/model/vault.ts';

export type Room =
  | { readonly room: 'opening' }
  /** The part that draws the rooms beyond the door could not be loaded (load-rooms.ts). */
  | { readonly room: 'missing' }
  | { readonly room: 'first-run' }
  | { readonly room: 'door'; readonly status: VaultStatus; readonly lastLock: LockReason | null }
  /**
   * On the way back from a backup; `present` is the journal that is on this device meanwhile, and `way`
   * by what the person came into it.
   */
  | { readonly room: 'restore'; readonly present: Present; readonly way: WayIn }
  /** Inside, and nothing can be changed. */
  | { readonly room: 'to-read'; readonly readOnly: ReadOnly; readonly way: WayIn }
  /** It takes changes again; what it was before lies in the folder of this name. */
  | { readonly room: 'went-on'; readonly setAside: string; readonly way: WayIn }
  /** Inside by words: a new passphrase is due. */
  | { readonly room: 'passphrase' }
  /** Inside, but the recovery words were never checked. */
  | { readonly room: 'words' }
  | { readonly room: 'journal' };

/** A room of the part that is loaded after the door. */
export type OtherRoom = Exclude<Room, { readonly room: 'opening' | 'missing' | 'door' }>;

export type Present = 'none' | 'closed' | 'open';

/** By what the person came in. */
export type WayIn = 'passphrase' | 'words';

/** Where somebody stands whose window has just opened. */
export function findRoom(verso: Verso): Promise<Room> {
  return enterBy(verso, 'passphrase');
}

/** The room behind a door that has opened; the door itself, where the journal is closed. */
export async function enterBy(verso: Verso, way: WayIn): Promise<Room> {
  const [status, { lastLock }] = await Promise.all([
    verso.call('vault.status', null),
    verso.call('session.facts', null),
  ]);
  if (status.state === 'none') return { room: 'first-run' };
  if (status.state !== 'unlocked') return { room: 'door', status, lastLock };
  const { readOnly } = status;
  if (readOnly !== null) return { room: 'to-read', readOnly, way };
  if (way === 'words') return { room: 'passphrase' };
  // Questions of the scheme's own must be known before any page asks for them; without, they read as gone.
  const scheme = await verso.call('scheme.read', null).catch(() => null);
  if (scheme !== null) {
    // Loaded here: the packs are long, and nobody at the door reads them.
    const { shelveExtraPacks } = await import('../../shared/content/packs.ts');
    shelveExtraPacks(scheme.scheme.extraPacks);
  }
  // The offer of new words keeps nobody out: where the question fails, the journal is open all the same.
  const health = await verso.call('vault.health', null).catch(() => null);
  return { room: health?.words === 'unconfirmed' ? 'words' : 'journal' };
}

/** To the restoring, from wherever it is offered. */
export function restoreFrom(from: Room): Room {
  const way = wayInto(from);
  if (from.room === 'first-run') return { room: 'restore', present: 'none', way };
  return { room: 'restore', present: from.room === 'door' ? 'closed' : 'open', way };
}

/** By what the person came in, as far as this room remembers it. */
export function wayInto(room: Room): WayIn {
  return 'way' in room ? room.way : 'passphrase';
}
