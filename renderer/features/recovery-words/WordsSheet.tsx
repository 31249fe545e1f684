import { useState } from 'react';

import { recoveryWords } from '../../text/areas/recovery-words.ts';
import { useWords } from '../../text/use-words.ts';

/** The sheet of paper, seen only in print: the words, what they are, and where they should lie. */
export function WordsSheet({ list }: { readonly list: readonly string[] }) {
  const words = useWords(recoveryWords);
  const [made] = useState(() => new Date());
  return (
    <div className="sheet">
      <h1>{words.sheet.title}</h1>
      <p>{words.sheet.made(made)}</p>
      <p>{words.sheet.what}</p>
      <ol className="sheet__words" lang="en">
        {list.map((word, index) => (
          <li key={index}>{word}</li>
        ))}
      </ol>
      <h2>{words.sheet.keepTitle}</h2>
      <p>{words.sheet.keep}</p>
      <h2>{words.sheet.useTitle}</h2>
      <p>{words.sheet.use}</p>
      <p>{words.sheet.replaced}</p>
    </div>
  );
}
