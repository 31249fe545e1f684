import { useState } from 'react';
import { useLocation } from 'wouter';

import type { Concern } from '../../../shared/incident/more-than-reflection.ts';
import type { StoryWave } from '../../../shared/model/stories.ts';
import { STORIES, storyOfPack } from '../../../shared/model/stories.ts';
import type { OpenDraft } from './open-drafts.ts';
import type { Margin } from './use-margin.ts';

/** What has to be said before the entry goes into the journal. */
export type Before =
  | { readonly what: 'nothing' }
  | { readonly what: 'incident'; readonly concern: Concern }
  /** With it a story closes (R1). */
  | { readonly what: 'story'; readonly wave: StoryWave };

export interface Finish {
  readonly before: Before;
  /** Puts the entry into the journal, or asks first. */
  readonly ask: () => void;
  /** What was asked is answered with yes. */
  readonly goOn: () => void;
  /** Back to the words. */
  readonly stay: () => void;
}

/** From the words into the journal. */
export function useFinish(draft: OpenDraft, { anyConcern, settle }: Margin): Finish {
  const { desk, keeper, packId } = draft;
  const [, navigate] = useLocation();
  const [before, setBefore] = useState<Before>({ what: 'nothing' });
  const finish = async (wave: StoryWave | null): Promise<void> => {
    setBefore({ what: 'nothing' });
    desk.finish();
    if (!(await keeper.sealNow())) return;
    navigate(placeAfter(desk.id, packId, wave));
  };
  const closeStory = (): void => {
    const wave = closing(draft);
    if (wave === null) void finish(null);
    else setBefore({ what: 'story', wave });
  };
  return {
    before,
    ask: () => {
      const concern = anyConcern();
      if (concern === null) closeStory();
      else setBefore({ what: 'incident', concern });
    },
    goOn: () => {
      if (before.what === 'story') return void finish(before.wave);
      if (before.what === 'incident') settle(before.concern);
      closeStory();
    },
    stay: () => {
      if (before.what === 'incident') settle(before.concern);
      setBefore({ what: 'nothing' });
    },
  };
}

/** Which story this entry would close; null for none, or for one that is closed already. */
function closing({ desk, packId, closedStory }: OpenDraft): StoryWave | null {
  const wave = storyOfPack(packId);
  if (wave === null || closedStory !== null) return null;
  return desk.wordsOf(STORIES[wave]).trim() === '' ? null : wave;
}

function placeAfter(id: string, packId: string, wave: StoryWave | null): string {
  // From story to change: what was written there begins an idea.
  if (packId === 'P12') return `/ideas/from/${id}`;
  return wave === null ? `/journal/${id}` : '/stories';
}
