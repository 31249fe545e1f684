import { useId } from 'react';
import type { ComponentPropsWithRef, ReactNode } from 'react';

import { Trouble } from './Trouble.tsx';

export interface TextAreaProps extends Omit<
  ComponentPropsWithRef<'textarea'>,
  'id' | 'aria-label'
> {
  readonly label: string;
  /** In which the label is written, where that is not the window's language. */
  readonly labelLang?: string | undefined;
  readonly hint?: ReactNode;
  readonly trouble?: ReactNode;
}

/** Labelled lines of text that grow with what is typed. */
export function TextArea({ label, labelLang, hint, trouble, className, ...rest }: TextAreaProps) {
  const id = useId();
  const described = [hint === undefined ? '' : `${id}-hint`, trouble ? `${id}-trouble` : ''];
  const describedBy = described.filter(Boolean).join(' ');
  return (
    <>
      <div className="field">
        <label className="label" htmlFor={id} lang={labelLang}>
          {label}
        </label>
        {hint !== undefined && (
          <p className="small" id={`${id}-hint`}>
            {hint}
          </p>
        )}
        <textarea
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          {...rest}
          id={id}
          className={['textarea', className ?? ''].filter(Boolean).join(' ')}
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
