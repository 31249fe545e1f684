/** What is kept of a copy that left: the exact words and every decision that made them. */
import { z } from 'zod';

import { instant, recordId } from '../../../shared/model/journal.ts';
import { decisionSchema, RELEASE_FORMATS } from '../../../shared/model/release.ts';

export const releaseRecordSchema = z.strictObject({
  id: recordId,
  entryId: recordId,
  releasedAt: instant,
  format: z.enum(RELEASE_FORMATS),
  text: z.string(),
  decisions: z.array(decisionSchema),
});
export type ReleaseRecord = z.infer<typeof releaseRecordSchema>;
