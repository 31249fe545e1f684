import { memo, useCallback } from 'react';
import type { ReactNode } from 'react';

import type { Question } from './questions.ts';
import type { WritingDesk } from './writing-desk.ts';

export interface PassageProps {
  readonly desk: WritingDesk;
  readonly question: Question;
  /** Its place among the questions, from 1. */
  readonly place: number;
  /** The question on the left page. */
  readonly now: boolean;
  /** Shown over the words of an answer that never leaves; null for all others. */
  readonly onlyMe: ReactNode;
  /** Shown in place of the words where the question was skipped; null for all others. */
  readonly skipped: ReactNode;
}

/**
 * One passage on the right page. The text area is the browser's own from first key to last: React
 * gives it its words once and never again, so undo, input methods and a megabyte of text stay as
 * quick as the browser makes them.
 */
export const Passage = memo(function Passage(props: PassageProps) {
  const { desk, question, place, now, onlyMe, skipped } = props;
  const { promptId, words } = question;
  const number = (
    <span className="passage__number" aria-hidden="true">
      {place}
    </span>
  );
  if (skipped !== null) {
    return (
      <div className="passage">
        {number}
        <p className="passage__skipped">{skipped}</p>
      </div>
    );
  }
  const area = (
    <div className={now ? 'write write--now' : 'write'}>
      <Area desk={desk} promptId={promptId} label={words.text} describedBy={onlyMe === null ? null : `only-${promptId}`} />
    </div>
  );
  return (
    <div className="passage">
      {number}
      {onlyMe === null ? (
        area
      ) : (
        <div className="only-me">
          <p className="only-me__label" id={`only-${promptId}`}>
            {onlyMe}
          </p>
          {area}
        </div>
      )}
    </div>
  );
});

interface AreaProps {
  readonly desk: WritingDesk;
  readonly promptId: string;
  readonly label: string;
  readonly describedBy: string | null;
}

/** Id of a question's text area on the page. */
export function areaId(promptId: string): string {
  return `words-${promptId}`;
}

function Area({ desk, promptId, label, describedBy }: AreaProps) {
  const onto = useCallback(
    (area: HTMLTextAreaElement) => {
      area.value = desk.wordsOf(promptId);
      return desk.attach(promptId, area);
    },
    [desk, promptId],
  );
  return (
    <textarea
      ref={onto}
      id={areaId(promptId)}
      rows={1}
      dir="auto"
      spellCheck
      aria-label={label}
      {...(describedBy === null ? {} : { 'aria-describedby': describedBy })}
      onInput={(event) => {
        // Stops at the first visible character: it does not read the words.
        desk.typed(promptId, /\S/u.test(event.currentTarget.value));
      }}
      onFocus={() => {
        desk.goTo(promptId);
      }}
    />
  );
}
