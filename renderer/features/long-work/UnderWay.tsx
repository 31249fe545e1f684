import { workWords } from '../../text/areas/work.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Working } from '../../ui/Working.tsx';
import type { Work } from '../../verso/use-work.ts';

export interface UnderWayProps {
  /** What is being done. */
  readonly label: string;
  readonly work: Work;
}

/** Long work while it is under way: how far it is and a way to stop it, both only where one has to wait. */
export function UnderWay({ label, work }: UnderWayProps) {
  const words = useWords(workWords);
  const { progress, isStopping, callOff } = work;
  if (progress === null) return null;
  return (
    <Working label={isStopping ? words.stopping : label} progress={progress}>
      <Button kind="quiet" onClick={callOff}>
        {words.stop}
      </Button>
    </Working>
  );
}
