import { useEffect, useRef } from 'react';

import type { Stretch } from '../../../shared/model/passage-coding.ts';
import { codesWords } from '../../text/areas/codes.ts';
import { useWords } from '../../text/use-words.ts';
import { TextArea } from '../../ui/TextArea.tsx';

export interface PassageToSelectInProps {
  readonly text: string;
  readonly selected: Stretch;
  readonly onSelect: (stretch: Stretch) => void;
}

/** The passage in a box with a cursor, so that every way of selecting text works in it; it takes no change. */
export function PassageToSelectIn({ text, selected, onSelect }: PassageToSelectInProps) {
  const words = useWords(codesWords).dialog;
  const area = useRef<HTMLTextAreaElement>(null);
  const first = useRef(selected);
  useEffect(() => {
    const element = area.current;
    if (element === null) return;
    element.setSelectionRange(first.current.start, first.current.end);
    const refuse = (event: Event): void => {
      event.preventDefault();
    };
    element.addEventListener('beforeinput', refuse);
    return () => {
      element.removeEventListener('beforeinput', refuse);
    };
  }, []);
  return (
    <TextArea
      ref={area}
      label={words.words}
      hint={words.wordsHint}
      className="coded-passage prose"
      rows={5}
      dir="auto"
      // A box that says it is for reading only shows no cursor; this one refuses every change instead.
      aria-readonly
      value={text}
      onChange={() => undefined}
      onSelect={({ currentTarget: { selectionStart, selectionEnd } }) => {
        onSelect({ start: selectionStart, end: selectionEnd });
      }}
    />
  );
}
