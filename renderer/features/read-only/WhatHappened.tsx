import { useState } from 'react';

import type { LostRecord, ReadOnly } from '../../../shared/model/vault.ts';
import { readOnlyWords } from '../../text/areas/read-only.ts';
import { useWords } from '../../text/use-words.ts';
import { useFocusOnArrival } from '../../ui/use-focus-on-arrival.ts';
import { reasonOf } from './reason.ts';

/** So many stand open: on a narrow window, what can be done comes after them. */
const AT_ONCE = 10;

/** What happened, what is safe, what has changed, and each thing that cannot be read by what it is known by. */
export function WhatHappened({ readOnly }: { readonly readOnly: ReadOnly }) {
  const words = useWords(readOnlyWords);
  const heading = useFocusOnArrival<HTMLHeadingElement>();
  const reason = words.reason[reasonOf(readOnly)];
  return (
    <>
      <h1 id="what-happened" ref={heading} tabIndex={-1}>
        {reason.title}
      </h1>
      <p className="prose">{reason.what}</p>
      <dl className="facts">
        <dt>{words.facts.whole}</dt>
        <dd>{words.facts.entries(readOnly.wholeEntries)}</dd>
        <dt>{words.facts.changed}</dt>
        <dd>{reason.changed}</dd>
      </dl>
      {readOnly.lostCount + readOnly.unnamedMissing > 0 && <Lost {...readOnly} />}
    </>
  );
}

function Lost({ lost, lostCount, unnamedMissing }: ReadOnly) {
  const { lost: words } = useWords(readOnlyWords);
  const unlisted = lostCount - lost.length;
  return (
    <section className="stack stack--title" aria-labelledby="lost">
      <h2 className="label" id="lost">
        {words.title}
      </h2>
      {lost.length > 0 && <LostRows records={lost.slice(0, AT_ONCE)} />}
      {lost.length > AT_ONCE && (
        <details>
          <summary>{words.further(lost.length - AT_ONCE)}</summary>
          <LostRows records={lost.slice(AT_ONCE)} />
        </details>
      )}
      {unlisted > 0 && <p>{words.more(unlisted)}</p>}
      {unnamedMissing > 0 && <p>{words.unnamed(unnamedMissing)}</p>}
    </section>
  );
}

function LostRows({ records }: { readonly records: readonly LostRecord[] }) {
  const { lost: words } = useWords(readOnlyWords);
  const [now] = useState(() => new Date());
  return (
    <ul className="rows">
      {records.map((record, index) => (
        // Nothing else tells two of them apart, and the list never changes.
        <li key={index} className="row">
          <span className="row__title" dir="auto">
            {nameOf(record, words)}
          </span>
          <span className="row__meta">{metaOf(record, words, now)}</span>
        </li>
      ))}
    </ul>
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
