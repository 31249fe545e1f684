import { journalWords } from '../../text/areas/journal.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

export interface EmptyWastebasketProps {
  readonly count: number;
  readonly onEmpty: () => void;
  readonly onKeep: () => void;
}

/** Asks before entries are deleted for good, and names the loss. */
export function EmptyWastebasket({ count, onEmpty, onKeep }: EmptyWastebasketProps) {
  const words = useWords(journalWords).dialog;
  return (
    <Dialog
      title={words.title}
      onClose={onKeep}
      actions={
        <>
          <Button kind="danger" onClick={onEmpty}>
            {words.confirm}
          </Button>
          <Button data-safe onClick={onKeep}>
            {words.keep(count)}
          </Button>
        </>
      }
    >
      <p>{words.loss(count)}</p>
    </Dialog>
  );
}
