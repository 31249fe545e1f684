import { memo, useCallback } from 'react';
import type { ReactNode } from 'react';

import { reflectWords } from '../../text/areas/reflect.ts';
import { useWords } from '../../text/use-words.ts';
import { Icon } from '../../ui/Icon.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import { NAMING_NOTE_ID, Underlines } from '../naming-help/index.ts';
import type { Piece } from './desk-words.ts';
import type { Question } from './questions.ts';
import type { PointedOut } from './use-namings.ts';
import { keepWay, setWay } from './way-of-words.ts';
import type { WritingDesk } from './writing-desk.ts';

export interface PassageProps {
  readonly desk: WritingDesk;
  readonly question: Question;
  /** Its place among the questions, from 1. */
  readonly place: number;
  /** The question on the left page. */
  readonly now: boolean;
  readonly skipped: boolean;
  /** A story that is closed: to be read, and not to be changed. */
  readonly isClosed: boolean;
  /** Its stretches; undefined for one ordinary one. */
  readonly pieces: readonly Piece[] | undefined;
  /** What is pointed out in one of them. */
  readonly pointedOut: PointedOut | null;
  /** What stands beside its words, or under them. */
  readonly beside: ReactNode;
  readonly onWriteAfterAll: (promptId: string) => void;
}

/** One passage on the right page: its words, or the line that stands for those that were skipped. */
export const Passage = memo(function Passage(props: PassageProps) {
  const { desk, question, place, now, skipped, isClosed, beside, onWriteAfterAll } = props;
  const { pointedOut } = props;
  const words = useWords(reflectWords);
  const { promptId, neverLeaves } = question;
  const pieces = props.pieces ?? desk.piecesOf(promptId);
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
        <OnlyMe labelId={onlyMeId(promptId)}>
          {pieces.map(({ id }, index) => (
            <Area
              key={id}
              {...{ desk, question, now, index, isClosed }}
              piece={id}
              onlyMe
              pointedOut={null}
            />
          ))}
        </OnlyMe>
      ) : (
        <div>
          {pieces.map(({ id, onlyMe }, index) => {
            const area = (
              <Area
                key={id}
                {...{ desk, question, now, index, onlyMe, isClosed }}
                piece={id}
                pointedOut={pointedOut?.piece === id ? pointedOut : null}
              />
            );
            if (!onlyMe) return area;
            return (
              <OnlyMe key={id} labelId={onlyMeId(promptId, index)}>
                {area}
              </OnlyMe>
            );
          })}
        </div>
      )}
      {beside}
    </div>
  );
});

interface OnlyMeProps {
  readonly labelId: string;
  readonly children: ReactNode;
}

/** Words that no copy can contain, inside the double line. */
function OnlyMe({ labelId, children }: OnlyMeProps) {
  const words = useWords(reflectWords);
  return (
    <div className="only-me">
      <p className="only-me__label" id={labelId}>
        <Icon name="only-me" /> {words.onlyMe}
      </p>
      {children}
    </div>
  );
}

/** Id of a text area on the page: of a question, and of which of its stretches. */
export function areaId(promptId: string, index = 0): string {
  return index === 0 ? `words-${promptId}` : `words-${promptId}-${index}`;
}

function onlyMeId(promptId: string, index = 0): string {
  return index === 0 ? `only-me-${promptId}` : `only-me-${promptId}-${index}`;
}

interface AreaProps {
  readonly desk: WritingDesk;
  readonly question: Question;
  readonly now: boolean;
  /** Which stretch, and its place among those of the answer. */
  readonly piece: number;
  readonly index: number;
  readonly onlyMe: boolean;
  readonly isClosed: boolean;
  readonly pointedOut: PointedOut | null;
}

/**
 * The text area is the browser's own from first key to last: React gives it its words once and never
 * again, so undo, input methods and a megabyte of text stay as quick as the browser makes them.
 */
function Area(props: AreaProps) {
  const { desk, question, now, piece, index, onlyMe, isClosed, pointedOut } = props;
  const { promptId, words, neverLeaves } = question;
  const describedBy = onlyMe
    ? onlyMeId(promptId, neverLeaves ? 0 : index)
    : pointedOut !== null
      ? NAMING_NOTE_ID
      : undefined;
  const onto = useCallback(
    (area: HTMLTextAreaElement) => {
      area.value = desk.wordsOfPiece(piece);
      setWay(area);
      return desk.attach(promptId, area, piece);
    },
    [desk, promptId, piece],
  );
  return (
    <div className={now ? 'write write--now' : 'write'}>
      {pointedOut !== null && <Underlines {...pointedOut} />}
      <textarea
        ref={onto}
        id={areaId(promptId, index)}
        data-piece={piece}
        rows={1}
        spellCheck
        readOnly={isClosed}
        aria-label={words.text}
        aria-describedby={describedBy}
        onInput={(event) => {
          keepWay(event.currentTarget, event.nativeEvent);
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
