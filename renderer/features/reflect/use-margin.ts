import { useCallback, useMemo, useState } from 'react';

import type { Concern } from '../../../shared/incident/more-than-reflection.ts';
import { moreThanReflection, readForMore } from '../../../shared/incident/more-than-reflection.ts';
import type { Slip } from '../../../shared/lens/showing.ts';
import { mayLookAt, slipsNear } from '../../../shared/lens/showing.ts';
import type { RecordId } from '../../../shared/model/journal.ts';
import type { Lens } from '../lens/index.ts';
import { useLens } from '../lens/index.ts';
import type { OpenDraft } from './open-drafts.ts';
import { areaId } from './Passage.tsx';
import { usePause } from './use-pause.ts';
import type { DeskView } from './writing-desk.ts';
import { whileIdle } from './while-idle.ts';
import { writingAt } from './writing-at.ts';

export interface Margin {
  readonly lens: Lens;
  /** False beside the paired stories: they are invented, and nothing may alter them. */
  readonly mayLook: boolean;
  readonly slips: readonly Slip[];
  /** What the open passage holds that has its own route, until the writer has settled it. */
  readonly concern: Concern | null;
  /** The same for every passage of the entry, read now; null too where nothing was written here today. */
  readonly anyConcern: () => Concern | null;
  /** The writer has seen the routes, or goes on: nothing is said again of this entry. */
  readonly settle: (concern: Concern) => void;
  readonly notNow: (patternId: string) => void;
  readonly neverAgain: (patternId: string) => void;
  readonly backToWords: () => void;
}

/** Of what the writer of an entry has been told. A window lives for one unlock, and this with it. */
const told = new Map<RecordId, Concern>();

/** Null for what has been told already; danger is told again after harm. */
function untold(id: RecordId, concern: Concern | null): Concern | null {
  const before = told.get(id);
  return before === 'danger' || before === concern ? null : concern;
}

/** What stands beside the writing: questions of the lens (R13), and the pause for an incident (R4). */
export function useMargin({ desk, packId }: OpenDraft, view: DeskView): Margin {
  const lens = useLens();
  const [slips, setSlips] = useState<readonly Slip[]>([]);
  const [found, setFound] = useState<{ promptId: string; concern: Concern } | null>(null);
  const mayLook = mayLookAt(packId);
  const asks = mayLook && lens.isOn;
  const { current } = view;
  const { lensSilenced, lensOn } = view.marks;
  const silenced = useMemo(
    () => new Set([...lens.silenced, ...lensSilenced]),
    [lens.silenced, lensSilenced],
  );
  const again = [current, asks, ...silenced].join(' ');
  const hasWritten = usePause((wrote) => {
    const { text, caret } = writingAt(desk, current);
    setSlips(asks ? slipsNear(text, caret, silenced) : []);
    if (!wrote) return undefined;
    if (asks && !lensOn) desk.mark({ lensOn: true });
    if (!mayLook) return undefined;
    return whileIdle(readForMore(text, caret), (read) => {
      const concern = untold(desk.id, read);
      if (concern !== null) setFound({ promptId: current, concern });
      else setFound((before) => (before?.promptId === current ? null : before));
    });
  }, again);
  const backToWords = useCallback(() => {
    document.getElementById(areaId(desk.view().current))?.focus();
  }, [desk]);
  return {
    lens,
    mayLook,
    slips: asks ? slips.filter(({ pattern }) => !silenced.has(pattern.id)) : [],
    concern: found?.promptId === current ? found.concern : null,
    anyConcern: () => {
      if (!mayLook || !hasWritten()) return null;
      const concerns = [...view.written].map((promptId) =>
        untold(desk.id, moreThanReflection(desk.wordsOf(promptId))),
      );
      return (
        concerns.find((one) => one === 'danger') ?? concerns.find((one) => one !== null) ?? null
      );
    },
    settle: (concern) => {
      told.set(desk.id, concern);
      setFound(null);
    },
    notNow: (patternId) => {
      desk.mark({ lensSilenced: [...new Set([...lensSilenced, patternId])] });
    },
    neverAgain: lens.silence,
    backToWords,
  };
}
