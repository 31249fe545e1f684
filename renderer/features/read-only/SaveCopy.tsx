import { useState } from 'react';

import { sayProblem, troubleWords } from '../../text/areas/problems.ts';
import { readOnlyWords } from '../../text/areas/read-only.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Trouble } from '../../ui/Trouble.tsx';
import { TroubleText } from '../../ui/TroubleText.tsx';
import { Working } from '../../ui/Working.tsx';
import { useDeed } from '../../verso/use-deed.ts';
import { useVerso } from '../../verso/verso-context.tsx';

/** Everything that can be read, in one file that anybody can read. */
export function SaveCopy() {
  const verso = useVerso();
  const { copy: words } = useWords(readOnlyWords);
  const troubles = useWords(troubleWords);
  const [told, setTold] = useState('');
  const { busy, problem, run } = useDeed();
  const save = (): void => {
    run(async () => {
      setTold('');
      const { suggestedName } = words;
      const file = await verso.call('session.chooseSaveFile', { suggestedName, format: 'text' });
      if (file === null) return setTold(words.closed);
      const { entries, bytes } = await verso.call('journal.saveCopy', { token: file.token });
      setTold(words.saved(file.place, entries, bytes));
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
      {busy && <Working label={words.saving} />}
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
