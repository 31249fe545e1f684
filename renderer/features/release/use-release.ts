import { useCallback, useEffect, useReducer, useState } from 'react';
import type { Dispatch } from 'react';

import type { Verso } from '../../../shared/contract/client.ts';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import { Problem } from '../../../shared/errors/problems.ts';
import type { ProblemCode } from '../../../shared/errors/problems.ts';
import type { CastMember, RecordId } from '../../../shared/model/journal.ts';
import type { Said, SaidAction } from './agreement.ts';
import { nothingSaid, reduceSaid, saidIn } from './agreement.ts';
import { resumeWorkbench } from './resume.ts';
import type { Workbench, WorkbenchAction } from './workbench.ts';
import { reduceWorkbench } from './workbench.ts';

export type ReleaseState =
  | { readonly phase: 'opening' }
  | { readonly phase: 'trouble'; readonly code: ProblemCode }
  | {
      readonly phase: 'ready';
      readonly title: string;
      readonly bench: Workbench;
      readonly said: Said;
      readonly mayReleasePartnersWords: boolean;
    };

export interface Release {
  readonly state: ReleaseState;
  readonly cast: readonly CastMember[];
  readonly dispatch: Dispatch<WorkbenchAction>;
  readonly say: Dispatch<SaidAction>;
  readonly tryAgain: () => void;
  /** Rejects with a Problem; the cast and the text are then as before. */
  readonly saveMember: (member: CastMember) => Promise<void>;
  readonly removeMember: (id: RecordId) => Promise<void>;
}

type Answer = CallOutput<'release.propose'>;

type Step =
  | { readonly type: 'answered'; readonly answer: Answer }
  | { readonly type: 'failed'; readonly code: ProblemCode }
  | { readonly type: 'act'; readonly action: WorkbenchAction }
  | { readonly type: 'say'; readonly action: SaidAction };

function reduce(state: ReleaseState, step: Step): ReleaseState {
  switch (step.type) {
    case 'failed':
      return { phase: 'trouble', code: step.code };
    case 'answered': {
      const { title, passages, proposals, prepared, mayReleasePartnersWords } = step.answer;
      if (state.phase === 'ready') {
        const bench = reduceWorkbench(state.bench, { type: 'proposed', passages, proposals });
        return { ...state, title, bench };
      }
      return {
        phase: 'ready',
        title,
        bench: resumeWorkbench(passages, proposals, prepared),
        said: prepared === null ? nothingSaid(passages, mayReleasePartnersWords) : saidIn(prepared),
        mayReleasePartnersWords,
      };
    }
    case 'act':
      if (state.phase !== 'ready') return state;
      return { ...state, bench: reduceWorkbench(state.bench, step.action) };
    case 'say':
      if (state.phase !== 'ready') return state;
      return { ...state, said: reduceSaid(state.said, step.action) };
  }
}

export function codeOf(error: unknown): ProblemCode {
  return error instanceof Problem ? error.data.code : 'bug';
}

/** The workbench of one entry, as it was left. */
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
    say: useCallback((action) => {
      step({ type: 'say', action });
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
