import type { NamingRecord } from '../save-file.ts';

/** Nothing is recorded of what a researcher does. */
export const NO_RECORD: NamingRecord = { write: () => undefined, takeBack: () => undefined };
