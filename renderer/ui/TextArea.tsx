import type { ComponentPropsWithRef } from 'react';

import { Labelled } from './Labelled.tsx';
import type { LabelledParts } from './Labelled.tsx';

export interface TextAreaProps
  extends LabelledParts, Omit<ComponentPropsWithRef<'textarea'>, 'id' | 'aria-label'> {
  /** For sentences: spelling is asked for, where the machine has it, and either direction of writing. */
  readonly prose?: boolean;
}

const PROSE = { spellCheck: true, dir: 'auto' } as const;
const NO_PROSE = { spellCheck: false, autoCapitalize: 'none' } as const;

/** Labelled lines of text that grow with what is typed. The browser's own field, so that dictation fits. */
export function TextArea(props: TextAreaProps) {
  const { label, labelInFull, labelLang, quiet, hint, trouble, prose, className, ...rest } = props;
  return (
    <Labelled {...{ label, labelInFull, labelLang, hint, trouble }} quiet={quiet ?? false}>
      {(labelledBy) => (
        <textarea
          autoComplete="off"
          {...(prose === true ? PROSE : NO_PROSE)}
          {...rest}
          {...labelledBy}
          className={['textarea', className ?? ''].filter(Boolean).join(' ')}
        />
      )}
    </Labelled>
  );
}
