/** What of a scheme the journey goes by. */
import type { TimePoint } from '../../../shared/model/scheme.ts';
import { DEFAULT_MEETINGS } from '../../../shared/model/scheme.ts';

export interface SchemePlan {
  /** From which day each time point is due, YYYY-MM-DD; null or absent where the scheme leaves it open. */
  readonly dates: Readonly<Partial<Record<TimePoint, string | null>>>;
  readonly meetings: number;
  /** Until when the journal is to be kept; null for as long as the person likes. */
  readonly retentionOn: string | null;
}

export const DEFAULT_PLAN: SchemePlan = {
  dates: {},
  meetings: DEFAULT_MEETINGS,
  retentionOn: null,
};
