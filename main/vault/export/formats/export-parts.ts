/** What a writer needs besides the document. Given the same parts, a writer makes the same bytes. */
import { randomUUID } from 'node:crypto';

import type { Language } from '../../../../shared/model/scheme.ts';
import type { Pace } from '../../long-work/pace.ts';

export interface ExportParts {
  /** Verso's own: "0.1.0". */
  readonly version: string;
  /** Of the words around the text: headings, README. The text keeps its own language. */
  readonly language: Language;
  /** First day of the month of the export, "2026-11-01": the only date in any file. */
  readonly date: string;
  /** Lower-case v4, without braces. */
  readonly newGuid: () => string;
  readonly pace: Pace;
}

/**
 * The day alone would often be the day on which the text was written, so a month must do where a format
 * demands a date.
 */
export function dateOfExport(now: Date): string {
  return `${now.toISOString().slice(0, 7)}-01`;
}

export function exportParts(
  given: Omit<ExportParts, 'date' | 'newGuid'> & { readonly now: Date },
): ExportParts {
  const { version, language, pace, now } = given;
  return { version, language, pace, date: dateOfExport(now), newGuid: () => randomUUID() };
}

/** UTF-8, without a byte order mark. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
