import { useState } from 'react';

import type { Rehearsal } from '../../../shared/model/vault.ts';
import { rehearsalWords } from '../../text/areas/rehearsal.ts';
import { whenWords } from '../../text/days.ts';
import { useLanguage } from '../../text/language.tsx';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Working } from '../../ui/Working.tsx';
import { PauseLeft } from '../passphrase/index.ts';
import { ProblemLine } from '../trouble/index.ts';
import type { Way } from './rehearsal-trouble.ts';
import { isToReplace } from './rehearsal-trouble.ts';
import type { Try } from './use-try.ts';

export interface TryOutcomeProps {
  readonly way: Way;
  readonly tried: Try;
}

/** Below the field: that it worked and when, or the pause. */
export function TryOutcome({ way, tried }: TryOutcomeProps) {
  const words = useWords(rehearsalWords);
  const { busy, problem, came, tries } = tried;
  return (
    <>
      {came?.outcome === 'wait' && <PauseLeft key={tries} seconds={came.seconds} />}
      {busy && <Working label={words.trying} />}
      <ProblemLine problem={problem} />
      <p className="prose" role="status">
        {came?.outcome === 'opens' && <Opens key={tries} way={way} />}
      </p>
    </>
  );
}

/** With the moment at which it appeared. */
function Opens({ way }: { readonly way: Way }) {
  const words = useWords(rehearsalWords);
  const language = useLanguage();
  const [now] = useState(() => new Date());
  return words[way].opens(whenWords(now.toISOString(), now, language));
}

export interface TryButtonsProps extends TryOutcomeProps {
  /** To where this way in is made new. */
  readonly onReplace: () => void;
}

/** To try it, and once it has failed, to make this way in new while one is in. */
export function TryButtons({ way, tried, onReplace }: TryButtonsProps) {
  const words = useWords(rehearsalWords)[way];
  const { came } = tried;
  return (
    <div className="cluster">
      <Button type="submit">{words.try}</Button>
      {came !== null && isFailed(came) && isToReplace(came) && (
        <Button onClick={onReplace}>{words.replace}</Button>
      )}
    </div>
  );
}

function isFailed(came: Rehearsal): came is Exclude<Rehearsal, { readonly outcome: 'opens' }> {
  return came.outcome !== 'opens';
}
