import { useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';

import type { RecordId } from '../../../shared/model/journal.ts';
import type { ReleaseStep } from '../../text/areas/release.ts';
import { releaseWords } from '../../text/areas/release.ts';
import { useWords } from '../../text/use-words.ts';
import { Book, Head, Page, Spread } from '../../ui/Book.tsx';
import { Button } from '../../ui/Button.tsx';
import { Trouble } from '../../ui/Trouble.tsx';
import { Working } from '../../ui/Working.tsx';
import { useVerso } from '../../verso/verso-context.tsx';
import { Brand, LockButton, PlacesHead } from '../places/index.ts';
import { ChooseEntry } from './ChooseEntry.tsx';
import { DecidePages } from './DecidePages.tsx';
import { ExactPages } from './ExactPages.tsx';
import './release.css';
import { usePreview } from './use-preview.ts';
import type { Release } from './use-release.ts';
import { useRelease } from './use-release.ts';
import type { Workbench } from './workbench.ts';

export interface ReleasePageProps {
  readonly entryId?: RecordId;
}

/** The workbench of one entry; without an entry, the choice of one. */
export function ReleasePage({ entryId }: ReleasePageProps) {
  const [, navigate] = useLocation();
  if (entryId !== undefined) return <EntryRelease key={entryId} entryId={entryId} />;
  return (
    <Book>
      <PlacesHead current="release" />
      <ChooseEntry
        onChoose={(id) => {
          navigate(`/release/${id}`);
        }}
      />
    </Book>
  );
}

function EntryRelease({ entryId }: { readonly entryId: RecordId }) {
  const verso = useVerso();
  const release = useRelease(verso, entryId);
  const [step, setStep] = useState<ReleaseStep>('decide');
  const { state } = release;
  return (
    <Book turned>
      <Head
        turned
        left={
          <>
            <Brand />
            {state.phase === 'ready' && <Steps step={step} onStep={setStep} />}
          </>
        }
        right={
          <>
            <BackToJournal entryId={entryId} />
            <LockButton />
          </>
        }
      />
      {state.phase === 'ready' ? (
        <Step
          entryId={entryId}
          title={state.title}
          bench={state.bench}
          release={release}
          step={step}
          onStep={setStep}
        />
      ) : (
        <NotReady release={release} />
      )}
    </Book>
  );
}

const STEPS: readonly ReleaseStep[] = ['decide', 'exact', 'files'];

interface StepsProps {
  readonly step: ReleaseStep;
  readonly onStep: (step: ReleaseStep) => void;
}

function Steps({ step, onStep }: StepsProps) {
  const words = useWords(releaseWords).steps;
  return (
    <nav aria-label={words.label} className="push">
      <ol className="places">
        {STEPS.map((one) => (
          <li key={one}>
            <a
              href={`#${one}`}
              aria-current={one === step ? 'step' : undefined}
              onClick={(event) => {
                event.preventDefault();
                onStep(one);
              }}
            >
              {words[one]}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function BackToJournal({ entryId }: { readonly entryId: RecordId }) {
  const words = useWords(releaseWords);
  return (
    <Link className="button button--quiet" href={`/journal/${entryId}`}>
      {words.back}
    </Link>
  );
}

interface StepProps extends StepsProps {
  readonly entryId: RecordId;
  readonly title: string;
  readonly bench: Workbench;
  readonly release: Release;
}

function Step({ entryId, title, bench, release, step, onStep }: StepProps) {
  useHeadingFocus(step);
  if (step === 'decide') {
    return (
      <DecidePages
        title={title}
        bench={bench}
        release={release}
        onExact={() => {
          onStep('exact');
        }}
      />
    );
  }
  return <ExactStep entryId={entryId} bench={bench} step={step} onStep={onStep} />;
}

interface ExactStepProps {
  readonly entryId: RecordId;
  readonly bench: Workbench;
  readonly step: 'exact' | 'files';
  readonly onStep: (step: ReleaseStep) => void;
}

function ExactStep({ entryId, bench, step, onStep }: ExactStepProps) {
  const verso = useVerso();
  const { preview, readAgain } = usePreview(verso, entryId, bench);
  return (
    <ExactPages
      step={step}
      bench={bench}
      preview={preview}
      onReadAgain={readAgain}
      onDecide={() => {
        onStep('decide');
      }}
      onFiles={() => {
        onStep('files');
      }}
      onExact={() => {
        onStep('exact');
      }}
    />
  );
}

/** Focus goes to the heading of the step that begins; the first time the page itself says where one is. */
function useHeadingFocus(step: ReleaseStep): void {
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    const id =
      step === 'decide' ? 'release-title' : step === 'exact' ? 'exact-title' : 'exact-state';
    document.getElementById(id)?.focus();
  }, [step]);
}

function NotReady({ release: { state, tryAgain } }: { readonly release: Release }) {
  const words = useWords(releaseWords);
  return (
    <Spread>
      <Page side="recto" labelledBy="release-title" bodyClass="stack">
        <h1 className="title" id="release-title">
          {words.title}
        </h1>
        {state.phase === 'opening' && <Working label={words.opening} />}
        {state.phase === 'trouble' && (
          <Trouble alert>
            <p>{state.code === 'not-found' ? words.notFound : words.trouble}</p>
            {state.code !== 'not-found' && (
              <Button kind="quiet" onClick={tryAgain}>
                {words.tryAgain}
              </Button>
            )}
          </Trouble>
        )}
      </Page>
      <Page side="verso" label={words.steps.label}>
        {null}
      </Page>
    </Spread>
  );
}
