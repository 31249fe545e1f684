import { memo, useCallback } from 'react';

import { reflectWords } from '../../text/areas/reflect.ts';
import { useWords } from '../../text/use-words.ts';
import { Icon } from '../../ui/Icon.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import type { Question } from './questions.ts';
import type { WritingDesk } from './writing-desk.ts';

export interface PassageProps {
  readonly desk: WritingDesk;
  readonly question: Question;
  /** Its place among the questions, from 1. */
  readonly place: number;
  /** The question on the left page. */
  readonly now: boolean;
  readonly skipped: boolean;
  readonly onWriteAfterAll: (promptId: string) => void;
}

/** One passage on the right page: its words, or the line that stands for those that were skipped. */
export const Passage = memo(function Passage(props: PassageProps) {
  const { desk, question, place, now, skipped, onWriteAfterAll } = props;
  const words = useWords(reflectWords);
  const { promptId, neverLeaves } = question;
  const area = <Area desk={desk} question={question} now={now} />;
  return (
    <div className="passage">
      <span className="passage__number" aria-hidden="true">
        {place}
      </span>
      {skipped ? (
        <p className="passage__skipped">
          {words.skipped}{' '}
          <TextButton
            aria-label={words.writeAfterAllLabel(question.label.text)}
            onClick={() => {
              onWriteAfterAll(promptId);
            }}
          >
            {words.writeAfterAll}
          </TextButton>
        </p>
      ) : neverLeaves ? (
        <div className="only-me">
          <p className="only-me__label" id={onlyMeId(promptId)}>
            <Icon name="only-me" /> {words.onlyMe}
          </p>
          {area}
        </div>
      ) : (
        area
      )}
    </div>
  );
});

/** Id of a question's text area on the page. */
export function areaId(promptId: string): string {
  return `words-${promptId}`;
}

function onlyMeId(promptId: string): string {
  return `only-me-${promptId}`;
}

interface AreaProps {
  readonly desk: WritingDesk;
  readonly question: Question;
  readonly now: boolean;
}

/**
 * The text area is the browser's own from first key to last: React gives it its words once and never
 * again, so undo, input methods and a megabyte of text stay as quick as the browser makes them.
 */
function Area({ desk, question, now }: AreaProps) {
  const { promptId, words, neverLeaves } = question;
  const onto = useCallback(
    (area: HTMLTextAreaElement) => {
      area.value = desk.wordsOf(promptId);
      return desk.attach(promptId, area);
    },
    [desk, promptId],
  );
  return (
    <div className={now ? 'write write--now' : 'write'}>
      <textarea
        ref={onto}
        id={areaId(promptId)}
        rows={1}
        dir="auto"
        spellCheck
        aria-label={words.text}
        aria-describedby={neverLeaves ? onlyMeId(promptId) : undefined}
        onInput={(event) => {
          // Stops at the first visible character: it does not read through the words.
          desk.typed(promptId, /\S/u.test(event.currentTarget.value));
        }}
        onFocus={() => {
          desk.goTo(promptId);
        }}
      />
    </div>
  );
}
