/**
 * Many releases of one study as one document. The same releases give the same document in whatever order
 * they come. A person is known by their random id, not by their pseudonym; a later release of an entry
 * takes the place of an earlier one.
 */
import type { Code, Codebook } from '../../../../shared/content/codebook.ts';
import type { Pace } from '../../long-work/pace.ts';
import { folded } from './document-rules.ts';
import type { Participant, ReleaseDocument, ReleasedEntry } from './release-document.ts';
import { DOCUMENT_FORMAT, DOCUMENT_VERSION, releaseDocumentSchema } from './release-document.ts';

export interface Merged {
  readonly document: ReleaseDocument;
  /** People who share a pseudonym, and their new names. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  /** Entries of which a later release took the place. */
  readonly superseded: number;
  /** Entries that two releases of one number tell differently: the one with the higher id was taken. */
  readonly disputed: number;
}

/** @throws RangeError for no documents, or for those of different studies. */
export function mergeDocuments(documents: readonly ReleaseDocument[]): Merged {
  const work = merging(documents);
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}

/** The same with turns for others; what `pace` is called off in leaves nothing. @throws as `mergeDocuments`; CalledOff. */
export async function mergeInTurns(
  documents: readonly ReleaseDocument[],
  pace: Pace,
): Promise<Merged> {
  const work = merging(documents);
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
    await pace.step(0);
  }
}

/** Stops now and then, so that whoever runs it can do something else. */
function* merging(documents: readonly ReleaseDocument[]): Generator<undefined, Merged> {
  const studies = new Set(documents.map(({ study }) => study.id));
  const [studyId] = studies;
  if (studies.size !== 1 || studyId === undefined) throw new RangeError('not of one study');
  const sorted = documents.toSorted((a, b) => compare(orderOf(a), orderOf(b)));
  const { codebook, nameIn } = yield* mergedCodebook(sorted.map((one) => one.codebook));
  const people = new Map<string, Participant>();
  const entries = new Map<string, ReleasedEntry>();
  let superseded = 0;
  let disputed = 0;
  for (const [index, document] of sorted.entries()) {
    yield;
    for (const person of document.participants) {
      // The first pseudonym stays; what else is known of a person is what was said last.
      const { pseudonym } = people.get(person.id) ?? person;
      people.set(person.id, { ...person, pseudonym });
    }
    for (const given of document.entries) {
      const entry = withCodes(given, (code) => nameIn(index, code));
      const key = `${entry.participant} ${entry.number}`;
      const before = entries.get(key);
      if (before !== undefined && before.release.number < entry.release.number) superseded += 1;
      else if (before !== undefined && !isSameEntry(before, entry)) disputed += 1;
      entries.set(key, entry);
    }
  }
  yield;
  const named = distinct([...people.values()]);
  const pseudonyms = new Map(named.people.map(({ id, pseudonym }) => [id, pseudonym]));
  const nameOf = ({ participant, number }: ReleasedEntry) =>
    `${folded(pseudonyms.get(participant) ?? '')}\n${String(number).padStart(4, '0')}`;
  const document = releaseDocumentSchema.parse({
    format: DOCUMENT_FORMAT,
    version: DOCUMENT_VERSION,
    study: { id: studyId },
    participants: named.people,
    entries: [...entries.values()].sort((a, b) => compare(nameOf(a), nameOf(b))),
    codebook,
  });
  return { document, renamed: named.renamed, superseded, disputed };
}

/**
 * By the number of its hand-over, then by its random id; a merged document by its first. The names decide
 * between a release and what was merged from it.
 */
function orderOf({ entries, participants }: ReleaseDocument): string {
  const [first = ''] = entries
    .map(({ release }) => `${String(release.number).padStart(4, '0')} ${release.id}`)
    .sort();
  return [first, ...participants.map(({ pseudonym }) => pseudonym)].join('\n');
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Whatever the hand-over that brought it. */
function isSameEntry(one: ReleasedEntry, other: ReleasedEntry): boolean {
  return JSON.stringify({ ...one, release: null }) === JSON.stringify({ ...other, release: null });
}

function withCodes(entry: ReleasedEntry, rename: (code: string) => string): ReleasedEntry {
  return {
    ...entry,
    codings: entry.codings.map((coding) => ({ ...coding, code: rename(coding.code) })),
  };
}

/** Where people share a pseudonym, each gets the beginning of their id behind it. */
function distinct(people: readonly Participant[]): {
  readonly people: readonly Participant[];
  readonly renamed: Merged['renamed'];
} {
  const groups = Map.groupBy(people, ({ pseudonym }) => folded(pseudonym));
  const renamed: { from: string; to: string }[] = [];
  const named = people.map((person) => {
    const { pseudonym, id } = person;
    if ((groups.get(folded(pseudonym))?.length ?? 0) < 2) return person;
    const to = `${[...pseudonym].slice(0, 31).join('').trimEnd()} ${id.slice(0, 8)}`;
    renamed.push({ from: pseudonym, to });
    return { ...person, pseudonym: to };
  });
  return {
    people: named.sort((a, b) => compare(folded(a.pseudonym), folded(b.pseudonym))),
    renamed: renamed.sort((a, b) => compare(a.to, b.to)),
  };
}

/** Codes of the same words are one; others of the same id or name, as two authors make them, stay apart. */
function* mergedCodebook(codebooks: readonly Codebook[]): Generator<
  undefined,
  {
    readonly codebook: Codebook;
    readonly nameIn: (document: number, code: string) => string;
  }
> {
  const codes = new DistinctCodes();
  const renames: ReadonlyMap<string, string>[] = [];
  for (const codebook of codebooks) {
    const names = new Map<string, string>();
    for (const code of codebook.codes) {
      const parent = code.parent === null ? null : (names.get(code.parent) ?? null);
      names.set(code.id, codes.idOf({ ...code, parent }));
    }
    renames.push(names);
    yield;
  }
  const versions = new Set(codebooks.map(({ version }) => version));
  const [version = ''] = versions;
  return {
    codebook: { version: versions.size === 1 ? version : 'merged', codes: [...codes.all] },
    nameIn: (document, code) => renames[document]?.get(code) ?? code,
  };
}

class DistinctCodes {
  readonly all: Code[] = [];
  readonly #byWords = new Map<string, string>();
  readonly #ids = new Set<string>();
  readonly #names = new Set<string>();

  /** Of the code of the same words; where there is none, it comes in under an id and a name that no other has. */
  idOf(code: Code): string {
    const { name, brief, use, doNotUse, parent } = code;
    const words = JSON.stringify([name, brief, use, doNotUse, parent]);
    const known = this.#byWords.get(words);
    if (known !== undefined) return known;
    const freed = this.#freed(code);
    this.all.push(freed);
    this.#byWords.set(words, freed.id);
    this.#ids.add(freed.id);
    this.#names.add(folded(freed.name));
    return freed.id;
  }

  #freed(code: Code): Code {
    let { id, name } = code;
    for (let count = 2; this.#ids.has(id); count += 1) id = `${code.id.slice(0, 15)}-${count}`;
    for (let count = 2; this.#names.has(folded(name)); count += 1) {
      name = `${[...code.name].slice(0, 57).join('')} ${count}`;
    }
    return { ...code, id, name };
  }
}
