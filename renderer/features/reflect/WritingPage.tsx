import { useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';

import { reflectWords } from '../../text/areas/reflect.ts';
import { keysInWords } from '../../text/keys.ts';
import { useLanguage } from '../../text/language.tsx';
import { useWords } from '../../text/use-words.ts';
import { Page } from '../../ui/Book.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import { Trouble } from '../../ui/Trouble.tsx';
import { isMac } from '../../verso/platform.ts';
import { BesideWords } from './BesideWords.tsx';
import { DraftTitle } from './DraftTitle.tsx';
import { ONLY_ME_KEYS } from './keys.ts';
import type { OpenDraft } from './open-drafts.ts';
import { Passage } from './Passage.tsx';
import { SealLine } from '../sealing/index.ts';
import type { FocusMode } from './use-focus-mode.ts';
import type { PointedOut } from './use-namings.ts';
import { MOST_ONLY_ME } from './writing-desk.ts';

/** Id of the button that puts the entry into the journal. */
export const FINISH_ID = 'finish';

export interface WritingPageProps {
  readonly draft: OpenDraft;
  readonly onNext: () => void;
  readonly onGoTo: (promptId: string) => void;
  readonly onFinish: () => void;
  readonly onNotice: () => void;
  /** Makes the passage at the caret "Only me", or ordinary again; refused where there are too many. */
  readonly onlyMe: { readonly turn: () => void; readonly isRefused: boolean };
  readonly focus: FocusMode;
  /** What is pointed out in the passage that is being written. */
  readonly pointedOut: PointedOut | null;
  /** What stands beside the passage that is being written. */
  readonly beside: ReactNode;
}

/** The right page: the passages that were reached, in their order, and what can be done with them. */
export function WritingPage({
  draft,
  onNext,
  onGoTo,
  onFinish,
  onNotice,
  onlyMe,
  focus,
  pointedOut,
  beside,
}: WritingPageProps) {
  const { desk, keeper, session, createdAt } = draft;
  const words = useWords(reflectWords);
  const language = useLanguage();
  const view = useSyncExternalStore(desk.onView, desk.view);
  const now = new Date();
  const question = view.questions.find(({ promptId }) => promptId === view.current);
  const mayTurn = question !== undefined && !question.neverLeaves;
  const atLast = view.questions.at(-1)?.promptId === view.current;
  return (
    <Page
      side="recto"
      label={words.yourWords}
      folio={
        <>
          {onlyMe.isRefused && (
            <Trouble alert>
              <p>{words.onlyMeRefused(MOST_ONLY_ME)}</p>
            </Trouble>
          )}
          <SealLine keeper={keeper} />
          {!focus.isOn && <TextButton onClick={onNotice}>{words.whoCouldRead}</TextButton>}
          <TextButton onClick={focus.turn}>
            {focus.isOn ? words.leaveFocus : words.focus}
          </TextButton>
          <div className="cluster push">
            {mayTurn && (
              <Button
                kind="quiet"
                shortcut={keysInWords(ONLY_ME_KEYS, isMac, language)}
                // The keyboard, and with it the selection, stays with the words.
                onMouseDown={(event) => {
                  event.preventDefault();
                }}
                onClick={onlyMe.turn}
              >
                {words.turnOnlyMe}
              </Button>
            )}
            <Button id={FINISH_ID} kind={atLast ? 'primary' : 'quiet'} onClick={onFinish}>
              {words.finish}
            </Button>
            {!atLast && (
              <Button shortcut={words.nextKey} onClick={onNext}>
                {words.next}
              </Button>
            )}
          </div>
        </>
      }
    >
      <div className="leaf">
        <p className="eyebrow">
          {session === null
            ? words.begun(createdAt, now)
            : words.meeting(session.number, session.date, now)}
        </p>
        {view.questions.map((question, index) =>
          view.reached.has(question.promptId) ? (
            <Passage
              key={question.promptId}
              desk={desk}
              question={question}
              place={index + 1}
              now={question.promptId === view.current}
              skipped={view.skipped.has(question.promptId)}
              pieces={view.pieces.get(question.promptId)}
              isClosed={question.promptId === draft.closedStory}
              pointedOut={question.promptId === view.current ? pointedOut : null}
              beside={question.promptId === view.current ? beside : null}
              onWriteAfterAll={onGoTo}
            />
          ) : null,
        )}
        {!focus.isOn && (
          <>
            <DraftTitle desk={desk} />
            <BesideWords desk={desk} view={view} />
          </>
        )}
      </div>
    </Page>
  );
}
