import { useCallback, useEffect, useState } from 'react';

import type { Profile } from '../../../shared/model/journal.ts';
import { useVerso } from '../../verso/verso-context.tsx';

/** The profile as the vault has it; null until it is there. */
export function useProfile(): { readonly profile: Profile | null; readonly readAgain: () => void } {
  const verso = useVerso();
  const [profile, setProfile] = useState<Profile | null>(null);
  const readAgain = useCallback(() => {
    // Without it only a state in words is missing; what matters fails aloud where it is used.
    verso.call('profile.read', null).then(setProfile, () => undefined);
  }, [verso]);
  useEffect(readAgain, [readAgain]);
  return { profile, readAgain };
}
