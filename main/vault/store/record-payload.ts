/**
 * What is inside a sealed record: its kind, the version of that kind's shape, and the thing itself as
 * JSON in UTF-8. A change of shape raises the kind's version and keeps a reader for the old one here.
 */
import { z } from 'zod';

import {
  answerSchema,
  castMemberSchema,
  entrySchema,
  NO_MARKS,
  instant,
  profileSchema,
  recordId,
  sessionSchema,
} from '../../../shared/model/journal.ts';
import { agreementSchema } from '../../../shared/model/agreement.ts';
import { FIRST_CHOICES, storedChoicesSchema } from '../../../shared/model/choices.ts';
import { entryHistorySchema } from '../../../shared/model/entry-history.ts';
import { ideaSchema } from '../../../shared/model/ideas.ts';
import { loadEntrySchema } from '../../../shared/model/load.ts';
import { promisesSchema } from '../../../shared/content/promises.ts';
import { ownCodesSchema } from '../../../shared/model/own-codes.ts';
import { preparedCopySchema } from '../../../shared/model/prepared-copy.ts';
import { ratingSheetSchema } from '../../../shared/model/ratings.ts';
import { releaseIdentitySchema } from '../../../shared/model/release-identity.ts';
import { schemeSchema } from '../../../shared/model/scheme-file.ts';
import { stepSchema } from '../../../shared/model/steps.ts';
import { releaseRecordSchema } from '../journal/release-record.ts';
import { isPlainlyEntry } from './entry-shape.ts';

const first = z.literal(1);

/** What the leak self-test planted, until it has been looked for (main/vault/leak-test). */
export const leakTestRecordSchema = z.strictObject({
  id: recordId,
  entryId: recordId,
  castId: recordId,
  phrases: z.array(z.string()),
  plantedAt: instant,
});
export type LeakTestRecord = z.infer<typeof leakTestRecordSchema>;

/** What signs a person's counts for one study. */
const countsKeySchema = z.strictObject({
  id: recordId,
  studyId: z.string().max(60),
  /** Of an Ed25519 pair, lower-case hex. */
  seed: z.string().regex(/^[0-9a-f]{64}$/),
  /** Of the last file that was saved; 0 before the first. */
  number: z.int().min(0).max(9999),
});
export type CountsKey = z.infer<typeof countsKeySchema>;

/** The scheme file that the person has taken over. */
export const storedSchemeSchema = z.strictObject({
  id: recordId,
  scheme: schemeSchema,
  takenOverAt: instant,
});

const payloadSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('entry'), version: z.literal(3), value: entrySchema }),
  z.strictObject({ kind: z.literal('history'), version: z.literal(2), value: entryHistorySchema }),
  z.strictObject({ kind: z.literal('session'), version: z.literal(2), value: sessionSchema }),
  z.strictObject({ kind: z.literal('step'), version: first, value: stepSchema }),
  z.strictObject({ kind: z.literal('ratings'), version: first, value: ratingSheetSchema }),
  z.strictObject({ kind: z.literal('idea'), version: first, value: ideaSchema }),
  z.strictObject({ kind: z.literal('load'), version: first, value: loadEntrySchema }),
  z.strictObject({ kind: z.literal('agreement'), version: first, value: agreementSchema }),
  z.strictObject({ kind: z.literal('choices'), version: z.literal(2), value: storedChoicesSchema }),
  z.strictObject({ kind: z.literal('scheme'), version: first, value: storedSchemeSchema }),
  z.strictObject({ kind: z.literal('cast-member'), version: first, value: castMemberSchema }),
  z.strictObject({
    kind: z.literal('profile'),
    version: z.literal(3),
    /** The profile has no id of its own: it is one of a kind. */
    value: profileSchema.extend({ id: recordId }),
  }),
  z.strictObject({ kind: z.literal('release'), version: z.literal(3), value: releaseRecordSchema }),
  z.strictObject({ kind: z.literal('prepared'), version: z.literal(2), value: preparedCopySchema }),
  z.strictObject({
    kind: z.literal('promises'),
    version: first,
    value: z.strictObject({ id: recordId, never: promisesSchema }),
  }),
  z.strictObject({ kind: z.literal('own-codes'), version: first, value: ownCodesSchema }),
  z.strictObject({ kind: z.literal('identity'), version: first, value: releaseIdentitySchema }),
  z.strictObject({ kind: z.literal('counts-key'), version: first, value: countsKeySchema }),
  z.strictObject({ kind: z.literal('leak-test'), version: first, value: leakTestRecordSchema }),
]);
export type RecordPayload = z.infer<typeof payloadSchema>;
export type RecordKind = RecordPayload['kind'];
export type RecordOf<K extends RecordKind> = Extract<RecordPayload, { readonly kind: K }>['value'];

