import { useCallback, useEffect, useState } from 'react';

import type { Verso } from '../../../shared/contract/client.ts';
import type { EntrySummary } from '../../../shared/contract/contract.ts';
import type { ProblemData } from '../../../shared/errors/problems.ts';
import type { RecordId, Session } from '../../../shared/model/journal.ts';
import { dayOf } from '../../verso/day-of.ts';
import { troubleOf, useVerso } from '../../verso/verso-context.tsx';
import type { JourneyFacts } from './journey-plan.ts';
import { placeStopped } from '../reflect/index.ts';

/** Drafts that are offered by name; the others are in the journal. */
export const SHOWN_DRAFTS = 3;

export type Journey =
  | { readonly phase: 'opening' }
  | {
      readonly phase: 'ready';
      readonly facts: JourneyFacts;
      /** At which question, from 1, the shown drafts stopped. */
      readonly places: ReadonlyMap<RecordId, number>;
    }
  | { readonly phase: 'trouble'; readonly trouble: ProblemData };

export function useJourney(): { readonly journey: Journey; readonly readAgain: () => void } {
  const verso = useVerso();
  const [journey, setJourney] = useState<Journey>({ phase: 'opening' });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let wanted = true;
    readJourney(verso).then(
      (ready) => {
        if (wanted) setJourney(ready);
      },
      (error: unknown) => {
        if (wanted) setJourney({ phase: 'trouble', trouble: troubleOf(error) });
      },
    );
    return () => {
      wanted = false;
    };
  }, [verso, turn]);
  const readAgain = useCallback(() => {
    setJourney({ phase: 'opening' });
    setTurn((count) => count + 1);
  }, []);
  return { journey, readAgain };
}

async function readJourney(verso: Verso): Promise<Journey> {
  const facts = await verso.call('journey.read', { today: dayOf(new Date()) });
  const shown = facts.drafts.slice(0, SHOWN_DRAFTS);
  const places = await Promise.all(shown.map((draft) => placeOf(verso, draft)));
  return { phase: 'ready', facts, places: new Map(places.flat()) };
}

/** A draft that cannot be read is still offered: opening it tells what is the matter. */
async function placeOf(
  verso: Verso,
  { id }: EntrySummary,
): Promise<readonly (readonly [RecordId, number])[]> {
  try {
    const place = placeStopped(await verso.call('entries.read', { id }));
    return place === null ? [] : [[id, place]];
  } catch {
    return [];
  }
}

/** Today's meeting, noted now if it is not on the list yet. */
export async function meetingToday(verso: Verso): Promise<Session> {
  const date = dayOf(new Date());
  const sessions = await verso.call('sessions.list', null);
  const known = sessions.findLast((session) => session.date === date);
  return known ?? verso.call('sessions.add', { date });
}
