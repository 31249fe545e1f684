import type { ComponentPropsWithRef, ReactNode } from 'react';

import './text-button.css';

export interface TextButtonProps extends Omit<
  ComponentPropsWithRef<'button'>,
  'children' | 'disabled'
> {
  readonly children: ReactNode;
}

/** Looks like a link within a line of text, and does something here instead of leading elsewhere. */
export function TextButton({ className, children, ...rest }: TextButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={['text-button', className ?? ''].filter(Boolean).join(' ')}
    >
      {children}
    </button>
  );
}
