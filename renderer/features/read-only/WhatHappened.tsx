import { useState } from 'react';

import type { LostRecord, ReadOnly } from '../../../shared/model/vault.ts';
import { readOnlyWords } from '../../text/areas/read-only.ts';
import { useWords } from '../../text/use-words.ts';
import { useFocusOnArrival } from '../../ui/use-focus-on-arrival.ts';

/** What happened, what is safe, what has changed, and each thing that cannot be read by what it is known by. */
export function WhatHappened({ readOnly }: { readonly readOnly: ReadOnly }) {
  const words = useWords(readOnlyWords);
  const heading = useFocusOnArrival<HTMLHeadingElement>();
  const { why, wholeEntries } = readOnly;
  return (
    <>
      <h1 id="what-happened" ref={heading} tabIndex={-1}>
        {words.reason[why].title}
      </h1>
      <p className="prose">{words.reason[why].what}</p>
      <dl className="facts">
        <dt>{words.facts.whole}</dt>
        <dd>{words.facts.entries(wholeEntries)}</dd>
        <dt>{words.facts.changed}</dt>
        <dd>{words.reason[why].changed}</dd>
      </dl>
      {readOnly.lostCount + readOnly.unnamedMissing > 0 && <Lost {...readOnly} />}
    </>
  );
}

function Lost({ lost, lostCount, unnamedMissing }: ReadOnly) {
  const { lost: words } = useWords(readOnlyWords);
  const [now] = useState(() => new Date());
  const unlisted = lostCount - lost.length;
  return (
    <section className="stack stack--title" aria-labelledby="lost">
      <h2 className="label" id="lost">
        {words.title}
      </h2>
      {lost.length > 0 && (
        <ul className="rows">
          {lost.map((record, index) => (
            // Nothing else tells two of them apart, and the list never changes.
            <li key={index} className="row">
              <span className="row__title" dir="auto">
                {nameOf(record, words)}
              </span>
              <span className="row__meta">{metaOf(record, words, now)}</span>
            </li>
          ))}
        </ul>
      )}
      {unlisted > 0 && <p>{words.more(unlisted)}</p>}
      {unnamedMissing > 0 && <p>{words.unnamed(unnamedMissing)}</p>}
    </section>
  );
}

type LostWords = (typeof readOnlyWords)['en']['lost'];

function nameOf({ kind, title }: LostRecord, words: LostWords): string {
  if (title !== '') return title;
  return kind === 'entry' ? words.untitled : words.kind[kind];
}

/** "Entry · 16 October · cannot be read"; the kind only where the name is not the kind itself. */
function metaOf({ kind, title, at, state }: LostRecord, words: LostWords, now: Date): string {
  const parts = [
    title !== '' && kind !== 'unknown' ? words.kind[kind] : '',
    at === null ? '' : words.begun(at, now),
    words.state[state],
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
