/**
 * The scheme file, `.verso-scheme`: what a coordinator hands to everybody who takes part. JSON, with a
 * format name and a version; docs/scheme-file.md describes it in words. It holds no secret and no words
 * of anybody's journal. Everything in it is shown as text and nothing of it is ever run.
 */
import { z } from 'zod';

import { items, itemSchema } from '../content/items.ts';
import { packSchema } from '../content/pack.ts';
import type { Localised, Pack } from '../content/pack.ts';
import { contactSchema } from './choices.ts';
import { day } from './journal.ts';
import { LANGUAGES, TIME_POINTS } from './scheme.ts';

export const SCHEME_FORMAT = 'verso-scheme';
export const SCHEME_VERSION = 1;
/** In UTF-16 units; a larger one is refused before it is read. */
export const LARGEST_SCHEME_FILE = 1_000_000;

const line = z.string().max(200);
const groupSize = z.int().min(0).max(100_000).nullable();

export const schemeSchema = z.strictObject({
  format: z.literal(SCHEME_FORMAT),
  version: z.literal(SCHEME_VERSION),
  id: z.string().regex(/^[0-9a-f]{32}$/),
  name: z.string().trim().min(1).max(200),
  /** In which its own texts are written. */
  language: z.enum(LANGUAGES),
  /** From which day each time point is due; null where it is left open. */
  dates: z.strictObject(
    Object.fromEntries(TIME_POINTS.map((point) => [point, day.nullable()])) as {
      [P in (typeof TIME_POINTS)[number]]: z.ZodNullable<typeof day>;
    },
  ),
  meetings: z.int().min(1).max(52),
  contacts: z.array(contactSchema).max(50),
  groups: z.strictObject({
    /** Everybody who takes part; null where it is not known. */
    whole: groupSize,
    named: z.array(z.strictObject({ name: line.min(1), size: groupSize })).max(50),
  }),
  /** Which version of a shipped pack the scheme was made for. */
  packVersions: z.record(z.string().max(20), z.int().positive()),
  extraPacks: z.array(packSchema).max(20),
  extraItems: z.array(itemSchema).max(100),
  /** On what pairs are matched, in the scheme's own words. */
  matching: z.array(line).max(20),
  /** Until when journals are to be kept. */
  retentionOn: day.nullable(),
  researcher: z
    .strictObject({
      name: line,
      reach: z.string().max(1000),
      /** Public card of a study desk, to which releases can be sealed; opaque here. */
      card: z.string().max(4000).nullable(),
    })
    .nullable(),
});
export type Scheme = z.infer<typeof schemeSchema>;

/** What can be wrong with a scheme file; each has words in renderer/text. */
export const SCHEME_ERRORS = [
  'too-large',
  'not-json',
  'not-a-scheme',
  'newer-version',
  'wrong-value',
  'unknown-key',
  'missing',
  'duplicate-id',
  'not-own-id',
  'dates-out-of-order',
  'unknown-pack',
  'missing-translation',
  'hidden-characters',
  /** The researcher's card does not fit together: nothing can be sealed to it. */
  'wrong-card',
] as const;
export type SchemeErrorCode = (typeof SCHEME_ERRORS)[number];

export interface SchemeError {
  readonly code: SchemeErrorCode;
  /** Where: keys and places from the top, as in `contacts.2.name`; empty for the file itself. */
  readonly place: string;
}

export type SchemeReading =
  | { readonly ok: true; readonly scheme: Scheme; readonly warnings: readonly SchemeError[] }
  | { readonly ok: false; readonly errors: readonly SchemeError[] };

/** Of a file that is wrong in every line, the first of it says enough. */
const MOST_TOLD = 50;

/** Characters that turn the direction of a text, or are not seen at all: a name could be made to lie. */
const HIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

/** @param shipped the packs of this version of Verso, by id, with their versions. */
export function readSchemeFile(text: string, shipped: ReadonlyMap<string, number>): SchemeReading {
  if (text.length > LARGEST_SCHEME_FILE) return refused([{ code: 'too-large', place: '' }]);
  const raw = parsed(text);
  if (raw === undefined) return refused([{ code: 'not-json', place: '' }]);
  const version = z
    .looseObject({ format: z.literal(SCHEME_FORMAT), version: z.int() })
    .safeParse(raw);
  if (!version.success) return refused([{ code: 'not-a-scheme', place: '' }]);
  if (version.data.version > SCHEME_VERSION) {
    return refused([{ code: 'newer-version', place: 'version' }]);
  }
  // With its input an issue tells what is missing from what has a wrong value.
  const scheme = schemeSchema.safeParse(raw, { reportInput: true });
  if (!scheme.success) return refused(scheme.error.issues.flatMap(errorsOf).slice(0, MOST_TOLD));
  const errors = [...hiddenIn(scheme.data, []), ...contradictions(scheme.data, shipped)];
  if (errors.length > 0) return refused(errors.slice(0, MOST_TOLD));
  return { ok: true, scheme: scheme.data, warnings: warningsOf(scheme.data, shipped) };
}

/** Canonical text: the keys in the order of the format, two spaces, a line feed at the end. */
export function writeSchemeFile(scheme: Scheme): string {
  return `${JSON.stringify(schemeSchema.parse(scheme), null, 2)}\n`;
}

