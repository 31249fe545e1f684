import { useEffect, useRef } from 'react';

import type { CallOutput } from '../../../shared/contract/contract.ts';
import { endingWords } from '../../text/areas/ending.ts';
import { useWords } from '../../text/use-words.ts';
import { Book, Page, Spread } from '../../ui/Book.tsx';
import { Button } from '../../ui/Button.tsx';
import { useFocusOnArrival } from '../../ui/use-focus-on-arrival.ts';
import { Wordmark } from '../../ui/Wordmark.tsx';
import { useVerso } from '../../verso/verso-context.tsx';
import { WhatIsKept } from './WhatIsKept.tsx';

export interface Destroyed extends Extract<
  CallOutput<'vault.destroy'>,
  { readonly outcome: 'destroyed' }
> {
  /** There is a folder with backups, and they were not to go. */
  readonly backupsStay: boolean;
}

/** The last page: what was removed and what is left. There is nowhere to go from it but out. */
export function OverPage({ destroyed }: { readonly destroyed: Destroyed }) {
  const verso = useVerso();
  const words = useWords(endingWords).over;
  const heading = useFocusOnArrival<HTMLHeadingElement>();
  useLockOnLeaving();
  const { files, left, backupsStay } = destroyed;
  const { keysLeft } = words;
  const isOpenStill = left.some(holdsKeys);
  return (
    <Book closed>
      <Spread whole>
        <Page side="verso" label="Verso" bodyClass="gate">
          <Wordmark />
        </Page>
        <Page
          side="recto"
          labelledBy="over"
          bodyClass="stack stack--loose"
          scrolls
          folio={
            <>
              <Button kind="primary" onClick={() => void verso.call('session.lock', null)}>
                {words.finish}
              </Button>
              {!isOpenStill && <p>{words.begin}</p>}
            </>
          }
        >
          <div className="stack">
            <h1 id="over" ref={heading} tabIndex={-1}>
              {isOpenStill ? keysLeft.title : words.title}
            </h1>
            <p className="prose">{isOpenStill ? keysLeft.what : words.removed(files)}</p>
            {left.length === 0 && <p>{backupsStay ? words.onlyBackups : words.nothingLeft}</p>}
          </div>
          {left.length > 0 && (
            <section className="stack" aria-labelledby="left">
              <h2 id="left">{words.leftTitle}</h2>
              <p>{isOpenStill ? keysLeft.left : words.left}</p>
              <ul>
                {left.map((place) => (
                  <li key={place} className="path">
                    {place}
                  </li>
                ))}
              </ul>
            </section>
          )}
          <WhatIsKept heading="h2" />
        </Page>
      </Spread>
    </Book>
  );
}

/** A key file, by its name; under Windows, too. */
function holdsKeys(path: string): boolean {
  return /[\\/]keys\.verso$/u.test(path);
}

/** A command can lead elsewhere. There is no journal there any more, so that ends the window's, too. */
function useLockOnLeaving(): void {
  const verso = useVerso();
  const here = useRef(false);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
      // In development every effect runs twice; the page is left only if it does not come back.
      queueMicrotask(() => {
        if (!here.current) void verso.call('session.lock', null);
      });
    };
  }, [verso]);
}
