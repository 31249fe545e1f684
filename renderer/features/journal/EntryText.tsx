import { memo } from 'react';

import { releaseOf } from '../../../shared/content/packs.ts';
import type { Answer, Entry, OnlyMe } from '../../../shared/model/journal.ts';
import { useWords } from '../../text/use-words.ts';
import { journalWords } from '../../text/areas/journal.ts';
import { Icon } from '../../ui/Icon.tsx';
import { LanguageMark } from '../wording/index.ts';
import { markHits } from './hits.ts';
import { cutOnlyMe } from './only-me.ts';

export interface EntryTextProps {
  readonly entry: Entry;
  /** Words to mark; empty for none. */
  readonly search: string;
}

/** An entry as it is read: each question that has words, and the words. */
export const EntryText = memo(function EntryText({ entry, search }: EntryTextProps) {
  const words = useWords(journalWords);
  const answered = entry.answers.filter((answer) => answer.text.trim() !== '');
  const skipped = entry.answers.filter((answer) => answer.skipped).length;
  return (
    <>
      {answered.length === 0 && <p className="prose">{words.empty.entry}</p>}
      {answered.map((answer) => (
        <section className="answer" key={answer.promptId}>
          <h3 lang={answer.questionLanguage}>
            {answer.question}
            <LanguageMark language={answer.questionLanguage} />
          </h3>
          <AnswerText answer={answer} onlyMe={entry.onlyMe} search={search} />
        </section>
      ))}
      {skipped > 0 && <p className="small">{words.skippedAnswers(skipped)}</p>}
    </>
  );
});

interface AnswerTextProps {
  readonly answer: Answer;
  readonly onlyMe: readonly OnlyMe[];
  readonly search: string;
}

/** What no copy can contain has the double line at its margin, and says so. */
function AnswerText({ answer, onlyMe, search }: AnswerTextProps) {
  const words = useWords(journalWords);
  const neverLeaves = releaseOf(answer.promptId) === 'never';
  const stretches = neverLeaves
    ? [{ text: answer.text, isOnlyMe: true }]
    : cutOnlyMe(answer.promptId, answer.text, onlyMe);
  return stretches.map(({ text, isOnlyMe }, index) =>
    isOnlyMe ? (
      <div className="only-me answer" key={index}>
        <p className="only-me__label">
          <Icon name="only-me" /> {words.onlyMe}
        </p>
        <Paragraphs text={text} search={search} />
      </div>
    ) : (
      <Paragraphs key={index} text={text} search={search} />
    ),
  );
}

function Paragraphs({ text, search }: { readonly text: string; readonly search: string }) {
  return text
    .split(/\n\s*\n/u)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph, index) => (
      <p key={index} dir="auto">
        <Marked text={paragraph.replace(/^\n+|\s+$/gu, '')} search={search} />
      </p>
    ));
}

/** Words with the hits of a search marked in them. */
export function Marked({ text, search }: { readonly text: string; readonly search: string }) {
  return markHits(text, search).map(({ text: stretch, hit }, index) =>
    hit ? <mark key={index}>{stretch}</mark> : stretch,
  );
}
