import type { ReactNode } from 'react';

export interface ContentsLineProps {
  readonly children: ReactNode;
  /** In words; leaders run to it. */
  readonly state?: ReactNode;
  /** A second line below. */
  readonly under?: ReactNode;
  /** Instead of the line's own number: "T0". */
  readonly number?: string;
  readonly current?: 'step' | 'page' | 'true' | undefined;
  /** Makes the line a link. */
  readonly onGo?: (() => void) | undefined;
}

/** A line of a table of contents. */
export function ContentsLine(props: ContentsLineProps) {
  const { children, state, under, number, current, onGo } = props;
  const inside = (
    <>
      <span className="contents__entry">
        <span>{children}</span>{' '}
        {state !== undefined && state !== '' && <span className="contents__state">{state}</span>}
      </span>
      {under !== undefined && <span className="contents__under">{under}</span>}
    </>
  );
  const shared = { className: 'contents__line', 'data-number': number, 'aria-current': current };
  if (onGo === undefined) {
    return (
      <li>
        <span {...shared}>{inside}</span>
      </li>
    );
  }
  return (
    <li>
      <a
        {...shared}
        href="#"
        onClick={(event) => {
          event.preventDefault();
          onGo();
        }}
      >
        {inside}
      </a>
    </li>
  );
}
