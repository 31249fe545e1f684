import { useState } from 'react';

import { sayProblem, troubleWords } from '../../text/areas/problems.ts';
import { readOnlyWords } from '../../text/areas/read-only.ts';
import { workWords } from '../../text/areas/work.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Trouble } from '../../ui/Trouble.tsx';
import { TroubleText } from '../../ui/TroubleText.tsx';
import { useDeed } from '../../verso/use-deed.ts';
import { useWork } from '../../verso/use-work.ts';
import { useVerso } from '../../verso/verso-context.tsx';
import { Stopped, UnderWay } from '../long-work/index.ts';

/** Everything that can be read, in one file that anybody can read. */
export function SaveCopy() {
  const verso = useVerso();
  const { copy: words } = useWords(readOnlyWords);
  const troubles = useWords(troubleWords);
  const { stopped } = useWords(workWords);
  const [told, setTold] = useState('');
  const [isStopped, setStopped] = useState(false);
  const { problem, run } = useDeed();
  const work = useWork();
  const save = (): void => {
    run(async () => {
      setTold('');
      setStopped(false);
      const { suggestedName } = words;
      const file = await verso.call('session.chooseSaveFile', { suggestedName, format: 'text' });
      if (file === null) return setTold(words.closed);
      const { token, place } = file;
      const saved = await work.run((job) => verso.call('journal.saveCopy', { token, job }));
      if (saved === null) setStopped(true);
      else setTold(words.saved(place, saved.entries, saved.bytes));
    });
  };
  return (
    <>
      <p id="in-the-clear">{words.what}</p>
      <div className="cluster">
        <Button aria-describedby="in-the-clear" onClick={save}>
          {words.act}
        </Button>
      </div>
      <UnderWay label={words.saving} work={work} />
      {isStopped && <Stopped said={stopped.saveCopy} />}
      <p className="told" role="status" dir="auto">
        {told}
      </p>
      {problem !== null && (
        <Trouble alert>
          <TroubleText {...sayProblem(troubles.problem, problem)} />
        </Trouble>
      )}
    </>
  );
}