/** Kinds of contacts that a scheme should name and does not (R4). */
export function blankCards(
  scheme: Pick<Scheme, 'contacts'>,
): readonly Scheme['contacts'][number]['kind'][] {
  const wanted = ['coordinator', 'support', 'reporting'] as const;
  const isNamed = (kind: (typeof wanted)[number]): boolean =>
    scheme.contacts.some(
      (contact) => contact.kind === kind && (contact.name + contact.reach).trim() !== '',
    );
  return wanted.filter((kind) => !isNamed(kind));
}

function refused(errors: readonly SchemeError[]): SchemeReading {
  return { ok: false, errors };
}

function parsed(text: string): unknown {
  try {
    // A byte order mark is no part of the text.
    return JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch {
    return undefined;
  }
}

function errorsOf(issue: z.core.$ZodIssue): readonly SchemeError[] {
  const place = placeOf(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ code: 'unknown-key', place: placeOf([...issue.path, key]) }));
  }
  const isMissing = issue.code === 'invalid_type' && issue.input === undefined;
  return [{ code: isMissing ? 'missing' : 'wrong-value', place }];
}

function placeOf(path: readonly PropertyKey[]): string {
  // A key can lie, too: what cannot be seen in it is written out.
  return path
    .map(String)
    .join('.')
    .split('')
    .map((unit) => (HIDDEN.test(unit) ? `\\u{${unit.charCodeAt(0).toString(16)}}` : unit))
    .join('')
    .slice(0, 200);
}

function hiddenIn(value: unknown, path: readonly PropertyKey[]): readonly SchemeError[] {
  if (typeof value === 'string') {
    return HIDDEN.test(value) ? [{ code: 'hidden-characters', place: placeOf(path) }] : [];
  }
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => hiddenIn(inner, [...path, key]));
}

function contradictions(
  scheme: Scheme,
  shipped: ReadonlyMap<string, number>,
): readonly SchemeError[] {
  return [
    ...datesOutOfOrder(scheme),
    ...twice(
      scheme.extraPacks.map(({ id }) => id),
      'extraPacks',
    ),
    ...twice(
      scheme.extraPacks.flatMap(({ prompts }) => prompts.map(({ id }) => id)),
      'extraPacks',
    ),
    ...twice(
      scheme.extraItems.map(({ id }) => id),
      'extraItems',
    ),
    ...scheme.extraPacks.flatMap(({ id }, place) =>
      shipped.has(id)
        ? [{ code: 'duplicate-id' as const, place: `extraPacks.${String(place)}.id` }]
        : [],
    ),
    ...strangeIds(scheme, shipped),
    ...scheme.extraItems.flatMap(({ id }, place) =>
      items.some((item) => item.id === id)
        ? [{ code: 'duplicate-id' as const, place: `extraItems.${String(place)}.id` }]
        : [],
    ),
  ];
}

/**
 * A pack of a scheme's own begins with X, and its questions bear its id. A question under another pack's
 * id would be taken for that pack's, and its answer for one that may leave.
 */
function strangeIds(
  { extraPacks }: Scheme,
  shipped: ReadonlyMap<string, number>,
): readonly SchemeError[] {
  return extraPacks.flatMap(({ id, prompts }, place) => {
    // One that takes the id of a shipped pack is told already.
    if (shipped.has(id)) return [];
    const at = `extraPacks.${String(place)}`;
    return [
      ...(id.startsWith('X') ? [] : [{ code: 'not-own-id' as const, place: `${at}.id` }]),
      ...prompts.flatMap((prompt, index) =>
        prompt.id.startsWith(`${id}.`)
          ? []
          : [{ code: 'not-own-id' as const, place: `${at}.prompts.${String(index)}.id` }],
      ),
    ];
  });
}

function datesOutOfOrder({ dates }: Scheme): readonly SchemeError[] {
  let last = '';
  const errors: SchemeError[] = [];
  for (const point of TIME_POINTS) {
    const date = dates[point];
    if (date === null) continue;
    if (date < last) errors.push({ code: 'dates-out-of-order', place: `dates.${point}` });
    last = date > last ? date : last;
  }
  return errors;
}

function twice(ids: readonly string[], place: string): readonly SchemeError[] {
  const seen = new Set<string>();
  return ids.flatMap((id) => {
    const isSecond = seen.has(id);
    seen.add(id);
    return isSecond ? [{ code: 'duplicate-id' as const, place: `${place}: ${id}` }] : [];
  });
}

/** Nothing that keeps a scheme from being used: packs that this Verso does not know, words without French. */
function warningsOf(scheme: Scheme, shipped: ReadonlyMap<string, number>): readonly SchemeError[] {
  const unknown = Object.entries(scheme.packVersions)
    .filter(([id, version]) => (shipped.get(id) ?? 0) < version)
    .map(([id]) => ({ code: 'unknown-pack' as const, place: `packVersions.${id}` }));
  const untranslated = scheme.extraPacks
    .filter((pack) => wordsOf(pack).some(({ fr }) => fr === undefined))
    .map(({ id }) => ({ code: 'missing-translation' as const, place: `extraPacks: ${id}` }));
  const statements = scheme.extraItems
    .filter(({ text }) => text.fr === undefined)
    .map(({ id }) => ({ code: 'missing-translation' as const, place: `extraItems: ${id}` }));
  return [...unknown, ...untranslated, ...statements].slice(0, MOST_TOLD);
}

/** Everything of a pack that is shown to its writer. */
function wordsOf({ title, framework, prompts }: Pack): readonly Localised[] {
  return [title, framework, ...prompts.flatMap(({ label, question }) => [label, question])];
}
