import { useCallback, useEffect, useState } from 'react';
import { useLocation } from 'wouter';

import type { ProblemData } from '../../../shared/errors/problems.ts';
import type { RecordId } from '../../../shared/model/journal.ts';
import { storyOfPack } from '../../../shared/model/stories.ts';
import { useLanguage } from '../../text/language.tsx';
import { troubleOf, useVerso } from '../../verso/verso-context.tsx';
import { windowClock } from '../sealing/index.ts';
import type { AskedAs, BeginRequest, OpenDraft, OpenDrafts } from './open-drafts.ts';
import { askedAsFirst, openDraftsOf } from './open-drafts.ts';

export type Opening =
  | { readonly phase: 'opening' }
  | { readonly phase: 'ready'; readonly draft: OpenDraft }
  | { readonly phase: 'trouble'; readonly trouble: ProblemData };

export function useOpenDrafts(): OpenDrafts {
  return openDraftsOf(useVerso(), windowClock);
}

/** Begins an entry and turns to its page. Nothing is sealed before its first words. */
export function useBeginReflection(): (request: BeginRequest) => void {
  const verso = useVerso();
  const drafts = useOpenDrafts();
  const language = useLanguage();
  const [, navigate] = useLocation();
  return useCallback(
    (request) => {
      const begin = (asFirst: AskedAs | null): void => {
        const draft = drafts.begin({ ...request, asFirst }, language);
        if (draft !== null) navigate(`/reflect/${draft.desk.id}`);
      };
      if (storyOfPack(request.packId) !== 'second') return begin(null);
      // Where the first cannot be asked about, the words of this version are the same all the same.
      void askedAsFirst(verso, request.packId).then(begin, () => {
        begin(null);
      });
    },
    [verso, drafts, language, navigate],
  );
}

/**
 * The draft of this id, at once if it is on the desk already. It keeps the language in which it was
 * opened: its questions are stored as they were asked.
 */
export function useOpenDraft(
  drafts: OpenDrafts,
  id: RecordId,
): { readonly opening: Opening; readonly openAgain: () => void } {
  const language = useLanguage();
  const [opening, setOpening] = useState<Opening>(() => {
    const draft = drafts.known(id);
    return draft === undefined ? { phase: 'opening' } : { phase: 'ready', draft };
  });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let wanted = true;
    drafts.find(id, language).then(
      (draft) => {
        if (wanted) setOpening({ phase: 'ready', draft });
      },
      (error: unknown) => {
        if (wanted) setOpening({ phase: 'trouble', trouble: troubleOf(error) });
      },
    );
    return () => {
      wanted = false;
    };
  }, [drafts, id, language, turn]);
  const openAgain = useCallback(() => {
    setOpening({ phase: 'opening' });
    setTurn((count) => count + 1);
  }, []);
  return { opening, openAgain };
}
