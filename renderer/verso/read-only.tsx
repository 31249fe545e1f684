/** Whether the open journal takes no changes, and why. What writes is not offered then. */
import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';

import type { ReadOnly } from '../../shared/model/vault.ts';

const ReadOnlyContext = createContext<ReadOnly | null>(null);

export interface ReadOnlyProviderProps {
  readonly readOnly: ReadOnly;
  readonly children: ReactNode;
}

export function ReadOnlyProvider({ readOnly, children }: ReadOnlyProviderProps) {
  return <ReadOnlyContext value={readOnly}>{children}</ReadOnlyContext>;
}

/** Null where the journal is open as usual. */
export function useReadOnly(): ReadOnly | null {
  return useContext(ReadOnlyContext);
}
