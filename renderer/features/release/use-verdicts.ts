import { useEffect, useRef, useState } from 'react';
import type { Dispatch, KeyboardEvent, RefObject } from 'react';

import { isFree } from './free-keys.ts';
import type { Verdict } from './OpenQuestion.tsx';
import { putFor } from './OpenQuestion.tsx';
import { markElementId } from './ReviewText.tsx';
import type { Mark, Workbench, WorkbenchAction } from './workbench.ts';
import { openMark } from './workbench.ts';

export interface Verdicts {
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

function bringToSight(id: string): void {
  document.getElementById(markElementId(id))?.scrollIntoView({ block: 'nearest' });
}

/** The verdicts, the keys that give them, and where focus goes afterwards. */
export function useVerdicts(
  bench: Workbench,
  act: Dispatch<WorkbenchAction>,
  onAlways: (mark: Mark, put: string) => void,
): Verdicts {
  const mark = openMark(bench);
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<{ readonly id: string; readonly put: string } | null>(null);
  const [fault, setFault] = useState<Verdicts['fault']>(null);
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
    document.getElementById(markElementId(bench.openId))?.focus({ preventScroll: true });
    bringToSight(bench.openId);
  }, [bench]);
  // Also the first one, and one that was clicked: its question may be the larger one and lie over it.
  useEffect(() => {
    if (bench.openId !== null) bringToSight(bench.openId);
  }, [bench.openId]);

  /** Does it, and lets focus follow to the mark that is open then. */
  const go = (action: WorkbenchAction): void => {
    follow.current = true;
    setTyped(null);
    setFault(null);
    act(action);
  };
  const ask = (why: Verdicts['fault']): void => {
    setFault(why);
    field.current?.focus();
    field.current?.select();
  };
  const give = (verdict: Verdict): void => {
    if (mark === null) return;
    if (verdict === 'change') ask(null);
    else if (verdict === 'always') {
      if (put.trim() === '') return ask('needsWords');
      go({ type: 'decide', choice: { action: 'replace', replacement: put } });
      onAlways(mark, put);
    } else if (verdict === 'keep')
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
  l: 'always',
  z: 'undo',
  arrowdown: 'next',
  arrowup: 'previous',
};
