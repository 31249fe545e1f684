import { useMemo } from 'react';

import { wordDiff } from '../../../shared/compare/word-diff.ts';
import { releaseOf } from '../../../shared/content/packs.ts';
import { historyWords } from '../../text/areas/history.ts';
import { useWords } from '../../text/use-words.ts';
import { Differences } from '../../ui/Differences.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { LanguageMark } from '../wording/index.ts';
import type { Pair, Version } from './versions.ts';
import { pairsOf } from './versions.ts';

export interface VersionTextProps {
  readonly before: Version;
  readonly after: Version;
}

/** Two versions of an entry in one text, question by question. */
export function VersionText({ before, after }: VersionTextProps) {
  const words = useWords(historyWords);
  const pairs = useMemo(() => pairsOf(before, after), [before, after]);
  const hasTitle = (before.title + after.title).trim() !== '';
  return (
    <>
      {hasTitle && before.title !== after.title && (
        <section className="answer">
          <h3>{words.ownTitle}</h3>
          <Compared before={before.title} after={after.title} />
        </section>
      )}
      {pairs.map((pair) => (
        <section className="answer" key={pair.promptId}>
          <h3 lang={pair.questionLanguage}>
            {pair.question}
            <LanguageMark language={pair.questionLanguage} />
          </h3>
          <OnlyMeLine pair={pair} />
          <Compared before={pair.before} after={pair.after} />
        </section>
      ))}
    </>
  );
}

function OnlyMeLine({ pair: { promptId, holdsOnlyMe } }: { readonly pair: Pair }) {
  const words = useWords(historyWords);
  if (!holdsOnlyMe && releaseOf(promptId) !== 'never') return null;
  return (
    <p className="only-me__label">
      <Icon name="only-me" /> {words.holdsOnlyMe}
    </p>
  );
}

function Compared({ before, after }: { readonly before: string; readonly after: string }) {
  const words = useWords(historyWords);
  const parts = useMemo(() => wordDiff(before, after), [before, after]);
  return <Differences parts={parts} goneLabel={words.gone} newLabel={words.fresh} />;
}
