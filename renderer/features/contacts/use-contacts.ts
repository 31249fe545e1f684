import { useMemo } from 'react';

import type { ProblemData } from '../../../shared/errors/problems.ts';
import type { Contact } from '../../../shared/model/choices.ts';
import { useAnswer } from '../../verso/use-answer.ts';

export interface Contacts {
  /** Of the scheme file; cards that were left blank are none. */
  readonly ofScheme: readonly Contact[];
  /** Written down by the person. */
  readonly own: readonly Contact[];
  /** False until both have been read. */
  readonly isKnown: boolean;
  readonly problem: ProblemData | null;
}

/** Everybody outside the pair who is on a card; all of it lies in the journal and needs no network. */
export function useContacts(): Contacts {
  const scheme = useAnswer('scheme.read');
  const choices = useAnswer('choices.read');
  const cards = scheme.answer?.scheme.contacts;
  const ofScheme = useMemo(() => (cards ?? []).filter(isFilled), [cards]);
  return {
    ofScheme,
    own: choices.answer?.contacts ?? [],
    isKnown: scheme.answer !== null && choices.answer !== null,
    problem: scheme.problem ?? choices.problem,
  };
}

function isFilled({ name, reach }: Contact): boolean {
  return (name + reach).trim() !== '';
}
