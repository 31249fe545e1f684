/**
 * What a record is called, for the day when the record itself cannot be read: its kind, a title, a
 * date, as JSON in UTF-8. Sealed by itself, always of one length (padding.ts).
 */
import { z } from 'zod';

import type { LostRecord } from '../../../shared/model/vault.ts';
import { lostRecordSchema } from '../../../shared/model/vault.ts';
import { entryTitle } from '../../../shared/model/journal.ts';
import { LONGEST_LABEL } from '../crypto/padding.ts';
import type { RecordPayload } from './record-payload.ts';

const labelSchema = z.strictObject({
  kind: lostRecordSchema.shape.kind,
  title: z.string(),
  at: lostRecordSchema.shape.at,
});
export type RecordLabel = z.infer<typeof labelSchema>;

/** The name of a record of which nothing at all is known. */
export const NO_LABEL: RecordLabel = { kind: 'unknown', title: '', at: null };

export function labelOf(payload: RecordPayload): RecordLabel {
  switch (payload.kind) {
    case 'entry':
      return { kind: 'entry', title: entryTitle(payload.value), at: payload.value.createdAt };
    case 'session': {
      const { number, date } = payload.value;
      return { kind: 'session', title: String(number), at: startOf(date) };
    }
    case 'history':
      return { kind: 'history', title: '', at: payload.value.states.at(-1)?.finishedAt ?? null };
    case 'step':
      return { kind: 'step', title: payload.value.text, at: startOf(payload.value.promisedOn) };
    case 'ratings':
      return { kind: 'ratings', title: payload.value.wave, at: payload.value.createdAt };
    case 'idea':
      return { kind: 'idea', title: payload.value.process, at: payload.value.createdAt };
    case 'load':
      return { kind: 'load', title: '', at: startOf(payload.value.date) };
    case 'agreement':
      return { kind: 'agreement', title: '', at: payload.value.changedAt };
    case 'choices':
      return { kind: 'choices', title: '', at: null };
    case 'scheme':
      return { kind: 'scheme', title: payload.value.scheme.name, at: payload.value.takenOverAt };
    case 'cast-member':
      return { kind: 'cast-member', title: payload.value.replacement, at: null };
    case 'profile':
      // The role, so that a journal without its profile still knows whose it is.
      return { kind: 'profile', title: payload.value.role, at: null };
    case 'release':
      return { kind: 'release', title: '', at: payload.value.releasedAt };
    case 'prepared':
      return { kind: 'other', title: '', at: payload.value.changedAt };
    case 'promises':
    case 'own-codes':
      return { kind: 'other', title: '', at: null };
    case 'identity':
      return { kind: 'other', title: payload.value.pseudonym, at: null };
    case 'counts-key':
      return { kind: 'other', title: payload.value.studyId, at: null };
    case 'leak-test':
      return { kind: 'other', title: '', at: payload.value.plantedAt };
  }
}

function startOf(date: string): string {
  return `${date}T00:00:00.000Z`;
}

/** Titles are cut, by whole characters, to what a label has room for. */
export function encodeLabel(label: RecordLabel): Uint8Array {
  const characters = Array.from(label.title);
  for (;;) {
    const title = characters.join('');
    const bytes = new TextEncoder().encode(JSON.stringify({ ...label, title }));
    if (bytes.length <= LONGEST_LABEL) return bytes;
    // A character is six bytes at most: as an escaped lone surrogate.
    characters.length -= Math.ceil((bytes.length - LONGEST_LABEL) / 6);
  }
}

/** @returns `NO_LABEL` for bytes that are no label of this version of Verso. */
export function decodeLabel(bytes: Uint8Array): RecordLabel {
  try {
    const raw: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const parsed = labelSchema.safeParse(raw);
    return parsed.success ? parsed.data : NO_LABEL;
  } catch {
    return NO_LABEL;
  }
}

export function lostRecord(state: LostRecord['state'], label: RecordLabel): LostRecord {
  return { state, ...label };
}
