import { useState } from 'react';

import { starterCodebook } from '../../../shared/content/codebook.ts';
import type { CountsPreview } from '../../../shared/contract/counts-calls.ts';
import { countsWords } from '../../text/areas/counts.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Check } from '../../ui/Check.tsx';
import { dayOf } from '../../verso/day-of.ts';
import { useDeed } from '../../verso/use-deed.ts';
import { useVerso } from '../../verso/verso-context.tsx';
import { ProblemLine } from '../trouble/index.ts';
import { WhatItSays } from './WhatItSays.tsx';

type Ready = Extract<CountsPreview, { readonly outcome: 'ready' }>;

/** What the person lets out, and on which day: the vault is asked with the same for the look and the file. */
interface Wish {
  readonly today: string;
  readonly themes: string[];
  readonly withRatings: boolean;
}

/** A file of numbers for the study: chosen, seen whole, then saved. Nobody needs to make one. */
export function CountsSection() {
  const verso = useVerso();
  const words = useWords(countsWords);
  const deed = useDeed();
  const [themes, setThemes] = useState<readonly string[]>([]);
  const [withRatings, setWithRatings] = useState(false);
  const [seen, setSeen] = useState<{ readonly wish: Wish; readonly says: Ready } | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  /** Another choice makes other numbers, and those have not been seen. */
  const change = (act: () => void): void => {
    setSeen(null);
    setSaid(null);
    act();
  };
  const look = async (): Promise<void> => {
    const wish = { today: dayOf(new Date()), themes: [...themes], withRatings };
    const says = await verso.call('counts.preview', wish);
    if (says.outcome === 'ready') setSeen({ wish, says });
    else setSaid(words.noStudy);
  };
  const save = async ({ wish, says }: NonNullable<typeof seen>): Promise<void> => {
    const { suggestedName } = words;
    const file = await verso.call('session.chooseSaveFile', { suggestedName, format: 'counts' });
    if (file === null) return;
    const { token, place } = file;
    const { outcome } = await verso.call('counts.save', { ...wish, digest: says.digest, token });
    setSeen(null);
    if (outcome === 'saved') setSaid(words.saved(place));
    else setSaid(outcome === 'changed' ? words.changed : words.noStudy);
  };
  return (
    <section className="stack" aria-labelledby="counts-title">
      <h3 id="counts-title">{words.title}</h3>
      <p className="small">{words.lead}</p>
      <p className="small">{words.readable}</p>
      <Check
        checked={withRatings}
        hint={words.withRatingsHint}
        onChange={(checked) => {
          change(() => setWithRatings(checked));
        }}
      >
        {words.withRatings}
      </Check>
      <fieldset className="stack stack--tight">
        <legend className="label">{words.themes}</legend>
        <p className="small">{words.themesHint}</p>
        {starterCodebook.codes.map(({ id, name }) => (
          <Check
            key={id}
            checked={themes.includes(id)}
            onChange={(checked) => {
              const others = themes.filter((one) => one !== id);
              change(() => setThemes(checked ? [...others, id] : others));
            }}
          >
            <span lang="en">{name}</span>
          </Check>
        ))}
      </fieldset>
      <p>
        <Button onClick={() => deed.run(look)}>{words.look}</Button>
      </p>
      <ProblemLine problem={deed.problem} />
      {seen !== null && (
        <>
          <WhatItSays study={seen.says.study} tally={seen.says.tally} />
          <p>
            <Button kind="primary" onClick={() => deed.run(() => save(seen))}>
              {words.save}
            </Button>
          </p>
        </>
      )}
      <p className="release-place" role="status" dir="auto">
        {said}
      </p>
    </section>
  );
}
