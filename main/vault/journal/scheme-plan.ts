/** What of a scheme the journey goes by. */
import type { Scheme } from '../../../shared/model/scheme-file.ts';

export type SchemePlan = Pick<Scheme, 'dates' | 'meetings' | 'retentionOn'>;
