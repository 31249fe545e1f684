/** Marks with codes on the passages of one copy: what is marked, what can be undone, which codes there are. */
import { useState } from 'react';

import type { Code } from '../../../shared/content/codebook.ts';
import type { ReviewedPassage } from '../../../shared/contract/release-calls.ts';
import type { ProblemData } from '../../../shared/errors/problems.ts';
import type { CodeWords } from '../../../shared/model/own-codes.ts';
import type { PassageCoding, Stretch } from '../../../shared/model/passage-coding.ts';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import { useAnswer } from '../../verso/use-answer.ts';
import { selectedInExact } from './selected-in-exact.ts';
import { troubleOf, useVerso } from '../../verso/verso-context.tsx';

/** What the dialog was opened for. */
export interface Marking {
  readonly passage: ReviewedPassage;
  /** 1 for the first. */
  readonly place: number;
  /** What was selected in the exact text, or null. */
  readonly selected: Stretch | null;
  /** Chosen from the beginning, where one is to be changed. */
  readonly code: string | null;
}

interface Deed {
  readonly coding: PassageCoding;
  /** False: the mark was removed. */
  readonly on: boolean;
}

export type Notice = 'marked' | 'removed' | 'renamed' | 'undone';

export interface Codes {
  readonly codings: readonly PassageCoding[];
  /** Of the author's own. */
  readonly own: readonly Code[];
  readonly problem: ProblemData | null;
  readonly marking: Marking | null;
  readonly notice: Notice | null;
  /** In which passage something was done last. */
  readonly noticeIn: string | null;
  readonly mayUndo: boolean;
  readonly open: (marking: Marking) => void;
  /** In the passage where something is selected, else in the first. */
  readonly openAtSelection: (passages: readonly ReviewedPassage[]) => void;
  readonly close: () => void;
  readonly turn: (coding: PassageCoding, on: boolean) => void;
  readonly undo: () => void;
  /** Null where the call failed; the problem then says why. */
  readonly save: (
    id: string | null,
    words: CodeWords,
  ) => Promise<CallOutput<'release.saveCode'> | null>;
  readonly takeAway: (id: string) => Promise<CallOutput<'release.removeCode'> | null>;
}

export interface CodesParts {
  readonly codings: readonly PassageCoding[];
  readonly onTurn: (coding: PassageCoding, on: boolean) => void;
  /** A code was renamed: what leaves is judged anew. */
  readonly onRenamed: () => void;
}

export function useCodes({ codings, onTurn, onRenamed }: CodesParts): Codes {
  const verso = useVerso();
  const { answer, problem, put } = useAnswer('release.codes');
  const [failed, setFailed] = useState<ProblemData | null>(null);
  const [marking, setMarking] = useState<Marking | null>(null);
  const [past, setPast] = useState<readonly Deed[]>([]);
  const [notice, setNotice] = useState<{ readonly what: Notice; readonly in: string } | null>(null);
  const fail = (error: unknown): null => {
    setFailed(troubleOf(error));
    return null;
  };
  const tell = (what: Notice, promptId: string): void => {
    setFailed(null);
    setNotice({ what, in: promptId });
  };
  return {
    codings,
    own: answer ?? [],
    problem: failed ?? problem,
    marking,
    notice: notice?.what ?? null,
    noticeIn: notice?.in ?? null,
    mayUndo: past.length > 0,
    open: setMarking,
    openAtSelection: (passages) => {
      const selected = selectedInExact(document.getSelection());
      const at = passages.findIndex(({ promptId }) => promptId === selected?.promptId);
      const passage = passages[Math.max(0, at)];
      if (passage === undefined) return;
      const place = Math.max(0, at) + 1;
      setMarking({
        passage,
        place,
        selected: at < 0 ? null : (selected?.place ?? null),
        code: null,
      });
    },
    close: () => {
      setFailed(null);
      setMarking(null);
    },
    turn: (coding, on) => {
      onTurn(coding, on);
      setPast([...past, { coding, on }]);
      tell(on ? 'marked' : 'removed', coding.promptId);
    },
    undo: () => {
      const last = past.at(-1);
      if (last === undefined) return;
      onTurn(last.coding, !last.on);
      setPast(past.slice(0, -1));
      tell('undone', last.coding.promptId);
    },
    save: (id, words) =>
      verso.call('release.saveCode', { id, ...words }).then((outcome) => {
        setFailed(null);
        if (outcome.ok) {
          put(outcome.codes);
          if (id !== null) {
            onRenamed();
            if (marking !== null) tell('renamed', marking.passage.promptId);
          }
        }
        return outcome;
      }, fail),
    takeAway: (id) =>
      verso.call('release.removeCode', { id }).then((outcome) => {
        setFailed(null);
        if (outcome.ok) put(outcome.codes);
        return outcome;
      }, fail),
  };
}
