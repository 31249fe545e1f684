/**
 * Commands as data: the shortcuts, the palette and the sheet of shortcuts read this one registry.
 * Keys of single places (writing, deciding) belong to those places; the sheet lists them too.
 */
import type { shellWords } from '../text/areas/shell.ts';
import type { Keys } from '../text/keys.ts';

export type CommandId = keyof (typeof shellWords)['en']['command'];

export interface Command {
  readonly id: CommandId;
  readonly keys: Keys | null;
  /** Where it leads somewhere that is only there when the journal takes changes, or only when it does not. */
  readonly when?: 'writable' | 'read-only';
}

export const COMMANDS: readonly Command[] = [
  { id: 'lock', keys: { key: 'l', main: true } },
  { id: 'palette', keys: { key: 'k', main: true } },
  { id: 'journal', keys: { key: 'f', main: true } },
  { id: 'nextRegion', keys: { key: 'F6' } },
  { id: 'shortcuts', keys: { key: 'F1' } },
  { id: 'journey', keys: null, when: 'writable' },
  { id: 'release', keys: null, when: 'writable' },
  { id: 'meetings', keys: null, when: 'writable' },
  { id: 'ratings', keys: null, when: 'writable' },
  { id: 'ideas', keys: null, when: 'writable' },
  { id: 'agreement', keys: null, when: 'writable' },
  { id: 'wayOut', keys: null, when: 'writable' },
  { id: 'load', keys: null, when: 'writable' },
  { id: 'stories', keys: null },
  { id: 'settings', keys: { key: ',', main: true }, when: 'writable' },
  { id: 'standing', keys: null, when: 'read-only' },
];

/** Those that there are in a journal that takes changes, or that is open to be read only. */
export function commandsFor(isReadOnly: boolean): readonly Command[] {
  const other = isReadOnly ? 'writable' : 'read-only';
  return COMMANDS.filter(({ when }) => when !== other);
}

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** The command of a key press among these, or null. */
export function commandOf(
  press: KeyPress,
  commands: readonly Command[] = COMMANDS,
): CommandId | null {
  if (press.altKey || press.shiftKey) return null;
  const main = press.ctrlKey || press.metaKey;
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  const found = commands.find(
    ({ keys }) => keys !== null && keys.key === key && (keys.main ?? false) === main,
  );
  return found?.id ?? null;
}
