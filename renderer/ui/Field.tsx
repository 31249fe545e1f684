import type { ComponentPropsWithRef } from 'react';

import { Labelled } from './Labelled.tsx';
import type { LabelledParts } from './Labelled.tsx';

export interface FieldProps
  extends LabelledParts, Omit<ComponentPropsWithRef<'input'>, 'id' | 'aria-label'> {}

/** A labelled line of text. */
export function Field(props: FieldProps) {
  const { label, labelInFull, labelLang, quiet, hint, trouble, className, ...rest } = props;
  return (
    <Labelled {...{ label, labelInFull, labelLang, hint, trouble }} quiet={quiet ?? false}>
      {(labelledBy) => (
        <input
          autoComplete="off"
          spellCheck={false}
          {...rest}
          {...labelledBy}
          className={['input', className ?? ''].filter(Boolean).join(' ')}
        />
      )}
    </Labelled>
  );
}
