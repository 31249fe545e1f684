import { starterCodebook } from '../../../shared/content/codebook.ts';
import { items } from '../../../shared/content/items.ts';
import { inLanguage } from '../../../shared/content/packs.ts';
import type { Tally } from '../../../shared/model/counts.ts';
import { countsWords } from '../../text/areas/counts.ts';
import { ratingsWords } from '../../text/areas/ratings.ts';
import { useLanguage } from '../../text/language.tsx';
import { useWords } from '../../text/use-words.ts';
import { useFocusOnArrival } from '../../ui/use-focus-on-arrival.ts';

export interface WhatItSaysProps {
  readonly study: { readonly id: string; readonly fingerprint: string };
  readonly tally: Tally;
}

/** Everything that the file would say, number by number. */
export function WhatItSays({ study, tally }: WhatItSaysProps) {
  const words = useWords(countsWords);
  const heading = useFocusOnArrival<HTMLHeadingElement>();
  const themes = starterCodebook.codes.filter(({ id }) => tally.themes.includes(id));
  return (
    <div className="stack">
      <h4 className="label" ref={heading} tabIndex={-1}>
        {words.says}
      </h4>
      <dl className="facts">
        <dt>{words.study}</dt>
        <dd dir="auto">{study.id}</dd>
        <dt>{words.fingerprint}</dt>
        <dd className="release-place">{study.fingerprint}</dd>
        <dt>{words.number}</dt>
        <dd>{words.numberSays(tally.number)}</dd>
        <dt>{words.meetings}</dt>
        <dd>{String(tally.sessionsHeld)}</dd>
        <dt>{words.prompts}</dt>
        <dd>{String(tally.promptsDone)}</dd>
        <dt>{words.themes}</dt>
        {themes.length === 0 && <dd>{words.none}</dd>}
        {themes.map(({ id, name }) => (
          <dd key={id}>
            {id}, <span lang="en">{name}</span>
          </dd>
        ))}
        <dt>{words.ratings}</dt>
        {tally.ratings.length === 0 && <dd>{words.noRatings}</dd>}
        {tally.ratings.map((rating) => (
          <Rating key={`${rating.item} ${rating.wave}`} rating={rating} />
        ))}
      </dl>
      <p className="small">{words.beside}</p>
    </div>
  );
}

function Rating({ rating: { item, wave, value } }: { readonly rating: Tally['ratings'][number] }) {
  const words = useWords(countsWords);
  const { waves } = useWords(ratingsWords);
  const language = useLanguage();
  const known = items.find(({ id }) => id === item);
  const said = known === undefined ? null : inLanguage(known.text, language);
  return (
    <dd>
      {words.rating(item, waves[wave], value)}
      {said !== null && (
        <>
          {' '}
          <span className="small" lang={said.language}>
            {said.text}
          </span>
        </>
      )}
    </dd>
  );
}
