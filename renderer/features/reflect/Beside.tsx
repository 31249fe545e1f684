import { PauseStrip } from '../incident/index.ts';
import { LensMargin } from '../lens/index.ts';
import type { Margin } from './use-margin.ts';

export interface BesideProps {
  readonly margin: Margin;
  /** Shows where to report and whom to talk to. */
  readonly onRoutes: () => void;
}

/** Beside the passage that is being written, and under it. */
export function Beside({ margin, onRoutes }: BesideProps) {
  return (
    <>
      <PauseStrip
        concern={margin.concern}
        onShow={onRoutes}
        onGoOn={() => {
          if (margin.concern !== null) margin.settle(margin.concern);
          margin.backToWords();
        }}
      />
      <LensMargin
        slips={margin.slips}
        onNotNow={margin.notNow}
        onNeverAgain={margin.neverAgain}
        onLeave={margin.backToWords}
      />
    </>
  );
}
