import { backupWords } from '../../text/areas/backups.ts';
import { useWords } from '../../text/use-words.ts';
import { AskedFirst } from '../../ui/AskedFirst.tsx';
import { Button } from '../../ui/Button.tsx';

export interface RemoveOlderProps {
  /** How many there are before a fresh one is made. */
  readonly count: number;
  readonly onRemove: () => void;
}

/** What was deleted from the journal lives on in older backups, until they go. */
export function RemoveOlder({ count, onRemove }: RemoveOlderProps) {
  const { older: words } = useWords(backupWords);
  return (
    <section className="stack" aria-labelledby="older">
      <h3 id="older">{words.title}</h3>
      <p>{words.why}</p>
      <div className="cluster">
        <AskedFirst
          title={words.ask}
          confirm={words.confirm}
          keep={words.keep}
          lost={words.consequence(count)}
          onConfirm={onRemove}
        >
          {(ask) => <Button onClick={ask}>{words.remove}</Button>}
        </AskedFirst>
      </div>
    </section>
  );
}
