import { releaseWords } from '../../text/areas/release.ts';
import { useWords } from '../../text/use-words.ts';
import { Page, Spread } from '../../ui/Book.tsx';
import { Button } from '../../ui/Button.tsx';
import { Trouble } from '../../ui/Trouble.tsx';
import { Working } from '../../ui/Working.tsx';
import { BackLink } from './BackLink.tsx';
import { SaveButtons } from './SaveButtons.tsx';
import type { Preview } from './use-preview.ts';
import type { Workbench } from './workbench.ts';
import { undecidedMarks } from './workbench.ts';

export interface ExactPagesProps {
  readonly step: 'exact' | 'files';
  readonly bench: Workbench;
  readonly preview: Preview;
  readonly onReadAgain: () => void;
  readonly onDecide: () => void;
  readonly onFiles: () => void;
  readonly onExact: () => void;
}

/** The second and the third step: the exact text on the left, what may be done with it on the right. */
export function ExactPages(props: ExactPagesProps) {
  const { step, bench, preview, onReadAgain, onDecide, onFiles, onExact } = props;
  const words = useWords(releaseWords);
  const staying = bench.passages.length - bench.included.size;
  return (
    <Spread>
      <Page
        side="recto"
        labelledBy="exact-title"
        bodyClass="stack"
        scrolls
        folio={staying > 0 ? <p>{words.exact.staying(staying)}</p> : undefined}
      >
        <header className="stack stack--tight">
          <p className="eyebrow">{words.title}</p>
          <h1 className="title" id="exact-title" tabIndex={-1}>
            {words.exact.title}
          </h1>
          <p className="small">{words.exact.lead}</p>
        </header>
        <ExactText preview={preview} onReadAgain={onReadAgain} />
      </Page>
      <Page side="verso" labelledBy="exact-state" bodyClass="stack stack--loose">
        <div className="stack stack--tight">
          <p className="eyebrow">{words.steps[step]}</p>
          <h2 className="title" id="exact-state" tabIndex={-1}>
            {step === 'exact' ? words.exact.before : words.files.title}
          </h2>
        </div>
        <Readiness bench={bench} preview={preview} onDecide={onDecide} />
        {step === 'exact' && preview.phase === 'ready' && (
          <div className="cluster">
            <Button kind="primary" onClick={onFiles}>
              {words.exact.toFiles}
            </Button>
          </div>
        )}
        {step === 'files' && preview.phase === 'ready' && (
          <SaveButtons
            key={preview.preview.digest}
            choice={preview.choice}
            preview={preview.preview}
            onDecide={onDecide}
            onReadAgain={() => {
              onReadAgain();
              onExact();
            }}
          />
        )}
        <p className="footnote">{words.exact.honest}</p>
      </Page>
    </Spread>
  );
}

interface ExactTextProps {
  readonly preview: Preview;
  readonly onReadAgain: () => void;
}

function ExactText({ preview, onReadAgain }: ExactTextProps) {
  const words = useWords(releaseWords);
  switch (preview.phase) {
    case 'none':
      return <p className="prose">{words.exact.none}</p>;
    case 'computing':
      return <Working label={words.exact.computing} />;
    case 'trouble':
      return (
        <Trouble alert>
          <p>{words.exact.trouble}</p>
          <Button kind="quiet" onClick={onReadAgain}>
            {words.tryAgain}
          </Button>
        </Trouble>
      );
    case 'ready':
      return (
        <pre className="prose release-exact" dir="auto" aria-label={words.exact.label} role="group">
          {preview.preview.text}
        </pre>
      );
  }
}

interface ReadinessProps {
  readonly bench: Workbench;
  readonly preview: Preview;
  readonly onDecide: () => void;
}

/** What is still in the way, as a sentence with the way back; or that nothing is. */
function Readiness({ bench, preview, onDecide }: ReadinessProps) {
  const words = useWords(releaseWords).exact;
  if (preview.phase === 'none') {
    return (
      <p>
        {words.none} <BackLink onGo={onDecide}>{words.choosePassages}</BackLink>
      </p>
    );
  }
  if (preview.phase !== 'ready') return null;
  const { undecided } = preview.preview;
  const unchecked = undecidedMarks(bench, 'check').length;
  return (
    <div className="stack stack--tight" role="status">
      {undecided > 0 ? (
        <p>
          {words.undecided(undecided)}{' '}
          <BackLink onGo={onDecide}>{words.decideThem(undecided)}</BackLink>
        </p>
      ) : (
        <p>{words.complete}</p>
      )}
      {unchecked > 0 && <p className="small">{words.unchecked(unchecked)}</p>}
    </div>
  );
}
