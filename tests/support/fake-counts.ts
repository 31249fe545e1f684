/** Counts in the fake: gathered as the vault does it, signed by nobody. */
import { gatherCounts } from '../../main/vault/export/counts/gather-counts.ts';
import type { CallInput } from '../../shared/contract/contract.ts';
import type { Handlers } from '../../shared/contract/server.ts';
import type { Entry, RecordId, Session } from '../../shared/model/journal.ts';
import type { RatingSheet } from '../../shared/model/ratings.ts';
import type { Scheme } from '../../shared/model/scheme-file.ts';

/** What of the fake's state counts need. */
export interface CountsState {
  readonly entries: ReadonlyMap<RecordId, Entry>;
  readonly sessions: readonly Session[];
  readonly guide: { readonly scheme: Scheme; readonly sheets: readonly RatingSheet[] };
}

export function countsHandlers(
  state: CountsState,
): Pick<Handlers<'vault'>, Extract<keyof Handlers<'vault'>, `counts.${string}`>> {
  let saved = 0;
  const hasStudy = (): boolean => (state.guide.scheme.researcher?.card ?? null) !== null;
  const tallyFor = (
    wish: Pick<CallInput<'counts.preview'>, 'today' | 'themes' | 'withRatings'>,
  ) => ({
    number: saved + 1,
    ...gatherCounts(
      {
        sessions: state.sessions,
        entries: [...state.entries.values()].filter(({ discardedAt }) => discardedAt === null),
        sheets: state.guide.sheets,
      },
      wish,
    ),
  });
  return {
    'counts.preview': (wish) => {
      if (!hasStudy()) return { outcome: 'no-study' };
      const study = { id: 'Study 1', fingerprint: '0123456789abcdef'.repeat(2) };
      return { outcome: 'ready', study, tally: tallyFor(wish), digest: '0'.repeat(64) };
    },
    'counts.save': () => {
      if (!hasStudy()) return { outcome: 'no-study' };
      saved += 1;
      return { outcome: 'saved', bytes: 700 };
    },
  };
}
