/** Saving a copy: where to, how far it is, and what came of it. */
import { useRef, useState } from 'react';

import type { Verso } from '../../../shared/contract/client.ts';
import type { ProblemData } from '../../../shared/errors/problems.ts';
import type { RecordId } from '../../../shared/model/journal.ts';
import type { SetReason } from '../../../shared/model/prepared-copy.ts';
import type { ReleaseFormat } from '../../../shared/model/release.ts';
import type { Language } from '../../../shared/model/scheme.ts';
import { useWork } from '../../verso/use-work.ts';
import { troubleOf } from '../../verso/verso-context.tsx';

export interface WhatToSave {
  readonly entryIds: readonly RecordId[];
  readonly reasons: readonly SetReason[];
  readonly suggestedName: string;
  readonly language: Language;
}

export type SaveState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'saving'; readonly done: number; readonly total: number }
  | { readonly phase: 'closed' }
  | { readonly phase: 'called-off' }
  | { readonly phase: 'saved'; readonly place: string; readonly bytes: number }
  /** The place stands: it needs a word first. */
  | { readonly phase: 'beside'; readonly file: ChosenFile; readonly format: ReleaseFormat }
  | { readonly phase: 'failed'; readonly problem: ProblemData };

interface ChosenFile {
  readonly token: string;
  readonly place: string;
}

export interface Saving {
  readonly state: SaveState;
  readonly save: (format: ReleaseFormat) => void;
  /** In the place that was asked about. */
  readonly saveAnyway: () => void;
  readonly callOff: () => void;
}

/** While a place is being chosen. */
const NO_PROGRESS = { done: 0, total: 0 };

export function useSave(verso: Verso, what: WhatToSave, onSaved: () => void): Saving {
  const [state, setState] = useState<SaveState>({ phase: 'idle' });
  const work = useWork();
  const isBusy = useRef(false);

  const write = async (
    file: ChosenFile,
    format: ReleaseFormat,
    knowingly: boolean,
  ): Promise<SaveState> => {
    const { entryIds, reasons, language } = what;
    const answer = await work.run((job) =>
      verso.call('release.save', {
        entryIds: [...entryIds],
        reasons: [...reasons],
        format,
        token: file.token,
        job,
        language,
        knowingly,
      }),
    );
    if (answer.outcome === 'called-off') return { phase: 'called-off' };
    if (answer.outcome === 'beside-other') return { phase: 'beside', file, format };
    onSaved();
    return { phase: 'saved', place: file.place, bytes: answer.bytes };
  };
  const run = (saving: () => Promise<SaveState>): void => {
    if (isBusy.current) return;
    isBusy.current = true;
    setState({ phase: 'saving', ...NO_PROGRESS });
    void saving()
      .catch((error: unknown): SaveState => ({ phase: 'failed', problem: troubleOf(error) }))
      .then((outcome) => {
        isBusy.current = false;
        setState(outcome);
      });
  };
  return {
    state: state.phase === 'saving' ? { ...state, ...work.progress } : state,
    save: (format) => {
      run(async () => {
        // The pseudonym is inside a sealed file, and not outside it as well.
        const suggestedName = format === 'sealed' ? 'verso-release' : what.suggestedName;
        const file = await verso.call('session.chooseSaveFile', { suggestedName, format });
        return file === null ? { phase: 'closed' } : write(file, format, false);
      });
    },
    saveAnyway: () => {
      if (state.phase !== 'beside') return;
      const { file, format } = state;
      run(() => write(file, format, true));
    },
    callOff: work.callOff,
  };
}
