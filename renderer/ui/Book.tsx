/** The book: a running head above two pages. theme/spread.css draws it. */
import type { ReactNode, Ref } from 'react';

import { useRoomAtFoot } from './use-room-at-foot.ts';

export interface BookProps {
  /** Under review: the words lie on the left. */
  readonly turned?: boolean;
  /** The right leaf lies face down. */
  readonly closed?: boolean;
  /** Only the question and the words. */
  readonly focus?: boolean;
  readonly children: ReactNode;
}

export function Book({ turned = false, closed = false, focus = false, children }: BookProps) {
  const classes = [
    'book',
    turned ? 'book--turned' : '',
    closed ? 'book--closed' : '',
    focus ? 'book--focus' : '',
  ];
  return <div className={classes.filter(Boolean).join(' ')}>{children}</div>;
}

export interface HeadProps {
  readonly left: ReactNode;
  readonly right: ReactNode;
  readonly turned?: boolean;
}

export function Head({ left, right, turned = false }: HeadProps) {
  return (
    <header className="head" tabIndex={-1}>
      <div className={turned ? 'recto' : 'verso'}>{left}</div>
      <div className={turned ? 'verso' : 'recto'}>{right}</div>
    </header>
  );
}

export interface SpreadProps {
  readonly children: ReactNode;
  /** No head above. */
  readonly whole?: boolean;
  readonly review?: boolean;
  /** Read passage by passage: its pages come in pairs, row by row. */
  readonly rows?: boolean;
}

export function Spread({ children, whole = false, review = false, rows = false }: SpreadProps) {
  const classes = [
    'spread',
    whole ? 'spread--whole' : '',
    review ? 'spread--review' : '',
    rows ? 'spread--rows' : '',
  ];
  return <main className={classes.filter(Boolean).join(' ')}>{children}</main>;
}

export interface PageProps {
  readonly side: 'verso' | 'recto';
  /** Id of its heading, or a name. */
  readonly labelledBy?: string;
  readonly label?: string;
  readonly folio?: ReactNode;
  readonly bodyClass?: string;
  /** A scrolling body with nothing to focus in it. */
  readonly scrolls?: boolean;
  readonly bodyRef?: Ref<HTMLDivElement>;
  readonly children: ReactNode;
}

export function Page(props: PageProps) {
  const { side, labelledBy, label, folio, bodyClass, scrolls = false, bodyRef, children } = props;
  const foot = useRoomAtFoot<HTMLElement>(folio !== undefined);
  return (
    <section
      className={`${side} page`}
      tabIndex={-1}
      aria-labelledby={labelledBy}
      aria-label={label}
    >
      <div
        className={['page__body', bodyClass ?? ''].filter(Boolean).join(' ')}
        ref={bodyRef}
        tabIndex={scrolls ? 0 : undefined}
      >
        {children}
      </div>
      {folio !== undefined && (
        <footer className="folio" ref={foot}>
          {folio}
        </footer>
      )}
    </section>
  );
}
