import { firstRunWords } from '../../text/areas/first-run.ts';
import { useWords } from '../../text/use-words.ts';
import { Page } from '../../ui/Book.tsx';

/** The left page beside the study desk: what it is for, and what it leaves alone. */
export function DeskPage() {
  const words = useWords(firstRunWords).desk;
  return (
    <Page side="verso" labelledBy="before" bodyClass="stack stack--loose">
      <h1 id="before">{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <ol className="stack">
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="small">{words.leaves}</p>
    </Page>
  );
}
