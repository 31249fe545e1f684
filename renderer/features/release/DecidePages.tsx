import { useRef, useState } from 'react';

import type { Review } from '../../../shared/contract/release-calls.ts';
import type { CastMember } from '../../../shared/model/journal.ts';
import { releaseWords } from '../../text/areas/release.ts';
import { useWords } from '../../text/use-words.ts';
import { Page, Spread } from '../../ui/Book.tsx';
import { Button } from '../../ui/Button.tsx';
import { CastDialog } from './CastDialog.tsx';
import { CastList } from './CastList.tsx';
import { CluesStrip } from './CluesStrip.tsx';
import { isFree } from './free-keys.ts';
import { HideDialog } from './HideDialog.tsx';
import { OpenQuestion } from './OpenQuestion.tsx';
import { PassageChoice } from './PassageChoice.tsx';
import { ReviewText } from './ReviewText.tsx';
import { StillToDecide } from './StillToDecide.tsx';
import { alwaysMember } from './new-member.ts';
import { useLastSelection } from './use-last-selection.ts';
import type { Release } from './use-release.ts';
import { useVerdicts } from './use-verdicts.ts';
import type { Mark, Workbench, WorkbenchAction } from './workbench.ts';
import { shownMarks, undecidedMarks } from './workbench.ts';

export interface DecidePagesProps {
  readonly title: string;
  readonly bench: Workbench;
  readonly release: Release;
  /** What would leave; null until it is known. */
  readonly review: Review | null;
  readonly onExact: () => void;
}

type OpenDialog =
  | { readonly kind: 'hide'; readonly suggestion: string }
  | { readonly kind: 'cast'; readonly member: CastMember | null; readonly suggestion: string };

/** The two pages of the first step: the words on the left, the questions about them on the right. */
export function DecidePages({ title, bench, release, review, onExact }: DecidePagesProps) {
  const words = useWords(releaseWords);
  const { dispatch, cast, saveMember, removeMember } = release;
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const [notice, setNotice] = useState<'saved' | 'removed' | null>(null);
  const text = useRef<HTMLDivElement>(null);
  const selection = useLastSelection(text, bench);
  const act = (action: WorkbenchAction): void => {
    setNotice(null);
    dispatch(action);
  };
  /** Into the cast, so that it is found in every entry from now on. */
  const always = (mark: Mark, put: string): void => {
    const made = alwaysMember(mark, put);
    if (made === null) setDialog({ kind: 'cast', member: null, suggestion: mark.text });
    else {
      saveMember(made).then(
        () => {
          setNotice('saved');
        },
        () => {
          setDialog({ kind: 'cast', member: null, suggestion: mark.text });
        },
      );
    }
  };
  const verdicts = useVerdicts(bench, act, always);
  const close = (): void => {
    setDialog(null);
  };
  const toGo = undecidedMarks(bench).length;
  const decided = shownMarks(bench).length - toGo;

  return (
    <div
      className="release-keys"
      onKeyDown={(event) => {
        if (event.key.toLowerCase() === 'h' && isFree(event)) {
          event.preventDefault();
          setDialog({ kind: 'hide', suggestion: selection() });
          return;
        }
        if (event.key.toLowerCase() === 'e' && isFree(event)) {
          event.preventDefault();
          onExact();
          return;
        }
        verdicts.onKeyDown(event);
      }}
    >
      <Spread review>
        <Page
          side="recto"
          labelledBy="release-title"
          bodyClass="stack"
          bodyRef={text}
          scrolls={shownMarks(bench).length === 0}
          folio={review === null ? undefined : <CluesStrip sets={review.sets} />}
        >
          <header className="stack stack--tight">
            <p className="eyebrow">{words.title}</p>
            <h1 className="title" id="release-title" dir="auto" tabIndex={-1}>
              {title === '' ? words.choose.untitled : title}
            </h1>
          </header>
          <ReviewText bench={bench} onOpen={verdicts.open} />
        </Page>
        <Page
          side="verso"
          labelledBy="open-question"
          bodyClass="stack stack--loose"
          folio={
            <>
              <p role="status">
                {notice === null ? words.status({ decided, toGo }) : words.cast[notice]}
              </p>
              <Button
                kind="quiet"
                className="push"
                onClick={() => {
                  setDialog({ kind: 'cast', member: null, suggestion: selection() });
                }}
              >
                {words.cast.add}
              </Button>
            </>
          }
        >
          <OpenQuestion
            bench={bench}
            put={verdicts.put}
            onPut={verdicts.setPut}
            onVerdict={verdicts.give}
            onUndo={verdicts.undo}
            field={verdicts.field}
            fault={verdicts.fault}
          />
          <StillToDecide bench={bench} onGo={verdicts.goTo} />
          <div className="cluster">
            <Button onClick={onExact} shortcut="E" aria-keyshortcuts="E">
              {words.toExact}
            </Button>
            <Button
              kind="quiet"
              shortcut="H"
              aria-keyshortcuts="H"
              onClick={() => {
                setDialog({ kind: 'hide', suggestion: selection() });
              }}
            >
              {words.still.hide}
            </Button>
          </div>
          <CastList
            cast={cast}
            onEdit={(member) => {
              setDialog({ kind: 'cast', member, suggestion: '' });
            }}
          />
          <PassageChoice
            bench={bench}
            onInclude={(promptId, on) => {
              act({ type: 'include', promptId, on });
            }}
          />
        </Page>
      </Spread>
      {dialog?.kind === 'hide' && (
        <HideDialog
          bench={bench}
          suggestion={dialog.suggestion}
          onClose={close}
          onHide={(hidden, replacement) => {
            act({ type: 'hide', words: hidden, replacement });
            close();
          }}
        />
      )}
      {dialog?.kind === 'cast' && (
        <CastDialog
          member={dialog.member}
          suggestion={dialog.suggestion}
          onClose={close}
          onSave={async (member) => {
            await saveMember(member);
            setNotice('saved');
          }}
          onRemove={async ({ id }) => {
            await removeMember(id);
            setNotice('removed');
          }}
        />
      )}
    </div>
  );
}
