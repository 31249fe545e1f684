import type { RecordId, Session } from '../../shared/model/journal.ts';

/** A meeting of which only its day is known. */
export function meetingOf(id: RecordId, number: number, date: string): Session {
  return { id, number, date, mode: null, minutes: null, agreed: '', nextTime: '' };
}
