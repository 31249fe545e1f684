import { readOnlyWords } from '../../text/areas/read-only.ts';
import { useWords } from '../../text/use-words.ts';
import { Page } from '../../ui/Book.tsx';
import { Button } from '../../ui/Button.tsx';
import { useFocusOnArrival } from '../../ui/use-focus-on-arrival.ts';

export interface GoneOnPageProps {
  /** Name of the file that holds what could not be read. */
  readonly setAside: string;
  readonly onOpen: () => void;
}

/** This copy counts from now on; where the rest of it lies. */
export function GoneOnPage({ setAside, onOpen }: GoneOnPageProps) {
  const { goOn: words } = useWords(readOnlyWords);
  const heading = useFocusOnArrival<HTMLHeadingElement>();
  return (
    <Page
      side="recto"
      labelledBy="gone-on"
      bodyClass="stack stack--loose"
      folio={
        <Button kind="primary" onClick={onOpen}>
          {words.open}
        </Button>
      }
    >
      <h2 className="lead" id="gone-on" ref={heading} tabIndex={-1}>
        {words.done}
      </h2>
      <p>
        {words.setAside} <span className="path">{setAside}</span>
      </p>
      <p>{words.doneNext}</p>
    </Page>
  );
}
