import { PauseStrip } from '../incident/index.ts';
import { LensMargin } from '../lens/index.ts';
import { areUnderlined, NamingNote } from '../naming-help/index.ts';
import { keysInWords } from '../../text/keys.ts';
import { useLanguage } from '../../text/language.tsx';
import { isMac } from '../../verso/platform.ts';
import { LEAVE_KEYS, TAKE_KEYS } from './keys.ts';
import type { Margin } from './use-margin.ts';
import type { Namings } from './use-namings.ts';

export interface BesideProps {
  readonly margin: Margin;
  readonly namings: Namings;
  /** Of the meeting that the entry is about. */
  readonly meeting: number | null;
  readonly onAddToCast: () => void;
  /** Shows where to report and whom to talk to. */
  readonly onRoutes: () => void;
}

/** Beside the passage that is being written, and under it. */
export function Beside({ margin, namings, meeting, onAddToCast, onRoutes }: BesideProps) {
  const language = useLanguage();
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
      <NamingNote
        naming={namings.noted}
        meeting={meeting}
        keys={{
          take: keysInWords(TAKE_KEYS, isMac, language),
          leave: keysInWords(LEAVE_KEYS, isMac, language),
        }}
        isLevel={namings.pointedOut !== null && areUnderlined(namings.pointedOut.namings)}
        onPut={namings.put}
        onAddToCast={onAddToCast}
        onLeave={() => {
          namings.leave();
          namings.backToWords();
        }}
        onBack={namings.backToWords}
      />
    </>
  );
}
