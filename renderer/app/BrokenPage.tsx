import { shellWords } from '../text/areas/shell.ts';
import { useWords } from '../text/use-words.ts';
import { Book, Page, Spread } from '../ui/Book.tsx';
import { Button } from '../ui/Button.tsx';
import { useVerso } from '../verso/verso-context.tsx';

export interface BrokenPageProps {
  /** A view threw while it was drawn, or the part that draws the rooms could not be loaded. */
  readonly what: 'broken' | 'missing';
}

/** What happened, whether anything is lost, what to do now. */
export function BrokenPage({ what }: BrokenPageProps) {
  const verso = useVerso();
  const { lockAndStart, ...words } = useWords(shellWords);
  const said = words[what];
  return (
    <Book closed>
      <Spread whole>
        <Page side="verso" label="Verso">
          {null}
        </Page>
        <Page side="recto" labelledBy="broken" bodyClass="stack stack--loose">
          <h1 id="broken">{said.title}</h1>
          <p className="prose">{said.lost}</p>
          <p>{said.next}</p>
          <p>
            <Button kind="primary" onClick={() => void verso.call('session.lock', null)}>
              {lockAndStart}
            </Button>
          </p>
        </Page>
      </Spread>
    </Book>
  );
}
