import { backupWords } from '../../text/areas/backups.ts';
import { useWords } from '../../text/use-words.ts';
import { AskedFirst } from '../../ui/AskedFirst.tsx';
import { Button } from '../../ui/Button.tsx';

export function StopBackups({ onStop }: { readonly onStop: () => void }) {
  const { stop: words } = useWords(backupWords);
  return (
    <div className="cluster">
      <AskedFirst
        title={words.ask}
        confirm={words.confirm}
        keep={words.keep}
        lost={words.consequence}
        onConfirm={onStop}
      >
        {(ask) => (
          <Button kind="quiet" onClick={ask}>
            {words.stop}
          </Button>
        )}
      </AskedFirst>
    </div>
  );
}
