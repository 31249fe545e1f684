import { useState } from 'react';
import type { ReactNode } from 'react';

import { Question } from './Question.tsx';
import type { QuestionProps } from './Question.tsx';

export interface AskedFirstProps extends Omit<QuestionProps, 'onKeep' | 'children'> {
  /** What is lost; a text is a paragraph. */
  readonly lost: ReactNode;
  /** The button, which asks. */
  readonly children: (ask: () => void) => ReactNode;
}

/** A button for whatever loses something, and the question that it asks first. */
export function AskedFirst({ lost, children, onConfirm, ...question }: AskedFirstProps) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      {children(() => {
        setAsking(true);
      })}
      {asking && (
        <Question
          {...question}
          onConfirm={() => {
            setAsking(false);
            onConfirm();
          }}
          onKeep={() => {
            setAsking(false);
          }}
        >
          {typeof lost === 'string' ? <p>{lost}</p> : lost}
        </Question>
      )}
    </>
  );
}
