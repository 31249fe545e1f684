import { useCallback, useMemo } from 'react';

import type { ProblemData } from '../../../shared/errors/problems.ts';
import { isLensOn } from '../../../shared/lens/showing.ts';
import { useAnswer } from '../../verso/use-answer.ts';
import { useDeed } from '../../verso/use-deed.ts';
import { useVerso } from '../../verso/verso-context.tsx';

export interface Lens {
  /** False until the vault has said how the person wants it. */
  readonly isOn: boolean;
  /** False until then, too: nothing is offered that could be wrong. */
  readonly isKnown: boolean;
  /** Ids of patterns that are silent for good. */
  readonly silenced: readonly string[];
  readonly problem: ProblemData | null;
  readonly setOn: (on: boolean) => void;
  /** For good, until it is asked for again. */
  readonly silence: (patternId: string) => void;
  readonly askAgain: (patternId: string) => void;
}

/** How the person wants the lens. What they choose lies sealed in the journal. */
export function useLens(): Lens {
  const verso = useVerso();
  const choices = useAnswer('choices.read');
  const profile = useAnswer('profile.read');
  const deed = useDeed();
  const lens = choices.answer?.lens ?? null;
  const { put } = choices;
  const { run } = deed;
  const change = useCallback(
    (part: { readonly on?: boolean; readonly silenced?: string[] }): void => {
      if (lens === null) return;
      run(async () => {
        put(await verso.call('choices.change', { lens: { ...lens, ...part } }));
      });
    },
    [verso, lens, put, run],
  );
  const silenced = useMemo(() => lens?.silenced ?? [], [lens]);
  return {
    isOn: lens !== null && profile.answer !== null ? isLensOn(lens.on, profile.answer.role) : false,
    isKnown: lens !== null && profile.answer !== null,
    silenced,
    problem: deed.problem ?? choices.problem ?? profile.problem,
    setOn: (on) => {
      change({ on });
    },
    silence: (patternId) => {
      change({ silenced: [...new Set([...silenced, patternId])] });
    },
    askAgain: (patternId) => {
      change({ silenced: silenced.filter((id) => id !== patternId) });
    },
  };
}
