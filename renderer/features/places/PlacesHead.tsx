import { Link } from 'wouter';

import { shellWords } from '../../text/areas/shell.ts';
import { useWords } from '../../text/use-words.ts';
import { Head } from '../../ui/Book.tsx';
import { Wordmark } from '../../ui/Wordmark.tsx';
import { LockButton } from './LockButton.tsx';

export const PLACES = ['journey', 'journal', 'release', 'settings'] as const;
export type Place = (typeof PLACES)[number];

/** The name, which leads to the journey. */
export function Brand() {
  const words = useWords(shellWords);
  return (
    <Link className="brand" href="/journey" aria-label={words.toJourney}>
      <Wordmark />
    </Link>
  );
}

/** The running head of a place: where one is, where one can go, and the lock. */
export function PlacesHead({ current }: { readonly current: Place }) {
  const words = useWords(shellWords);
  return (
    <Head
      left={<Brand />}
      right={
        <>
          <nav aria-label={words.places}>
            <ul className="places">
              {PLACES.map((place) => (
                <li key={place}>
                  <Link href={`/${place}`} aria-current={place === current ? 'page' : undefined}>
                    {words.place[place]}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          <LockButton />
        </>
      }
    />
  );
}
