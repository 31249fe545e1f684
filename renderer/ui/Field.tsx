import { useId } from 'react';
import type { ComponentPropsWithRef, ReactNode } from 'react';

import { Trouble } from './Trouble.tsx';

export interface FieldProps extends Omit<ComponentPropsWithRef<'input'>, 'id' | 'aria-label'> {
  readonly label: string;
  /** The label in small type, where the question above says the same. */
  readonly quiet?: boolean;
  readonly hint?: ReactNode;
  /** What is wrong with it: read out at once, and the field's description. */
  readonly trouble?: ReactNode;
}

/** A labelled line of text. */
export function Field({ label, quiet = false, hint, trouble, className, ...rest }: FieldProps) {
  const id = useId();
  const described = [hint === undefined ? '' : `${id}-hint`, trouble ? `${id}-trouble` : ''];
  const describedBy = described.filter(Boolean).join(' ');
  return (
    <>
      <div className="field">
        <label className={quiet ? 'small' : 'label'} htmlFor={id}>
          {label}
        </label>
        {hint !== undefined && (
          <div className="small" id={`${id}-hint`}>
            {hint}
          </div>
        )}
        <input
          autoComplete="off"
          spellCheck={false}
          {...rest}
          id={id}
          className={['input', className ?? ''].filter(Boolean).join(' ')}
          aria-invalid={trouble ? true : undefined}
          aria-describedby={describedBy === '' ? undefined : describedBy}
        />
      </div>
      {trouble && (
        <Trouble id={`${id}-trouble`} alert>
          {trouble}
        </Trouble>
      )}
    </>
  );
}
