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
import { ConsentPages } from './ConsentPages.tsx';
import { DecidePages } from './DecidePages.tsx';
import { FilesPages } from './FilesPages.tsx';
import './release.css';
import type { Release, ReleaseState } from './use-release.ts';
import { useRelease } from './use-release.ts';
import { useReview } from './use-review.ts';
import { undecidedMarks } from './workbench.ts';

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
        <Step entryId={entryId} release={release} ready={state} step={step} onStep={setStep} />
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
  readonly release: Release;
  readonly ready: Extract<ReleaseState, { readonly phase: 'ready' }>;
}

function Step({ entryId, release, ready, step, onStep }: StepProps) {
  const verso = useVerso();
  const { title, bench, said, mayReleasePartnersWords } = ready;
  const reviewed = useReview(verso, entryId, bench, said, step !== 'decide');
  const go = (to: ReleaseStep) => (): void => {
    onStep(to);
  };
  useHeadingFocus(step);
  if (step === 'decide') {
    return (
      <DecidePages
        title={title}
        bench={bench}
        release={release}
        review={reviewed.last}
        onExact={go('exact')}
      />
    );
  }
  if (step === 'exact') {
    return (
      <ConsentPages
        state={reviewed}
        said={said}
        say={release.say}
        mayReleasePartnersWords={mayReleasePartnersWords}
        staying={bench.passages.length - bench.included.size}
        unchecked={undecidedMarks(bench, 'check').length}
        onDecide={go('decide')}
        onFiles={go('files')}
        onWithdraw={() => {
          void verso.call('release.withdraw', { entryId }).then(() => {
            release.say({ type: 'withdraw' });
          }, reviewed.tryAgain);
        }}
      />
    );
  }
  return (
    <FilesPages
      entryId={entryId}
      review={reviewed.review}
      onDecide={go('decide')}
      onChanged={reviewed.tryAgain}
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
      step === 'decide' ? 'release-title' : step === 'exact' ? 'exact-title' : 'files-title';
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
