import { shellWords } from '../text/areas/shell.ts';
import { useWords } from '../text/use-words.ts';
import { Book, Page, Spread } from '../ui/Book.tsx';
import { Button } from '../ui/Button.tsx';
import { useVerso } from '../verso/verso-context.tsx';

/** After a bug in a view: what happened, whether anything is lost, what to do now. */
export function BrokenPage() {
  const verso = useVerso();
  const { broken } = useWords(shellWords);
  return (
    <Book closed>
      <Spread whole>
        <Page side="verso" label="Verso">
          {null}
        </Page>
        <Page side="recto" labelledBy="broken" bodyClass="stack stack--loose">
          <h1 id="broken">{broken.title}</h1>
          <p className="prose">{broken.lost}</p>
          <p>{broken.next}</p>
          <p>
            <Button kind="primary" onClick={() => void verso.call('session.lock', null)}>
              {broken.lock}
            </Button>
          </p>
        </Page>
      </Spread>
    </Book>
  );
}
