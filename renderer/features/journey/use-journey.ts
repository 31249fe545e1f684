import { useCallback, useEffect, useState } from 'react';

import type { Verso } from '../../../shared/contract/client.ts';
import type { EntrySummary } from '../../../shared/contract/entry-calls.ts';
import type { ProblemData } from '../../../shared/errors/problems.ts';
import type { Aside } from '../../../shared/model/choices.ts';
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

export interface JourneyInUse {
  readonly journey: Journey;
  readonly readAgain: () => void;
  /** Puts a step aside, or takes it up again; the journey is then read again where it stands. */
  readonly putAside: (step: Aside, aside: boolean) => void;
}

export function useJourney(): JourneyInUse {
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
  const putAside = useCallback(
    (step: Aside, aside: boolean) => {
      changeAside(verso, step, aside).then(
        () => {
          setTurn((count) => count + 1);
        },
        (error: unknown) => {
          setJourney({ phase: 'trouble', trouble: troubleOf(error) });
        },
      );
    },
    [verso],
  );
  return { journey, readAgain, putAside };
}

async function changeAside(verso: Verso, step: Aside, isAside: boolean): Promise<void> {
  const { aside } = await verso.call('choices.read', null);
  const others = aside.filter(
    ({ timePoint, what }) => timePoint !== step.timePoint || what !== step.what,
  );
  await verso.call('choices.change', { aside: isAside ? [...others, step] : others });
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
