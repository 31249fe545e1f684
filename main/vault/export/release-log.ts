/**
 * The list of originals and replacements (R10): every edit of every copy that left. It is written apart
 * from the copies, for the author alone; with it and a copy the words as written can be had again.
 */
import type { Language } from '../../../shared/model/scheme.ts';
import type { JournalStore } from '../journal/journal-store.ts';
import type { ReleaseRecord } from '../journal/release-record.ts';
import type { Pace } from '../long-work/pace.ts';
import type { Row } from './formats/csv.ts';
import { writeCsv } from './formats/csv.ts';
import { ruleInWords } from './formats/rule-names.ts';

const COLUMNS = [
  'hand_over',
  'date',
  'entry',
  'time_point',
  'prompt',
  'start',
  'end',
  'original',
  'replacement',
  'kept',
  'class',
  'rule',
  'rule_in_words',
  'by',
  'reasons',
] as const;

export interface LogFile {
  readonly bytes: Uint8Array;
  readonly lines: number;
}

/** A copy of before there were hand-overs has no edits, and no line. */
export async function writeLog(
  journal: JournalStore,
  language: Language,
  pace: Pace,
): Promise<LogFile> {
  const rows = journal
    .releases()
    .handedOver()
    .flatMap((record) => rowsOf(record, timePointOf(journal, record), language));
  return { bytes: await writeCsv(COLUMNS, rows, pace), lines: rows.length };
}

function rowsOf(record: ReleaseRecord, timePoint: string, language: Language): readonly Row[] {
  const { handOver, releasedAt, reasons, edits } = record;
  if (handOver === null) return [];
  return edits.map((edit) => ({
    hand_over: handOver.number,
    date: releasedAt,
    entry: `E${String(handOver.entry).padStart(2, '0')}`,
    time_point: timePoint,
    prompt: edit.promptId,
    start: edit.start,
    end: edit.end,
    original: edit.original,
    replacement: edit.replacement,
    kept: edit.action === 'keep',
    class: edit.class,
    rule: edit.ruleId,
    rule_in_words: edit.ruleId === '' ? '' : ruleInWords(edit.ruleId, language),
    by: edit.by,
    reasons: reasons.map(({ reason }) => reason).join(' | '),
  }));
}

/** Empty where the entry is not in the journal any more. */
function timePointOf(journal: JournalStore, { entryId }: ReleaseRecord): string {
  try {
    return journal.readEntry(entryId).timePoint;
  } catch {
    return '';
  }
}
