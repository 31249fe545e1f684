import { useState } from 'react';

import { rehearsalWords } from '../../text/areas/rehearsal.ts';
import { whenWords } from '../../text/days.ts';
import { useLanguage } from '../../text/language.tsx';
import { useWords } from '../../text/use-words.ts';
import type { Way } from './rehearsal-trouble.ts';

export interface LastTriedProps {
  readonly way: Way;
  /** An instant; null for never. */
  readonly at: string | null;
}

/** When this way in last worked while its owner was in. */
export function LastTried({ way, at }: LastTriedProps) {
  const words = useWords(rehearsalWords)[way];
  const language = useLanguage();
  const [now] = useState(() => new Date());
  return (
    <p className="small">
      {at === null ? words.untried : words.last(whenWords(at, now, language))}
    </p>
  );
}
