/**
 * The contract's call for help while writing (R7). The engine of the copies looks, and of what it finds
 * that alone is said which names somebody or is a date, an age or a number: whoever writes is not to be
 * held up by every clue. It changes nothing, and nothing of it is kept.
 */
import type { Handlers } from '../../../shared/contract/server.ts';
import type { JournalStore } from '../journal/journal-store.ts';
import type { Finder, finder } from './propose.ts';
import type { Identifier } from './span.ts';

export interface NamingParts {
  readonly journal: Pick<JournalStore, 'listCast'>;
  readonly finder: typeof finder;
}

export type NamingCalls = Pick<Handlers<'vault'>, 'entries.namings'>;

export function namingCalls(parts: NamingParts): NamingCalls {
  let known: { readonly cast: string; readonly find: Finder } | null = null;
  const find: Finder = (text, language) => {
    const members = parts.journal.listCast();
    const cast = JSON.stringify(members);
    if (known?.cast !== cast) known = { cast, find: parts.finder(members) };
    return known.find(text, language);
  };
  return {
    'entries.namings': ({ text, language }) =>
      find(text, language)
        .filter(isPointedOut)
        .map(({ start, end, kind, replacement }) => ({
          start,
          end,
          text: text.slice(start, end),
          kind,
          replacement,
        })),
  };
}

function isPointedOut({ tier, kind, class: direct }: Identifier): boolean {
  if (tier === 'check') return false;
  return tier === 'certain' || direct === 'direct' || kind === 'age';
}
