/** Every step from the first format on, in tens so that a step can be put between two others. */
import { records } from './0010-records.ts';
import { labels } from './0020-labels.ts';

export interface Migration {
  /** user_version after this step. */
  readonly version: number;
  readonly sql: string;
}

export const migrations: readonly Migration[] = [records, labels];
export const LATEST_VERSION = Math.max(...migrations.map((migration) => migration.version));