/**
 * @throws ZodError for what `decodePayload` would not take back: one such record, once sealed, would
 * keep the whole journal from opening.
 */
export function encodePayload(payload: RecordPayload): Uint8Array {
  payloadSchema.parse(payload);
  // JSON.stringify escapes lone surrogates, so any string comes back as the same UTF-16 units.
  return new TextEncoder().encode(JSON.stringify(payload));
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** @returns null for bytes that are not a payload of this version of Verso. */
export function decodePayload(bytes: Uint8Array): RecordPayload | null {
  try {
    const raw: unknown = JSON.parse(utf8.decode(bytes));
    if (isPlainlyTodaysEntry(raw)) return raw;
    const parsed = payloadSchema.safeParse(raw);
    if (parsed.success) return parsed.data;
    const upgraded = payloadSchema.safeParse(inTodaysShape(raw));
    return upgraded.success ? upgraded.data : null;
  } catch {
    return null;
  }
}

type EntryPayload = Extract<RecordPayload, { readonly kind: 'entry' }>;

/** As nearly all of a journal's records are; false where the schema must say. */
function isPlainlyTodaysEntry(raw: unknown): raw is EntryPayload {
  if (typeof raw !== 'object' || raw === null || Object.keys(raw).length !== 3) return false;
  const { kind, version, value }: { kind?: unknown; version?: unknown; value?: unknown } = raw;
  return kind === 'entry' && version === 3 && isPlainlyEntry(value);
}

/** How a record of one kind came from an earlier version to the next; what else it holds stays. */
type Upgrade = (value: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
const upgrades: Readonly<Record<string, Upgrade>> = {
  // Nobody had rehearsed yet.
  'profile 1': (value) => ({ ...value, rehearsedAt: null }),
  // One date stood for both ways in, so nobody knows of the words.
  'profile 2': (value) => ({ ...value, wordsRehearsedAt: null }),
  // Nothing stood beside the words yet, and no story was closed.
  'entry 1': (value) => ({ ...value, ...NO_MARKS, storyClosedAt: null }),
  // No names were pointed out while writing, and so none was left.
  'entry 2': (value) => ({ ...value, namingsLeft: [] }),
  'choices 1': (value) => ({ ...value, namingHelp: FIRST_CHOICES.namingHelp }),
  'history 1': withAllOnlyMe,
  // Copies had no hand-over, and their edits were known by decision alone.
  'release 1': (value) => ({ ...value, handOver: null, edits: [], reasons: [] }),
  // Of what left beside the text nothing was kept.
  'release 2': (value) => ({ ...value, beside: [] }),
  // Nobody could mark a passage yet.
  'prepared 1': (value) => ({ ...value, codings: [] }),
  // Meetings had a number and a date.
  'session 1': (value) => ({ ...value, mode: null, minutes: null, agreed: '', nextTime: '' }),
};

const statesOfHistory1 = z.object({
  states: z.array(z.looseObject({ answers: z.array(answerSchema) })),
});

/**
 * What was for the writer alone was not kept with an earlier state. All of it counts as such, so that
 * bringing a state back never makes a passage ready to leave that was not.
 */
function withAllOnlyMe(
  value: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const parsed = statesOfHistory1.safeParse(value);
  if (!parsed.success) return value;
  const states = parsed.data.states.map((state) => ({
    ...state,
    onlyMe: state.answers
      .filter(({ text }) => text !== '')
      .map(({ promptId, text }) => ({ promptId, start: 0, end: text.length })),
  }));
  return { ...value, states };
}

const anyRecord = z.object({
  kind: z.string(),
  version: z.int(),
  value: z.record(z.string(), z.unknown()),
});

/** Earlier shapes, brought to the one of today step by step; everything else as it is. */
function inTodaysShape(raw: unknown): unknown {
  const record = anyRecord.safeParse(raw);
  if (!record.success) return raw;
  const { kind, version, value } = record.data;
  const key = `${kind} ${String(version)}`;
  const upgrade = Object.hasOwn(upgrades, key) ? upgrades[key] : undefined;
  return upgrade === undefined
    ? raw
    : inTodaysShape({ kind, version: version + 1, value: upgrade(value) });
}
