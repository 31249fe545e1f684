/**
 * A first look at an entry that has been read: an unlock waits for all of them, and the schema takes a fifth of that
 * time. Yes means that the schema would take the value and give it back as it is; no means nothing: the schema is
 * asked. So what is added to the schema and not here costs time and no more.
 */
import type { Answer, Entry, OnlyMe } from '../../../shared/model/journal.ts';
import {
  answerSchema,
  entrySchema,
  MAX_ANSWER_LENGTH,
  onlyMeSchema,
  OWN_DEPTHS,
} from '../../../shared/model/journal.ts';
import { LONGEST_LEFT, MOST_LEFT } from '../../../shared/naming/namings.ts';
import { LANGUAGES, TIME_POINTS } from '../../../shared/model/scheme.ts';

type Fields<T> = Readonly<Partial<Record<keyof T, unknown>>>;

const ENTRY_FIELDS = Object.keys(entrySchema.shape).length;
const ANSWER_FIELDS = Object.keys(answerSchema.shape).length;
const ONLY_ME_FIELDS = Object.keys(onlyMeSchema.shape).length;

export function isPlainlyEntry(value: unknown): value is Entry {
  if (!isObject<Entry>(value, ENTRY_FIELDS)) return false;
  return (
    isId(value.id) &&
    isString(value.packId, 20) &&
    isWhole(value.packVersion, 1) &&
    isOneOf(value.timePoint, TIME_POINTS) &&
    (value.sessionId === null || isId(value.sessionId)) &&
    typeof value.quick === 'boolean' &&
    isString(value.title, 500) &&
    isList(value.answers, 100, isAnswer) &&
    isOneOf(value.status, ['draft', 'finished']) &&
    isList(value.tags, 20, isTag) &&
    isList(value.onlyMe, 1000, isOnlyMe) &&
    typeof value.lensOn === 'boolean' &&
    isList(value.lensSilenced, 200, (one) => isString(one, 10)) &&
    isList(value.namingsLeft, MOST_LEFT, (one) => isString(one, LONGEST_LEFT)) &&
    (value.ownDepth === null || isOneOf(value.ownDepth, OWN_DEPTHS)) &&
    isInstant(value.createdAt) &&
    isInstant(value.changedAt) &&
    (value.discardedAt === null || isInstant(value.discardedAt)) &&
    (value.storyClosedAt === null || isInstant(value.storyClosedAt))
  );
}

function isAnswer(value: unknown): boolean {
  return (
    isObject<Answer>(value, ANSWER_FIELDS) &&
    isString(value.promptId, 20) &&
    isString(value.question, 2000) &&
    isOneOf(value.questionLanguage, LANGUAGES) &&
    isString(value.text, MAX_ANSWER_LENGTH) &&
    typeof value.skipped === 'boolean'
  );
}

function isOnlyMe(value: unknown): boolean {
  return (
    isObject<OnlyMe>(value, ONLY_ME_FIELDS) &&
    isString(value.promptId, 20) &&
    isWhole(value.start, 0) &&
    isWhole(value.end, 1)
  );
}

/** The schema would cut spaces off its ends. */
function isTag(value: unknown): boolean {
  return isString(value, 40) && value !== '' && value.trim() === value;
}

function isObject<T>(value: unknown, fields: number): value is Fields<T> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).length === fields
  );
}

function isString(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length <= longest;
}

function isWhole(value: unknown, least: number): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= least;
}

function isId(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9a-f]{32}$/.test(value);
}

function isOneOf(value: unknown, list: readonly unknown[]): boolean {
  return list.includes(value);
}

function isList(value: unknown, most: number, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.length <= most && value.every(isItem);
}

const INSTANT_LENGTH = '2026-11-23T12:00:00.000Z'.length;

/** Written exactly as the clock writes it, which also leaves out days that there are not. */
function isInstant(value: unknown): boolean {
  if (typeof value !== 'string' || value.length !== INSTANT_LENGTH) return false;
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString() === value;
}
