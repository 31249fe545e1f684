import type { ComponentPropsWithRef } from 'react';

import { Labelled } from './Labelled.tsx';
import type { LabelledParts } from './Labelled.tsx';

export interface FieldProps
  extends LabelledParts, Omit<ComponentPropsWithRef<'input'>, 'id' | 'aria-label'> {}

/** A labelled line of text. */
export function Field({ label, labelLang, quiet, hint, trouble, className, ...rest }: FieldProps) {
  return (
    <Labelled {...{ label, labelLang, hint, trouble }} quiet={quiet ?? false}>
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
