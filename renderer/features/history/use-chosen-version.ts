import { useState } from 'react';

import type { RecordId } from '../../../shared/model/journal.ts';
import { useDeed } from '../../verso/use-deed.ts';
import type { Deed } from '../../verso/use-deed.ts';
import { useVerso } from '../../verso/verso-context.tsx';
import type { Version } from './versions.ts';

/** With what an earlier version is compared: what the entry says now, or what it said next. */
export type ComparedWith = 'now' | 'next';

export interface ChosenVersion {
  /** Its place among the versions, of which the first is what the entry says now. */
  readonly place: number;
  /** Undefined where the entry never said anything else. */
  readonly before: Version | undefined;
  readonly after: Version | undefined;
  readonly comparedWith: ComparedWith;
  readonly broughtBack: boolean;
  readonly problem: Deed['problem'];
  readonly choose: (place: number) => void;
  readonly compareWith: (comparedWith: ComparedWith) => void;
  /** The entry says again what it said then. */
  readonly bringBack: (version: Version) => void;
}

/** Which of the earlier versions is looked at, and bringing it back. */
export function useChosenVersion(
  entryId: RecordId,
  versions: readonly Version[],
  onChanged: () => Promise<void>,
): ChosenVersion {
  const verso = useVerso();
  const bringing = useDeed();
  const [place, setPlace] = useState(1);
  const [comparedWith, setComparedWith] = useState<ComparedWith>('now');
  const [broughtBack, setBroughtBack] = useState(false);
  return {
    place,
    before: versions[place],
    after: comparedWith === 'now' ? versions[0] : versions[place - 1],
    comparedWith,
    broughtBack,
    problem: bringing.problem,
    choose: (chosen) => {
      setPlace(chosen);
      setBroughtBack(false);
    },
    compareWith: setComparedWith,
    bringBack: (version) => {
      bringing.run(async () => {
        await verso.call('entries.bringBack', { id: entryId, finishedAt: version.at });
        await onChanged();
        setPlace(1);
        setBroughtBack(true);
      });
    },
  };
}
