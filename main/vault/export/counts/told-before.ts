/**
 * The guard against working back across tables. One table of many people shows nobody; beside another it may
 * show a few: those in one of them only, or, of a theme or a rating, those whose number follows from what
 * the other said. What is held back depends on who is in the tables and never on what they answered, so
 * that nothing follows from its being held back.
 */
const FEWEST_PEOPLE = 10;

/** Whose numbers are in a table: the key that signed, and which of its files, by a digest of what was signed. */
export type Members = ReadonlyMap<string, string>;

/** What is kept of a table that was saved: whom it is about, and of whom it tells each subject. */
export interface ToldTable {
  readonly members: Members;
  /** Those of the members who answered, by subject: the themes, or an item at a wave. */
  readonly told: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Whether tables, laid side by side, tell fewer than ten people apart. Those who came, left and sent another
 * file between the same tables cannot be told from each other by adding and taking away averages, however
 * many: each sum and difference of them is one of such groups. So it is enough that each group has ten people.
 */
export function tellFewApart(tables: readonly Members[]): boolean {
  const signers = new Set(tables.flatMap((members) => [...members.keys()]));
  const groups = new Map<string, number>();
  for (const signer of signers) {
    const pattern = patternOf(tables.map((members) => members.get(signer) ?? null));
    groups.set(pattern, (groups.get(pattern) ?? 0) + 1);
  }
  return [...groups.values()].some((people) => people < FEWEST_PEOPLE);
}

/** In which tables one person is, and in which of them with the same file; which file it is says nothing. */
function patternOf(files: readonly (string | null)[]): string {
  return files.map((file) => (file === null ? '-' : String(files.indexOf(file)))).join(' ');
}

/**
 * Subjects that a table must not tell beside earlier ones. Of 12 people "fewer than 5" chose a theme, and of
 * 14 more "about 20" in all: then it was four of the first, exactly. So of each person a subject is told
 * once, unless the very same people are told of again.
 */
export function heldBack(table: ToldTable, before: readonly ToldTable[]): ReadonlySet<string> {
  const held = [...table.told.keys()].filter((subject) =>
    before.some((earlier) => followsFrom(subject, table, earlier)),
  );
  return new Set(held);
}

function followsFrom(subject: string, table: ToldTable, earlier: ToldTable): boolean {
  const people = table.told.get(subject) ?? new Set();
  const told = earlier.told.get(subject) ?? new Set();
  const both = [...people].filter((signer) => told.has(signer));
  if (both.length === 0) return false;
  if (both.length < people.size || both.length < told.size) return true;
  // The same people: with the same files it says the same, and with other files it is about another time.
  const same = both.filter((one) => table.members.get(one) === earlier.members.get(one)).length;
  return same > 0 && same < both.length;
}

/** Whether the two say the same of the same people. */
export function isSameTable(one: ToldTable, other: ToldTable): boolean {
  return (
    one.members.size === other.members.size &&
    [...one.members].every(([signer, file]) => other.members.get(signer) === file) &&
    one.told.size === other.told.size &&
    [...one.told.keys()].every((subject) => other.told.has(subject))
  );
}

/** The subject of all rows about themes: who chose none tells of each. */
export const THEMES = 'themes';

export function ratingSubject(item: string, wave: string): string {
  return `${item} ${wave}`;
}
