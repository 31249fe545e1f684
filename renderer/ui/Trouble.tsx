import type { ReactNode } from 'react';

import { Icon } from './Icon.tsx';

export interface TroubleProps {
  readonly id?: string;
  /** Read out at once. */
  readonly alert?: boolean;
  /** What happened, whether anything is lost, what to do now. */
  readonly children: ReactNode;
}

/** Trouble in ink: a firm line, an icon and sentences. */
export function Trouble({ id, alert = false, children }: TroubleProps) {
  return (
    <div className="trouble" id={id} role={alert ? 'alert' : undefined}>
      <Icon name="trouble" />
      <div>{children}</div>
    </div>
  );
}
