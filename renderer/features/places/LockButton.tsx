import { shellWords } from '../../text/areas/shell.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useVerso } from '../../verso/verso-context.tsx';

/** Ends the reading, everywhere in the same place. */
export function LockButton() {
  const verso = useVerso();
  const words = useWords(shellWords);
  return (
    <Button kind="quiet" className="push" onClick={() => void verso.call('session.lock', null)}>
      <Icon name="lock" /> {words.lock}
    </Button>
  );
}
