import { Link } from 'wouter';

import { shellWords } from '../../text/areas/shell.ts';
import { useWords } from '../../text/use-words.ts';
import { Head } from '../../ui/Book.tsx';
import { Wordmark } from '../../ui/Wordmark.tsx';
import { useReadOnly } from '../../verso/read-only.tsx';
import { LockButton } from './LockButton.tsx';

const PLACES = [
  'journey',
  'journal',
  'release',
  'ratings',
  'ideas',
  'agreement',
  'settings',
] as const;
/** Of a journal that is open to be read only: why, and what can be read. */
const PLACES_TO_READ = ['standing', 'journal'] as const;
export type Place = (typeof PLACES)[number] | (typeof PLACES_TO_READ)[number];

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
  const isReadOnly = useReadOnly() !== null;
  const places: readonly Place[] = isReadOnly ? PLACES_TO_READ : PLACES;
  return (
    <Head
      left={isReadOnly ? <ReadOnlyBrand /> : <Brand />}
      right={
        <>
          <nav aria-label={words.places}>
            <ul className="places">
              {places.map((place) => (
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

/** The name, and the standing line that nothing can be changed here. */
function ReadOnlyBrand() {
  const words = useWords(shellWords);
  return (
    <>
      <span className="brand">
        <Wordmark />
      </span>
      <p className="small">{words.readOnly}</p>
    </>
  );
}
