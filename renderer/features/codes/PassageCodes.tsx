import { useRef } from 'react';

import type { ReviewedPassage } from '../../../shared/contract/release-calls.ts';
import type { PassageCoding } from '../../../shared/model/passage-coding.ts';
import { placeOfCoding } from '../../../shared/model/passage-coding.ts';
import { codesWords } from '../../text/areas/codes.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import { Trouble } from '../../ui/Trouble.tsx';
import { nameOfCode } from './code-names.ts';
import { selectedInExact } from './selected-in-exact.ts';
import { shortened } from './shortened.ts';
import type { Codes } from './use-codes.ts';

export interface PassageCodesProps {
  /** 1 for the first. */
  readonly place: number;
  readonly passage: ReviewedPassage;
  readonly codes: Codes;
  /** Own codes that name somebody, and the words that do. */
  readonly naming: readonly { readonly id: string; readonly words: readonly string[] }[];
}

/** Under the exact text: what of it is marked as what, and the way to mark more. */
export function PassageCodes({ place, passage, codes, naming }: PassageCodesProps) {
  const words = useWords(codesWords);
  const toMark = useRef<HTMLButtonElement>(null);
  const { promptId, text } = passage;
  const marks = codes.codings
    .filter((coding) => coding.promptId === promptId)
    .map((coding) => ({ coding, at: placeOfCoding(coding, text) }))
    .sort((a, b) => (a.at ?? a.coding).start - (b.at ?? b.coding).start);
  const used = new Set(marks.flatMap(({ coding, at }) => (at === null ? [] : [coding.code])));
  return (
    <div className="stack stack--tight release-no-paper">
      {marks.length > 0 && (
        <ul className="coded-marks stack stack--tight" aria-label={words.marks(place)}>
          {marks.map(({ coding, at }) => (
            <MarkLine
              key={`${coding.code} ${String(coding.start)} ${coding.words}`}
              coding={coding}
              isThere={at !== null}
              codes={codes}
              onRemove={() => {
                codes.turn(coding, false);
                // The line goes and its button with it; the keyboard stays with the passage.
                toMark.current?.focus();
              }}
            />
          ))}
        </ul>
      )}
      {naming
        .filter(({ id }) => used.has(id))
        .map(({ id, words: found }) => (
          <Trouble key={id}>
            <p>{words.names(nameOfCode(id, codes.own, words), found)}</p>
            <Button
              kind="quiet"
              onClick={() => {
                codes.open({ passage, place, selected: null, code: id });
              }}
            >
              {words.changeCode}
            </Button>
          </Trouble>
        ))}
      <div className="cluster">
        <Button
          ref={toMark}
          kind="quiet"
          shortcut={place === 1 ? 'C' : undefined}
          aria-keyshortcuts={place === 1 ? 'C' : undefined}
          aria-label={words.markIn(place)}
          // The selection stays where it is.
          onMouseDown={(event) => {
            event.preventDefault();
          }}
          onClick={() => {
            const selected = selectedInExact(document.getSelection());
            codes.open({
              passage,
              place,
              selected: selected?.promptId === promptId ? selected.place : null,
              code: null,
            });
          }}
        >
          {words.mark}
        </Button>
        <p className="small" role="status">
          {codes.noticeIn === promptId && codes.notice !== null && words[codes.notice]}
        </p>
        {codes.noticeIn === promptId && codes.mayUndo && (
          <Button kind="quiet" shortcut="Z" aria-keyshortcuts="Z" onClick={codes.undo}>
            {words.undo}
          </Button>
        )}
      </div>
    </div>
  );
}

interface MarkLineProps {
  readonly coding: PassageCoding;
  readonly isThere: boolean;
  readonly codes: Codes;
  readonly onRemove: () => void;
}

function MarkLine({ coding, isThere, codes, onRemove }: MarkLineProps) {
  const words = useWords(codesWords);
  const name = nameOfCode(coding.code, codes.own, words);
  const phrase = shortened(coding.words);
  return (
    <li className="small coded-phrase">
      <span dir="auto">{words.quoted(phrase)}</span> <strong>{words.as(name)}</strong>{' '}
      <TextButton aria-label={words.removeLabel(phrase, name)} onClick={onRemove}>
        {words.remove}
      </TextButton>
      {!isThere && <Trouble>{words.lapsed}</Trouble>}
    </li>
  );
}
