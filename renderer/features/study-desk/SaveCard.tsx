import { useState } from 'react';

import { studyDeskWords } from '../../text/areas/study-desk.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { useDeed } from '../../verso/use-deed.ts';
import { useVerso } from '../../verso/verso-context.tsx';
import { ProblemLine } from '../trouble/index.ts';

/** The public card as a file, for whoever makes the scheme file. */
export function SaveCard() {
  const verso = useVerso();
  const words = useWords(studyDeskWords);
  const { problem, run } = useDeed();
  const [place, setPlace] = useState<string | null>(null);
  const save = async (): Promise<void> => {
    const suggestedName = words.suggestedCardName;
    const file = await verso.call('session.chooseSaveFile', {
      suggestedName,
      format: 'study-card',
    });
    if (file === null) return;
    await verso.call('desk.saveCard', { token: file.token });
    setPlace(file.place);
  };
  return (
    <>
      <p>
        <Button onClick={() => run(save)}>{words.saveCard}</Button>
      </p>
      <ProblemLine problem={problem} />
      {place !== null && (
        <p className="release-place" role="status" dir="auto">
          {words.saved(place)}
        </p>
      )}
    </>
  );
}
