import type { Dispatch, KeyboardEvent } from 'react';

import type { Review } from '../../../shared/contract/release-calls.ts';
import { RELEASE_QUESTION_IDS } from '../../../shared/model/prepared-copy.ts';
import { releaseConsentWords } from '../../text/areas/release-consent.ts';
import { releaseWords } from '../../text/areas/release.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { Trouble } from '../../ui/Trouble.tsx';
import { Working } from '../../ui/Working.tsx';
import { codesWords } from '../../text/areas/codes.ts';
import type { Codes } from '../codes/index.ts';
import { CodeDialog, useCodes } from '../codes/index.ts';
import { ProblemLine } from '../trouble/index.ts';
import type { Said, SaidAction } from './agreement.ts';
import { rowsStyle } from './rows-style.ts';
import { isFree } from './free-keys.ts';
import { HeldBack } from './HeldBack.tsx';
import { PassageRow } from './PassageRow.tsx';
import { TwoQuestions } from './TwoQuestions.tsx';
import type { ReviewState } from './use-review.ts';
import { WhatTellsTogether } from './WhatTellsTogether.tsx';

export interface ConsentPagesProps {
  readonly state: ReviewState;
  readonly said: Said;
  readonly say: Dispatch<SaidAction>;
  /** False for a mentee whose agreement does not say so. */
  readonly mayReleasePartnersWords: boolean;
  readonly staying: number;
  /** Places to look at that stay as they are written. */
  readonly unchecked: number;
  readonly onDecide: () => void;
  readonly onFiles: () => void;
  readonly onWithdraw: () => void;
}

/** The second step: the exact text, and beside each passage whether it may leave. */
export function ConsentPages(props: ConsentPagesProps) {
  const { state, said, say, mayReleasePartnersWords, staying, unchecked } = props;
  const { onDecide, onFiles, onWithdraw } = props;
  const exact = useWords(releaseWords).exact;
  const consent = useWords(releaseConsentWords);
  const { review } = state;
  const namingMemo = review?.namingMemo ?? [];
  const codes = useCodes({
    codings: said.codings,
    onTurn: (coding, on) => {
      say({ type: 'code', coding, on });
    },
    onRenamed: state.tryAgain,
  });
  const onKeyDown = useConsentKeys(props, codes);
  const told = review === null ? 0 : review.sets.length + review.labels.length;
  const rows = 1 + (review?.passages.length ?? 0) + told + RELEASE_QUESTION_IDS.length;
  return (
    <div className="release-keys" onKeyDown={onKeyDown}>
      <main className="spread spread--rows release-rows" style={rowsStyle(rows)}>
        <div className="recto">
          <div className="page__body">
            <header className="stack stack--tight">
              <p className="eyebrow">{useWords(releaseWords).title}</p>
              <h1 className="title" id="exact-title" tabIndex={-1}>
                {exact.title}
              </h1>
              <p className="small">{exact.lead}</p>
              <p className="small">{useWords(codesWords).lead}</p>
            </header>
          </div>
        </div>
        <div className="verso">
          <div className="page__body stack">
            <ToWhom />
            <NotYet state={state} />
          </div>
        </div>
        {review?.passages.map((passage, index) => (
          <PassageRow
            key={passage.promptId}
            place={index + 1}
            passage={passage}
            given={said.consents.find(({ promptId }) => promptId === passage.promptId)}
            tellsPartner={said.partnersWords.includes(passage.promptId)}
            mayReleasePartnersWords={mayReleasePartnersWords}
            say={say}
            codes={codes}
            namingCodes={review.namingCodes}
          />
        ))}
        {review !== null && (
          <WhatTellsTogether review={review} reasons={said.reasons} say={say} onDecide={onDecide} />
        )}
        <TwoQuestions said={said} say={say} />
        <div className="recto">
          <div className="page__body stack">
            <TextArea
              label={consent.memo.label}
              hint={consent.memo.hint}
              prose
              rows={2}
              maxLength={20_000}
              value={said.memo}
              trouble={namingMemo.length > 0 ? consent.memo.names(namingMemo) : undefined}
              onChange={({ target }) => {
                say({ type: 'memo', memo: target.value });
              }}
            />
            {unchecked > 0 && <p className="small">{exact.unchecked(unchecked)}</p>}
            {staying > 0 && <p className="small">{exact.staying(staying)}</p>}
            <p className="footnote">{exact.honest}</p>
          </div>
        </div>
        <div className="verso">
          <div className="page__body stack">
            {review !== null && (
              <Going
                review={review}
                onDecide={onDecide}
                onFiles={onFiles}
                onWithdraw={onWithdraw}
              />
            )}
          </div>
        </div>
      </main>
      {codes.marking !== null && <CodeDialog marking={codes.marking} codes={codes} />}
    </div>
  );
}

