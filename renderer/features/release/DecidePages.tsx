import { useEffect, useRef, useState } from 'react';
import type { Dispatch, KeyboardEvent, RefObject } from 'react';

import type { CastMember } from '../../../shared/model/journal.ts';
import { releaseWords } from '../../text/areas/release.ts';
import { useWords } from '../../text/use-words.ts';
import { Page, Spread } from '../../ui/Book.tsx';
import { Button } from '../../ui/Button.tsx';
import { CastDialog } from './CastDialog.tsx';
import { CastList } from './CastList.tsx';
import { HideDialog } from './HideDialog.tsx';
import type { Verdict } from './OpenQuestion.tsx';
import { OpenQuestion, putFor } from './OpenQuestion.tsx';
import { PassageChoice } from './PassageChoice.tsx';
import { markElementId, ReviewText } from './ReviewText.tsx';
import { StillToDecide } from './StillToDecide.tsx';
import { selectedWords } from './selected-words.ts';
import type { Release } from './use-release.ts';
import type { Workbench, WorkbenchAction } from './workbench.ts';
import { openMark, shownMarks, undecidedMarks } from './workbench.ts';

export interface DecidePagesProps {
  readonly title: string;
  readonly bench: Workbench;
  readonly release: Release;
  readonly onExact: () => void;
}

type OpenDialog =
  | { readonly kind: 'hide'; readonly suggestion: string }
  | { readonly kind: 'cast'; readonly member: CastMember | null; readonly suggestion: string };

/** The two pages of the first step: the words on the left, the questions about them on the right. */
export function DecidePages({ title, bench, release, onExact }: DecidePagesProps) {
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
  const review = useReview(bench, act);
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
        review.onKeyDown(event);
      }}
    >
      <Spread review>
        <Page
          side="recto"
          labelledBy="release-title"
          bodyClass="stack"
          bodyRef={text}
          scrolls={shownMarks(bench).length === 0}
        >
          <header className="stack stack--tight">
            <p className="eyebrow">{words.title}</p>
            <h1 className="title" id="release-title" dir="auto" tabIndex={-1}>
              {title === '' ? words.choose.untitled : title}
            </h1>
          </header>
          <ReviewText bench={bench} onOpen={review.open} />
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
            put={review.put}
            onPut={review.setPut}
            onVerdict={review.give}
            onUndo={review.undo}
            field={review.field}
            fault={review.fault}
          />
          <StillToDecide bench={bench} onGo={review.goTo} />
          <div className="cluster">
            <Button onClick={onExact}>{words.toExact}</Button>
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

interface Review {
  readonly put: string;
  readonly setPut: (put: string) => void;
  readonly fault: 'nothingVaguer' | 'needsWords' | null;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly open: (id: string) => void;
  /** Opens a mark and goes there. */
  readonly goTo: (id: string) => void;
  readonly give: (verdict: Verdict) => void;
  readonly undo: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The four verdicts, the keys that give them, and where focus goes afterwards. */
function useReview(bench: Workbench, act: Dispatch<WorkbenchAction>): Review {
  const mark = openMark(bench);
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<{ readonly id: string; readonly put: string } | null>(null);
  const [fault, setFault] = useState<Review['fault']>(null);
  const follow = useRef(false);
  const put =
    mark === null
      ? ''
      : typed?.id === mark.id
        ? typed.put
        : putFor(mark, bench.choices.get(mark.id));

  useEffect(() => {
    if (!follow.current || bench.openId === null) return;
    follow.current = false;
    const link = document.getElementById(markElementId(bench.openId));
    link?.focus({ preventScroll: true });
    link?.scrollIntoView({ block: 'nearest' });
  }, [bench]);

  /** Does it, and lets focus follow to the mark that is open then. */
  const go = (action: WorkbenchAction): void => {
    follow.current = true;
    setTyped(null);
    setFault(null);
    act(action);
  };
  const ask = (why: Review['fault']): void => {
    setFault(why);
    field.current?.focus();
    field.current?.select();
  };
  const give = (verdict: Verdict): void => {
    if (mark === null) return;
    if (verdict === 'change') ask(null);
    else if (verdict === 'keep')
      go({ type: 'decide', choice: { action: 'keep', replacement: '' } });
    else if (verdict === 'accept') {
      if (put.trim() === '') ask('needsWords');
      else go({ type: 'decide', choice: { action: 'replace', replacement: put } });
    } else if (mark.generalisation === null) setFault('nothingVaguer');
    else go({ type: 'decide', choice: { action: 'replace', replacement: mark.generalisation } });
  };
  const undo = (): void => {
    go({ type: 'undo' });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isFree(event)) return;
    const deed = DEEDS[event.key.toLowerCase()];
    if (deed === undefined) return;
    event.preventDefault();
    if (deed === 'undo') undo();
    else if (deed === 'next' || deed === 'previous')
      go({ type: 'move', by: deed === 'next' ? 1 : -1 });
    else give(deed);
  };
  return {
    put,
    setPut: (words) => {
      setFault(null);
      if (mark !== null) setTyped({ id: mark.id, put: words });
    },
    fault,
    field,
    open: (id) => {
      setFault(null);
      act({ type: 'open', id });
    },
    goTo: (id) => {
      go({ type: 'open', id });
    },
    give,
    undo,
    onKeyDown,
  };
}

const DEEDS: Readonly<Record<string, Verdict | 'undo' | 'next' | 'previous'>> = {
  a: 'accept',
  c: 'change',
  g: 'generalise',
  k: 'keep',
  z: 'undo',
  arrowdown: 'next',
  arrowup: 'previous',
};

/** Keys act only outside fields and dialogs, and never with a modifier. */
function isFree(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return false;
  const { target } = event;
  if (!(target instanceof Element)) return false;
  return target.closest('input:not([type="checkbox"]), textarea, select, dialog') === null;
}

/** @returns what was last selected in the text, read when it is asked for. */
function useLastSelection(
  text: RefObject<HTMLDivElement | null>,
  { passages }: Workbench,
): () => string {
  const last = useRef('');
  useEffect(() => {
    const listen = (): void => {
      const selection = document.getSelection();
      const anchor = selection?.anchorNode ?? null;
      if (anchor === null || text.current?.contains(anchor) !== true) return;
      last.current = selectedWords(selection, passages) ?? '';
    };
    document.addEventListener('selectionchange', listen);
    return () => {
      document.removeEventListener('selectionchange', listen);
    };
  }, [text, passages]);
  return () => last.current;
}
