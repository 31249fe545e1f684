import { useEffect, useState, useSyncExternalStore } from 'react';

import { reflectWords } from '../../text/areas/reflect.ts';
import { whenWords } from '../../text/days.ts';
import { useLanguage } from '../../text/language.tsx';
import { useWords } from '../../text/use-words.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { DraftKeeper } from './draft-keeper.ts';
import { shownAge, untilNextAge } from './seal-age.ts';

/** Beyond an hour the time of day says more than an age. */
const LONGEST_AGE_MS = 3_600_000;

/**
 * The state of the words, in words: the page's one status. A screen reader hears a change of state;
 * the age that grows meanwhile is for the eye alone.
 */
export function SealLine({ keeper }: { readonly keeper: DraftKeeper }) {
  const words = useWords(reflectWords);
  const state = useSyncExternalStore(keeper.onState, keeper.state);
  if (state.kind === 'unsealed') {
    return (
      <p role="status" className="trouble seal-trouble">
        <Icon name="trouble" />
        <span>{words.unsealed(state.trouble.code)}</span>
      </p>
    );
  }
  if (state.kind !== 'sealed') return <p role="status">{words[state.kind]}</p>;
  return (
    <p>
      <span role="status" className="visually-hidden">
        {words.sealed}
      </span>
      <SealedAge at={state.at} />
    </p>
  );
}

function SealedAge({ at }: { readonly at: number }) {
  const words = useWords(reflectWords);
  const language = useLanguage();
  const [now, setNow] = useState(() => Date.now());
  const age = Math.max(0, Math.max(now, at) - at);
  useEffect(() => {
    const timer = setTimeout(() => setNow(Date.now()), untilNextAge(age) + 10);
    return () => clearTimeout(timer);
  }, [age, at]);
  if (age < LONGEST_AGE_MS) return <span aria-hidden="true">{words.sealedAgo(shownAge(age))}</span>;
  const when = whenWords(new Date(at).toISOString(), new Date(now), language);
  return <span aria-hidden="true">{words.sealedOn(when)}</span>;
}
