import type { ReadOnly } from '../../../shared/model/vault.ts';
import { Book, Page, Spread } from '../../ui/Book.tsx';
import { PlacesHead } from '../places/index.ts';
import { ChoicesPage } from './ChoicesPage.tsx';
import { reasonOf } from './reason.ts';
import './read-only.css';
import { WhatHappened } from './WhatHappened.tsx';

export interface ReadOnlyPageProps {
  readonly readOnly: ReadOnly;
  readonly onRead: () => void;
  readonly onRestore: () => void;
  /** The journal takes changes again. */
  readonly onWentOn: (setAside: string | null) => void;
}

/** A journal that opened to be read only: what happened on the left, what can be done on the right. */
export function ReadOnlyPage({ readOnly, ...choices }: ReadOnlyPageProps) {
  return (
    <Book closed>
      <PlacesHead current="standing" />
      <Spread>
        <Page side="verso" labelledBy="what-happened" bodyClass="stack stack--loose" scrolls>
          <WhatHappened readOnly={readOnly} />
        </Page>
        <ChoicesPage
          reason={reasonOf(readOnly)}
          hasWhole={readOnly.wholeEntries > 0}
          {...choices}
        />
      </Spread>
    </Book>
  );
}
