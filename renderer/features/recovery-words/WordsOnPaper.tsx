import { useState } from 'react';

import { WordsChecked } from './WordsChecked.tsx';
import { WordsShown } from './WordsShown.tsx';

export interface WordsOnPaperProps {
  /** Twenty-four; kept in this page's memory until they are confirmed, and nowhere else. */
  readonly list: readonly string[];
  readonly onConfirmed: () => void;
}

/** The words shown, then three of them asked for. Below a running head. */
export function WordsOnPaper({ list, onConfirmed }: WordsOnPaperProps) {
  const [written, setWritten] = useState(false);
  if (!written) {
    return (
      <WordsShown
        list={list}
        onWritten={() => {
          setWritten(true);
        }}
      />
    );
  }
  return (
    <WordsChecked
      list={list}
      onConfirmed={onConfirmed}
      onBack={() => {
        setWritten(false);
      }}
    />
  );
}
