/** What must be sent before the page is thrown away: the open draft, above all. */
import { useEffect, useRef } from 'react';

type Seal = () => Promise<unknown>;

const seals = new Set<Seal>();

/** Registers a seal. @returns its own off. */
export function sealBeforeLock(seal: Seal): () => void {
  seals.add(seal);
  return () => {
    seals.delete(seal);
  };
}

/** Registers a seal for as long as the component lives; the newest function counts. */
export function useSealBeforeLock(seal: Seal): void {
  const latest = useRef(seal);
  useEffect(() => {
    latest.current = seal;
  });
  useEffect(() => sealBeforeLock(() => latest.current()), []);
}

/** Runs every seal. Resolves when all are done, failed ones too: the last sealed draft then stands. */
export async function sealEverything(): Promise<void> {
  await Promise.allSettled([...seals].map((seal) => seal()));
}
