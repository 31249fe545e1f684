import { journalWords } from '../../text/areas/journal.ts';
import { useWords } from '../../text/use-words.ts';
import { Question } from '../../ui/Question.tsx';

export interface EmptyWastebasketProps {
  readonly count: number;
  readonly onEmpty: () => void;
  readonly onKeep: () => void;
}

/** Asks before entries are deleted for good, and names the loss. */
export function EmptyWastebasket({ count, onEmpty, onKeep }: EmptyWastebasketProps) {
  const words = useWords(journalWords).dialog;
  return (
    <Question
      title={words.title}
      confirm={words.confirm}
      onConfirm={onEmpty}
      keep={words.keep(count)}
      onKeep={onKeep}
    >
      <p>{words.loss(count)}</p>
    </Question>
  );
}
