import type { ComponentPropsWithRef, ReactNode } from 'react';

export interface ButtonProps extends Omit<
  ComponentPropsWithRef<'button'>,
  'children' | 'disabled'
> {
  /** primary: one on a screen. quiet: a word until it is wanted. danger: names what is lost. */
  readonly kind?: 'plain' | 'primary' | 'quiet' | 'danger';
  /** A verb. */
  readonly children: ReactNode;
  /** The key that does the same. */
  readonly shortcut?: string | undefined;
}

/** A verb. Never disabled: what it waits for is said beside it. */
export function Button({ kind = 'plain', shortcut, className, children, ...rest }: ButtonProps) {
  const classes = ['button', kind === 'plain' ? '' : `button--${kind}`, className ?? ''];
  return (
    <button type="button" {...rest} className={classes.filter(Boolean).join(' ')}>
      {children}
      {shortcut !== undefined && (
        <>
          {' '}
          <kbd>{shortcut}</kbd>
        </>
      )}
    </button>
  );
}
