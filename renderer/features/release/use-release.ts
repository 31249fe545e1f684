import { useCallback, useEffect, useReducer, useState } from 'react';
import type { Dispatch } from 'react';

import type { Verso } from '../../../shared/contract/client.ts';
import { Problem } from '../../../shared/errors/problems.ts';
import type { ProblemCode } from '../../../shared/errors/problems.ts';
import type { CastMember, RecordId } from '../../../shared/model/journal.ts';
import type { Passage, Proposal } from '../../../shared/model/release.ts';
import type { Workbench, WorkbenchAction } from './workbench.ts';
import { reduceWorkbench, startWorkbench } from './workbench.ts';

export type ReleaseState =
  | { readonly phase: 'opening' }
  | { readonly phase: 'trouble'; readonly code: ProblemCode }
  | { readonly phase: 'ready'; readonly title: string; readonly bench: Workbench };

export interface Release {
  readonly state: ReleaseState;
  readonly cast: readonly CastMember[];
  readonly dispatch: Dispatch<WorkbenchAction>;
  readonly tryAgain: () => void;
  /** Rejects with a Problem; the cast and the text are then as before. */
  readonly saveMember: (member: CastMember) => Promise<void>;
  readonly removeMember: (id: RecordId) => Promise<void>;
}

interface Answer {
  readonly title: string;
  readonly passages: readonly Passage[];
  readonly proposals: readonly Proposal[];
}

type Step =
  | { readonly type: 'answered'; readonly answer: Answer }
  | { readonly type: 'failed'; readonly code: ProblemCode }
  | { readonly type: 'act'; readonly action: WorkbenchAction };

function reduce(state: ReleaseState, step: Step): ReleaseState {
  switch (step.type) {
    case 'failed':
      return { phase: 'trouble', code: step.code };
    case 'answered': {
      const { title, passages, proposals } = step.answer;
      const bench =
        state.phase === 'ready'
          ? reduceWorkbench(state.bench, { type: 'proposed', passages, proposals })
          : startWorkbench(passages, proposals);
      return { phase: 'ready', title, bench };
    }
    case 'act':
      if (state.phase !== 'ready') return state;
      return { ...state, bench: reduceWorkbench(state.bench, step.action) };
  }
}

export function codeOf(error: unknown): ProblemCode {
  return error instanceof Problem ? error.data.code : 'bug';
}

/** The workbench of one entry, alive as long as its page. Decisions are nowhere else. */
export function useRelease(verso: Verso, entryId: RecordId): Release {
  const [state, step] = useReducer(reduce, { phase: 'opening' });
  const [cast, setCast] = useState<readonly CastMember[]>([]);
  const [turn, setTurn] = useState(0);

  const look = useCallback(async () => {
    const [answer, members] = await Promise.all([
      verso.call('release.propose', { entryId }),
      verso.call('cast.list', null),
    ]);
    return { answer, members };
  }, [verso, entryId]);

  useEffect(() => {
    let wanted = true;
    look().then(
      ({ answer, members }) => {
        if (!wanted) return;
        setCast(members);
        step({ type: 'answered', answer });
      },
      (error: unknown) => {
        if (wanted) step({ type: 'failed', code: codeOf(error) });
      },
    );
    return () => {
      wanted = false;
    };
  }, [look, turn]);

  const lookAgain = useCallback(async () => {
    const { answer, members } = await look();
    setCast(members);
    step({ type: 'answered', answer });
  }, [look]);

  return {
    state,
    cast,
    dispatch: useCallback((action) => {
      step({ type: 'act', action });
    }, []),
    tryAgain: useCallback(() => {
      setTurn((count) => count + 1);
    }, []),
    saveMember: useCallback(
      async (member) => {
        await verso.call('cast.save', { ...member, names: [...member.names] });
        await lookAgain();
      },
      [verso, lookAgain],
    ),
    removeMember: useCallback(
      async (id) => {
        await verso.call('cast.remove', { id });
        await lookAgain();
      },
      [verso, lookAgain],
    ),
  };
}
