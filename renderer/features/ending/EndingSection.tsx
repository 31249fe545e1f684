import { endingWords } from '../../text/areas/ending.ts';
import { settingsWords } from '../../text/areas/settings.ts';
import { useWords } from '../../text/use-words.ts';
import { DestroyForm } from './DestroyForm.tsx';
import type { DestroyFormProps } from './DestroyForm.tsx';
import { WhatIsKept } from './WhatIsKept.tsx';

/** The end of the scheme: what destroying does and what it cannot do, and then the deed. */
export function EndingSection(props: DestroyFormProps) {
  const { section } = useWords(settingsWords);
  const words = useWords(endingWords);
  return (
    <>
      <div className="stack">
        <h2 className="title" id="section">
          {section.end}
        </h2>
        <p className="prose">{words.what}</p>
        <p>{words.first}</p>
      </div>
      <WhatIsKept heading="h3" />
      <DestroyForm {...props} />
    </>
  );
}
