/** The window's line to Verso, given to every feature by the app. */
import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';

import type { Verso } from '../../shared/contract/client.ts';
import { Problem } from '../../shared/errors/problems.ts';
import type { ProblemData } from '../../shared/errors/problems.ts';

const VersoContext = createContext<Verso | null>(null);

export interface VersoProviderProps {
  readonly verso: Verso;
  readonly children: ReactNode;
}

export function VersoProvider({ verso, children }: VersoProviderProps) {
  return <VersoContext value={verso}>{children}</VersoContext>;
}

/** The client of the contract: `verso.call('entries.read', { id })` rejects with a Problem only. */
export function useVerso(): Verso {
  const verso = useContext(VersoContext);
  if (verso === null) throw new Error('useVerso outside VersoProvider');
  return verso;
}

/** What a failed call says. Anything but a Problem is a bug of this window. */
export function troubleOf(error: unknown): ProblemData {
  if (error instanceof Problem) return error.data;
  return { code: 'bug', details: { incident: 'window' } };
}
