import { useEffect, useRef } from 'react';

import { studyDeskWords } from '../../text/areas/study-desk.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { useShownLate } from '../../ui/use-shown-late.ts';
import type { DeskWork } from './use-desk-work.ts';

/** How many of how many, and a way to stop; afterwards, that it was stopped. */
export function DeskProgress({ work: { state, stop } }: { readonly work: DeskWork }) {
  const words = useWords(studyDeskWords).work;
  const outcome = useRef<HTMLParagraphElement>(null);
  const isStopped = state.phase === 'stopped-opening' || state.phase === 'stopped-saving';
  useEffect(() => {
    // The button on which the keyboard was has gone.
    if (isStopped) outcome.current?.focus();
  }, [isStopped]);
  const isUnderWay = state.phase === 'opening' || state.phase === 'saving';
  return (
    <>
      {isUnderWay && <UnderWay key={state.phase} state={state} onStop={stop} />}
      <p ref={outcome} className="small release-place" role="status" tabIndex={-1}>
        {state.phase === 'stopped-opening' && words.stoppedOpening}
        {state.phase === 'stopped-saving' && words.stoppedSaving}
      </p>
    </>
  );
}

interface UnderWayProps {
  readonly state: Extract<DeskWork['state'], { readonly done: number }>;
  readonly onStop: () => void;
}

function UnderWay({ state: { phase, done, total }, onStop }: UnderWayProps) {
  const words = useWords(studyDeskWords).work;
  if (!useShownLate()) return null;
  return (
    <div className="stack stack--tight">
      <p className="small">
        {phase === 'opening' ? words.opening(done, total) : words.saving(done, total)}
      </p>
      <progress
        className="working"
        aria-label={phase === 'opening' ? words.openingLabel : words.savingLabel}
        {...(total === 0 ? {} : { value: done, max: total })}
      />
      <div className="cluster">
        <Button kind="quiet" onClick={onStop}>
          {words.stop}
        </Button>
      </div>
    </div>
  );
}
