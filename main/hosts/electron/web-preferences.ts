/** The cage of the page (main/host/page-cage.ts), with the place that it stands in. */
import type { Session, WebPreferences } from 'electron';

import { PAGE_CAGE } from '../../host/page-cage.ts';

export interface PagePlace {
  readonly session: Session;
  /** Absolute path of the bundled preload. */
  readonly preload: string;
  readonly isPackaged: boolean;
}

export function webPreferences({ session, preload, isPackaged }: PagePlace): WebPreferences {
  // Tools show every word on the page, and every variable: for those who work on Verso only.
  return { ...PAGE_CAGE, session, preload, devTools: !isPackaged };
}
