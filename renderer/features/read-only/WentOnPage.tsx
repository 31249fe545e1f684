import { readOnlyWords } from '../../text/areas/read-only.ts';
import { useWords } from '../../text/use-words.ts';
import { Book, Page, Spread } from '../../ui/Book.tsx';
import { Button } from '../../ui/Button.tsx';
import { useFocusOnArrival } from '../../ui/use-focus-on-arrival.ts';
import { PlainHead } from '../places/index.ts';

export interface WentOnPageProps {
  /** Name of the folder that holds the journal as it was. */
  readonly setAside: string;
  readonly onOpen: () => void;
}

/** This copy counts from now on, and where it lies as it was. */
export function WentOnPage({ setAside, onOpen }: WentOnPageProps) {
  const { goOn: words } = useWords(readOnlyWords);
  const heading = useFocusOnArrival<HTMLHeadingElement>();
  return (
    <Book>
      <PlainHead />
      <Spread>
        <Page side="verso" labelledBy="went-on">
          <h1 id="went-on" ref={heading} tabIndex={-1}>
            {words.done}
          </h1>
        </Page>
        <Page
          side="recto"
          label={words.doneLabel}
          bodyClass="stack stack--loose"
          folio={
            <Button kind="primary" onClick={onOpen}>
              {words.open}
            </Button>
          }
        >
          <p className="prose">{words.doneNext}</p>
          <p>
            {words.setAside} <span className="path">{setAside}</span>
          </p>
        </Page>
      </Spread>
    </Book>
  );
}
