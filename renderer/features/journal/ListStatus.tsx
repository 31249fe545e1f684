import { journalWords } from '../../text/areas/journal.ts';
import { useWords } from '../../text/use-words.ts';
import { TextButton } from '../../ui/TextButton.tsx';
import type { EntryListState } from './entry-list.ts';
import { isFiltered } from './entry-list.ts';
import type { Deeds } from './use-journal.ts';

export interface ListStatusProps {
  readonly state: EntryListState;
  readonly deeds: Deeds;
}

/** The one status of the journal: what was done last, or else how many entries there are. */
export function ListStatus({ state, deeds }: ListStatusProps) {
  const words = useWords(journalWords);
  const { last } = deeds;
  const told = (): string => {
    switch (last?.kind) {
      case 'discarded':
        return words.movedAway;
      case 'undone':
        return words.undone;
      case 'restored':
        return words.restored;
      case 'emptied':
        return words.emptied(last.count);
      case 'failed':
        return words.notDone;
      case undefined:
        return counted(state, words);
    }
  };
  return (
    <p>
      <span role="status">{told()}</span>
      {last?.kind === 'discarded' && (
        <>
          {' '}
          <TextButton onClick={() => void deeds.undo(last.id)}>{words.undo}</TextButton>
        </>
      )}
    </p>
  );
}

/** What is being looked for has not been found yet: the count is of what stands there. */
function counted(
  { wanted, answeredWords, total, phase }: EntryListState,
  words: (typeof journalWords)['en'],
): string {
  if (phase === 'opening' || phase === 'trouble') return '';
  if (wanted.discarded) return words.counts.wastebasket(total);
  if (answeredWords.trim() !== '') return words.counts.found(total);
  return isFiltered(wanted) ? words.counts.filtered(total) : words.counts.all(total);
}
