import type { Concern } from '../../../shared/incident/more-than-reflection.ts';
import { incidentWords } from '../../text/areas/incident.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import './incident.css';

export interface PauseStripProps {
  /** Null for nothing: the strip is there before it speaks, so that it is heard. */
  readonly concern: Concern | null;
  readonly onShow: () => void;
  readonly onGoOn: () => void;
}

/** Under the passage, while writing: said once, and never in the way of the next key. */
export function PauseStrip({ concern, onShow, onGoOn }: PauseStripProps) {
  const { strip: words } = useWords(incidentWords);
  return (
    <div className={concern === null ? 'visually-hidden' : 'pause-strip'}>
      <p role="status">{concern !== null && words.said}</p>
      {concern !== null && (
        <div className="cluster">
          <Button onClick={onShow}>{words.show}</Button>
          <Button kind="quiet" onClick={onGoOn}>
            {words.goOn}
          </Button>
        </div>
      )}
    </div>
  );
}
