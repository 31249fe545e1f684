import { endingWords } from '../../text/areas/ending.ts';
import { useWords } from '../../text/use-words.ts';

/** What no program can reach: said before the end, and once more after it. */
export function WhatIsKept() {
  const words = useWords(endingWords);
  return (
    <section className="stack" aria-labelledby="kept">
      <h3 id="kept">{words.keepsTitle}</h3>
      <ul className="stack">
        {words.keeps.map(([where, what]) => (
          <li key={where}>
            <strong>{where}</strong> {what}
          </li>
        ))}
      </ul>
    </section>
  );
}
