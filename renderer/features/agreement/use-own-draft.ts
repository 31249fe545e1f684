import { useEffect, useState } from 'react';

import { findPack } from '../../../shared/content/packs.ts';
import { useVerso } from '../../verso/verso-context.tsx';

type Answers = readonly { readonly promptId: string; readonly text: string }[];

/** What the person has answered to a pack's questions by themself, the newest answer to each. */
export function useOwnDraft(packId: string): Answers {
  const verso = useVerso();
  const [answers, setAnswers] = useState<Answers>([]);
  useEffect(() => {
    let wanted = true;
    const promptIds = (findPack(packId)?.prompts ?? []).map(({ id }) => id);
    verso.call('entries.earlier', { promptIds, except: null }).then(
      (earlier) => {
        if (!wanted) return;
        const newest = new Map<string, string>();
        for (const { promptId, text } of earlier) {
          if (!newest.has(promptId)) newest.set(promptId, text.slice(0, 10_000));
        }
        setAnswers([...newest].map(([promptId, text]) => ({ promptId, text })));
      },
      // Without them the questions are simply empty.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [verso, packId]);
  return answers;
}
