import { useState } from 'react';

import { sayProblem, troubleWords } from '../../text/areas/problems.ts';
import type { ReasonId } from '../../text/areas/read-only.ts';
import { readOnlyWords } from '../../text/areas/read-only.ts';
import { workWords } from '../../text/areas/work.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Question } from '../../ui/Question.tsx';
import { Trouble } from '../../ui/Trouble.tsx';
import { TroubleText } from '../../ui/TroubleText.tsx';
import { useDeed } from '../../verso/use-deed.ts';
import { useWork } from '../../verso/use-work.ts';
import { useVerso } from '../../verso/verso-context.tsx';
import { Stopped, UnderWay } from '../long-work/index.ts';

export interface GoOnProps {
  readonly id: Exclude<ReasonId, 'disk-read-only'>;
  readonly onWentOn: (setAside: string | null) => void;
}

/** Takes this copy as it is, asked once more in words that say what it means. */
export function GoOn({ id, onWentOn }: GoOnProps) {
  const verso = useVerso();
  const { goOn: words } = useWords(readOnlyWords);
  const troubles = useWords(troubleWords);
  const [asking, setAsking] = useState(false);
  const { stopped } = useWords(workWords);
  const { problem, run } = useDeed();
  const work = useWork();
  const [isStopped, setStopped] = useState(false);
  const reason = words.reason[id];
  const goOn = (): void => {
    setAsking(false);
    run(async () => {
      setStopped(false);
      const wentOn = await work.run((job) => verso.call('vault.goOn', { job }));
      if (wentOn === null) setStopped(true);
      else onWentOn(wentOn.setAside);
    });
  };
  return (
    <>
      <p>
        {reason.why} {reason.offer}
      </p>
      <div className="cluster">
        <Button
          onClick={() => {
            setAsking(true);
          }}
        >
          {words.act}
        </Button>
      </div>
      <UnderWay label={words.going} work={work} />
      {isStopped && <Stopped said={stopped.goOn} />}
      {problem !== null && (
        <Trouble alert>
          <TroubleText {...sayProblem(troubles.problem, problem)} />
        </Trouble>
      )}
      {asking && (
        <Question
          title={reason.ask}
          confirm={reason.confirm}
          onConfirm={goOn}
          keep={words.keep}
          onKeep={() => {
            setAsking(false);
          }}
        >
          <p>{reason.means}</p>
        </Question>
      )}
    </>
  );
}
