import { useState } from 'react';

import type { ReadOnly } from '../../../shared/model/vault.ts';
import { Book, Page, Spread } from '../../ui/Book.tsx';
import { PlacesHead } from '../places/index.ts';
import { ChoicesPage } from './ChoicesPage.tsx';
import { GoneOnPage } from './GoneOnPage.tsx';
import './read-only.css';
import { WhatHappened } from './WhatHappened.tsx';

export interface ReadOnlyPageProps {
  readonly readOnly: ReadOnly;
  readonly onRead: () => void;
  readonly onRestore: () => void;
  /** The journal is open as usual from now on. */
  readonly onWentOn: () => void;
}

/** A journal that opened to be read only: what happened on the left, what can be done on the right. */
export function ReadOnlyPage({ readOnly, onRead, onRestore, onWentOn }: ReadOnlyPageProps) {
  /** The copy of the file that was set aside, once the person went on. */
  const [setAside, setSetAside] = useState<string | null>(null);
  return (
    <Book closed>
      <PlacesHead current="standing" />
      <Spread>
        <Page side="verso" labelledBy="what-happened" bodyClass="stack stack--loose" scrolls>
          <WhatHappened readOnly={readOnly} />
        </Page>
        {setAside === null ? (
          <ChoicesPage
            why={readOnly.why}
            onRead={onRead}
            onRestore={onRestore}
            onWentOn={(name) => {
              if (name === null) onWentOn();
              else setSetAside(name);
            }}
          />
        ) : (
          <GoneOnPage setAside={setAside} onOpen={onWentOn} />
        )}
      </Spread>
    </Book>
  );
}
