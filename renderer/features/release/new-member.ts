/** What the cast dialog makes of its fields. */
import type { CastMember, RecordId } from '../../../shared/model/journal.ts';
import { castMemberSchema } from '../../../shared/model/journal.ts';
import { newRecordId } from '../../verso/new-record-id.ts';
import type { Mark } from './workbench.ts';

export interface MemberFields {
  readonly kind: CastMember['kind'];
  /** One name on each line. */
  readonly names: string;
  readonly replacement: string;
  readonly part: CastMember['part'];
}

export type MemberFault = 'needsName' | 'needsReplacement' | 'givesAway' | 'tooLong';

/** @returns the member, or the first thing that is wrong with the fields. */
export function memberOf(
  id: RecordId,
  { kind, names, replacement, part }: MemberFields,
): { readonly member: CastMember } | { readonly fault: MemberFault } {
  const lines = names
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const put = replacement.replace(/[[\]]/gu, '').trim();
  if (lines.length === 0) return { fault: 'needsName' };
  if (put === '') return { fault: 'needsReplacement' };
  if (
    lines.some(
      (line) =>
        contains(put, line) ||
        (kind === 'person' && partsOf(line).some((one) => contains(put, one))),
    )
  ) {
    return { fault: 'givesAway' };
  }
  const parsed = castMemberSchema.safeParse({
    id,
    kind,
    names: lines,
    replacement: put,
    part: kind === 'person' ? part : 'other',
  });
  return parsed.success ? { member: parsed.data } : { fault: 'tooLong' };
}

/** Kinds of marks that are places; all others are people. */
const PLACES: ReadonlySet<Mark['kind']> = new Set<Mark['kind']>(['institution', 'place']);

/** A name that is found from now on in every entry; null where the words do not make a member. */
export function alwaysMember(mark: Mark, put: string): CastMember | null {
  const kind = PLACES.has(mark.kind) ? 'place' : 'person';
  const fields: MemberFields = { kind, names: mark.text, replacement: put, part: 'other' };
  const made = memberOf(newRecordId(), fields);
  return 'member' in made ? made.member : null;
}

/** Titles are roles and give nobody away. */
const TITLES = new Set([
  'professor',
  'prof',
  'doctor',
  'nurse',
  'sister',
  'dean',
  'docteur',
  'professeur',
]);

function partsOf(name: string): string[] {
  return name.split(/[\s.-]/u).filter((part) => part.length > 2 && !TITLES.has(plain(part)));
}

function plain(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** As whole words, whatever the case and the accents. */
function contains(words: string, part: string): boolean {
  const padded = ` ${plain(words).replace(/[^\p{L}\p{N}]/gu, ' ')} `;
  return padded.includes(` ${plain(part).replace(/[^\p{L}\p{N}]/gu, ' ')} `);
}
