/**
 * What a journal holds, as the tests see it, and what each piece of work makes of it. Written apart from
 * the product, so that the product cannot be its own witness.
 */

export interface JournalState {
  readonly exists: boolean;
  readonly entries: Readonly<
    Record<string, { readonly text: string; readonly discarded: boolean }>
  >;
  /** Replacement by id. */
  readonly cast: Readonly<Record<string, string>>;
  readonly sessions: readonly string[];
  readonly isConfirmed: boolean;
  /** Which of the two that a workload knows opens it. */
  readonly passphrase: 'first' | 'second';
  readonly words: 'first' | 'second';
}

export const NO_JOURNAL: JournalState = {
  exists: false,
  entries: {},
  cast: {},
  sessions: [],
  isConfirmed: false,
  passphrase: 'first',
  words: 'first',
};

/** @param backup what the seed's backup holds; null where there is none. */
export type Effect = (state: JournalState, backup: JournalState | null) => JournalState;

/** The vault is brought back from the seed's backup. */
export const asBackedUp: Effect = (state, backup) => backup ?? state;

export function withEntry(id: string, text: string): Effect {
  return (state) => {
    const discarded = state.entries[id]?.discarded ?? false;
    return { ...state, entries: { ...state.entries, [id]: { text, discarded } } };
  };
}

export function withDiscarded(id: string, discarded: boolean): Effect {
  return (state) => {
    const entry = state.entries[id];
    if (entry === undefined) return state;
    return { ...state, entries: { ...state.entries, [id]: { ...entry, discarded } } };
  };
}

export const withoutDiscarded: Effect = (state) => ({
  ...state,
  entries: Object.fromEntries(
    Object.entries(state.entries).filter(([, { discarded }]) => !discarded),
  ),
});

/** @param replacement null to take the member away. */
export function withCastMember(id: string, replacement: string | null): Effect {
  return (state) => {
    const others = Object.entries(state.cast).filter(([other]) => other !== id);
    const own: [string, string][] = replacement === null ? [] : [[id, replacement]];
    return { ...state, cast: Object.fromEntries([...others, ...own]) };
  };
}

export function withSession(date: string): Effect {
  return (state) => ({ ...state, sessions: [...state.sessions, date] });
}

/** One text for one state, whatever the order in which it came about. */
export function canonical(state: JournalState): string {
  return JSON.stringify(state, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

/** In which ways they are not the same, for a report: short, and without the long texts. */
export function differences(found: JournalState, expected: JournalState | undefined): string {
  if (expected === undefined) return 'nothing was expected';
  const told: string[] = [];
  const compare = (a: unknown, b: unknown, path: string): void => {
    if (isBranch(a) && isBranch(b)) {
      for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
        compare(a[key], b[key], `${path}.${key.replace(/^0+/, '')}`);
      }
    } else if (a !== b) told.push(`${path.slice(1)}: ${shortly(a)} for ${shortly(b)}`);
  };
  compare(found, expected, '');
  return told.join('; ');
}

function isBranch(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function shortly(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 60);
}
