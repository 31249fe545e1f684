import { endingWords } from '../../text/areas/ending.ts';
import { useWords } from '../../text/use-words.ts';

/** What no program can reach: said before the end, and once more after it. */
export function WhatIsKept({ heading: Heading }: { readonly heading: 'h2' | 'h3' }) {
  const words = useWords(endingWords);
  return (
    <section className="stack" aria-labelledby="kept">
      <Heading id="kept">{words.keepsTitle}</Heading>
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
