/** Tags as one types them: "ward, rank". */

/** As a record takes them (shared/model/journal.ts). */
const LONGEST_TAG = 40;
const MOST_TAGS = 20;

export interface ReadTags {
  /** In their order, each once, whatever its capitals. */
  readonly tags: string[];
  /** What of it could not be kept; null where all of it was. */
  readonly trouble: 'too-long' | 'too-many' | null;
}

/** Reads what stands between commas. A tag that is too long is cut, and those beyond the last are left. */
export function readTags(typed: string): ReadTags {
  const given = typed
    .split(/[,;\n]/u)
    .map((tag) => tag.trim().replace(/\s+/gu, ' '))
    .filter((tag) => tag !== '');
  const cut = given.map((tag) => tag.slice(0, LONGEST_TAG).trim());
  const seen = new Set<string>();
  const once = cut.filter((tag) => {
    const folded = tag.toLocaleLowerCase();
    if (seen.has(folded)) return false;
    seen.add(folded);
    return true;
  });
  const isTooLong = given.some((tag) => tag.length > LONGEST_TAG);
  const trouble = once.length > MOST_TAGS ? 'too-many' : isTooLong ? 'too-long' : null;
  return { tags: once.slice(0, MOST_TAGS), trouble };
}

/** Those in use that are not given yet. */
export function offeredTags(
  inUse: readonly string[],
  given: readonly string[],
  most: number,
): readonly string[] {
  const here = new Set(given.map((tag) => tag.toLocaleLowerCase()));
  return inUse.filter((tag) => !here.has(tag.toLocaleLowerCase())).slice(0, most);
}