/** A figure for its passage, C for a code, Z to undo one, N for no to the next open question, E to go on. */
function useConsentKeys(
  { state: { review }, said, say, onFiles }: ConsentPagesProps,
  codes: Codes,
) {
  return (event: KeyboardEvent): void => {
    if (!isFree(event)) return;
    const key = event.key.toLowerCase();
    const passage = /^[1-9]$/u.test(key) ? review?.passages[Number(key) - 1] : undefined;
    const open = RELEASE_QUESTION_IDS.find((id) => said.answers[id] === null);
    if (passage !== undefined) {
      const { promptId, digest } = passage;
      const given = said.consents.find((one) => one.promptId === promptId);
      say({ type: 'agree', passage, on: given?.digest !== digest });
    } else if (key === 'n' && open !== undefined) say({ type: 'answer', id: open, answer: 'no' });
    else if (key === 'c' && review !== null) codes.openAtSelection(review.passages);
    else if (key === 'z' && codes.mayUndo) codes.undo();
    else if (key === 'e') onFiles();
    else return;
    event.preventDefault();
  };
}

function ToWhom() {
  const words = useWords(releaseConsentWords);
  return (
    <dl className="facts">
      <dt>{words.to}</dt>
      <dd>{words.toWhom}</dd>
      <dt>{words.takeBack}</dt>
      <dd>{words.untilHandOver}</dd>
    </dl>
  );
}

function NotYet({ state: { review, problem, tryAgain } }: { readonly state: ReviewState }) {
  const words = useWords(releaseWords);
  if (problem !== null) {
    return (
      <>
        <ProblemLine problem={problem} />
        <Button kind="quiet" onClick={tryAgain}>
          {words.tryAgain}
        </Button>
      </>
    );
  }
  if (review === null) return <Working label={words.exact.computing} />;
  if (review.passages.length > 0) return null;
  return <Trouble>{words.exact.none}</Trouble>;
}

interface GoingProps {
  readonly review: Review;
  readonly onDecide: () => void;
  readonly onFiles: () => void;
  readonly onWithdraw: () => void;
}

/** What goes and what stays, why it does not go yet, and the way on. */
function Going({ review, onDecide, onFiles, onWithdraw }: GoingProps) {
  const words = useWords(releaseConsentWords);
  const places = (isGoing: boolean): number[] =>
    review.passages.flatMap(({ promptId }, index) =>
      review.leaving.includes(promptId) === isGoing ? [index + 1] : [],
    );
  const isAgreed = review.passages.some(({ consent }) => consent.state !== 'none');
  return (
    <>
      <HeldBack review={review} onDecide={onDecide} />
      <div className="cluster">
        <Button
          kind="primary"
          shortcut="E"
          aria-keyshortcuts="E"
          aria-describedby="what-goes"
          onClick={onFiles}
        >
          {words.makeFiles}
        </Button>
        <p className="small" id="what-goes" role="status">
          {words.goes(places(true), places(false))}
        </p>
      </div>
      {isAgreed && (
        <div className="cluster">
          <Button kind="quiet" onClick={onWithdraw}>
            {words.takeAllBack}
          </Button>
        </div>
      )}
    </>
  );
}
