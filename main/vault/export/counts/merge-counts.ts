/**
 * Many people's counts as one table that shows nobody. What may be shown is decided by the rules for small
 * numbers (A42), which come in as functions; no number of people leaves this module but through them.
 */
import type { CountsRefusal } from '../../../../shared/contract/desk-calls.ts';
import { RATING_WAVES } from '../../../../shared/model/ratings.ts';
import type { Pace } from '../../long-work/pace.ts';
import type { NamedBytes } from '../files/write-zip.ts';
import type { Row } from '../formats/csv.ts';
import { writeCsv } from '../formats/csv.ts';
import type { Counts } from './counts-file.ts';
import { openCounts } from './counts-file.ts';
import type { ToldTable } from './told-before.ts';
import { ratingSubject, THEMES } from './told-before.ts';

/** A count as it may be shown. */
type SafeCount =
  | { readonly shown: 'zero' | 'fewer-than-5' | 'hidden' }
  | { readonly shown: 'about'; readonly count: number };

/** The rules of A42, as the de-identification has them (`combinations/safe-counts.ts`). */
export interface SmallNumberRules {
  /** One row of counts of people, each person in one cell; `none` where nothing of it may be shown. */
  readonly shownCounts: (
    counts: readonly number[],
  ) =>
    | { readonly shown: 'none' }
    | { readonly shown: 'counts'; readonly total: number; readonly cells: readonly SafeCount[] };
  /** Null where too few people answered. */
  readonly shownMean: (values: readonly number[]) => number | null;
}

export interface MergedCounts {
  /** Each person once, by the key that signed. */
  readonly people: ReadonlyMap<string, Counts>;
  /** Null where too few people took part for anything to be said. */
  readonly rows: readonly CountsRow[] | null;
  readonly refused: readonly { readonly name: string; readonly why: CountsRefusal }[];
  /** Whose numbers these are, for the guard against a second table from which this one could be worked back. */
  readonly table: ToldTable;
  /** Files in whose place a later one of the same person came. */
  readonly superseded: number;
}

export interface CountsRow extends Row {
  readonly measure: 'people' | 'sessions held' | 'prompts done' | 'theme' | 'rating';
  /** Code of the theme, or item of the rating. */
  readonly item: string;
  readonly wave: string;
  /** "chosen", "not chosen", or the value of the rating. */
  readonly value: string;
  /** A rounded number, "fewer than 5", "hidden" or, in an earlier table, "told before". */
  readonly people: number | string | null;
  /** One decimal. */
  readonly average: string | null;
}

export async function mergeCounts(
  files: AsyncIterable<NamedBytes> | Iterable<NamedBytes>,
  studyId: string,
  rules: SmallNumberRules,
  pace: Pace,
): Promise<MergedCounts> {
  const refused: { name: string; why: CountsRefusal }[] = [];
  const told = new Map<string, Told[]>();
  for await (const { name, bytes } of files) {
    const opened = openCounts(bytes, studyId);
    await pace.step(1);
    if (!opened.ok) {
      refused.push({ name, why: opened.why });
      continue;
    }
    const { signer, ...said } = opened;
    const own = told.get(signer) ?? [];
    told.set(signer, own);
    if (own.some(({ digest }) => digest === said.digest)) refused.push({ name, why: 'doubled' });
    else own.push({ name, ...said });
  }
  const people = new Map<string, Counts>();
  const members = new Map<string, string>();
  let superseded = 0;
  for (const [signer, own] of told) {
    const last = Math.max(...own.map(({ counts }) => counts.number));
    const latest = own.filter(({ counts }) => counts.number === last);
    const [only] = latest;
    superseded += own.length - latest.length;
    if (latest.length === 1 && only !== undefined) {
      people.set(signer, only.counts);
      members.set(signer, only.digest);
    } else
      refused.push(...latest.map(({ name }) => ({ name, why: 'contradicts-itself' as const })));
  }
  const table = { members, told: answeredBy(people, rules) };
  return { people, rows: rowsOf(people, rules), refused, table, superseded };
}

interface Told {
  readonly name: string;
  readonly digest: string;
  readonly counts: Counts;
}

/** Of whom each subject would be told; none of those that fewer than ten answered, as nothing is said of them. */
function answeredBy(
  people: ReadonlyMap<string, Counts>,
  { shownCounts }: SmallNumberRules,
): ToldTable['told'] {
  const told = new Map<string, Set<string>>([[THEMES, new Set(people.keys())]]);
  for (const [signer, { ratings }] of people) {
    for (const { item, wave } of ratings) {
      const subject = ratingSubject(item, wave);
      told.set(subject, (told.get(subject) ?? new Set()).add(signer));
    }
  }
  return new Map([...told].filter(([, { size }]) => shownCounts([size]).shown === 'counts'));
}

const COLUMNS = ['measure', 'item', 'wave', 'value', 'people', 'average'] as const;

export function writeCountsTable(rows: readonly CountsRow[], pace: Pace): Promise<Uint8Array> {
  return writeCsv(COLUMNS, rows, pace);
}

/**
 * @param held subjects of which an earlier table told; see `told-before.ts`.
 * @returns null where nothing may be said of so few.
 */
export function rowsOf(
  given: ReadonlyMap<string, Counts>,
  rules: SmallNumberRules,
  held: ReadonlySet<string> = new Set(),
): readonly CountsRow[] | null {
  const people = [...given.values()];
  const all = rules.shownCounts([people.length]);
  if (all.shown === 'none') return null;
  const mean = (values: readonly number[]) => inOneDecimal(rules.shownMean(values));
  return [
    row({ measure: 'people', people: all.total }),
    row({ measure: 'sessions held', average: mean(people.map((one) => one.sessionsHeld)) }),
    row({ measure: 'prompts done', average: mean(people.map((one) => one.promptsDone)) }),
    ...themeRows(people, rules, held),
    ...ratingRows(people, rules, held),
  ];
}

function row(given: Partial<CountsRow> & Pick<CountsRow, 'measure'>): CountsRow {
  return { item: '', wave: '', value: '', people: null, average: null, ...given };
}

function inOneDecimal(mean: number | null): string | null {
  return mean === null ? null : mean.toFixed(1);
}

/** Chosen and not chosen make up all people, so each guards the other. */
function themeRows(
  people: readonly Counts[],
  rules: SmallNumberRules,
  held: ReadonlySet<string>,
): CountsRow[] {
  // Not even which themes there are: that would tell of those who came since.
  if (held.has(THEMES)) return [row({ measure: 'theme', people: 'told before' })];
  const themes = [...new Set(people.flatMap(({ themes: own }) => own))].sort();
  return themes.flatMap((item) => {
    const chosen = people.filter(({ themes: own }) => own.includes(item)).length;
    const cells = shownCells([chosen, people.length - chosen], rules);
    if (cells === null) return [row({ measure: 'theme', item, people: 'hidden' })];
    return ['chosen', 'not chosen'].map((value, index) =>
      row({ measure: 'theme', item, value, people: cells[index] ?? 'hidden' }),
    );
  });
}

/** Those who rated, by value; of an item and wave that too few rated it is said that it exists. */
function ratingRows(
  people: readonly Counts[],
  rules: SmallNumberRules,
  held: ReadonlySet<string>,
): CountsRow[] {
  const ratings = people.flatMap((one) => one.ratings);
  const items = [...new Set(ratings.map(({ item }) => item))].sort();
  return items.flatMap((item) =>
    RATING_WAVES.flatMap((wave) => {
      const values = ratings
        .filter((one) => one.item === item && one.wave === wave)
        .map(({ value }) => value);
      if (values.length === 0) return [];
      const head = { measure: 'rating', item, wave } as const;
      if (held.has(ratingSubject(item, wave))) return [row({ ...head, people: 'told before' })];
      const scale = [1, 2, 3, 4, 5];
      const cells = shownCells(
        scale.map((value) => values.filter((one) => one === value).length),
        rules,
      );
      if (cells === null) return [row({ ...head, people: 'hidden' })];
      // An average beside cells that are withheld is an equation by which to work them back.
      const isWhole = cells.every((cell) => typeof cell === 'number');
      const average = isWhole ? inOneDecimal(rules.shownMean(values)) : null;
      return [
        row({ ...head, average }),
        ...scale.map((value, index) =>
          row({ ...head, value: String(value), people: cells[index] ?? 'hidden' }),
        ),
      ];
    }),
  );
}

function shownCells(
  counts: readonly number[],
  { shownCounts }: SmallNumberRules,
): readonly (number | string)[] | null {
  const shown = shownCounts(counts);
  return shown.shown === 'none' ? null : shown.cells.map(inWords);
}

function inWords(cell: SafeCount): number | string {
  switch (cell.shown) {
    case 'zero':
      return 0;
    case 'about':
      return cell.count;
    case 'fewer-than-5':
      return 'fewer than 5';
    case 'hidden':
      return 'hidden';
  }
}
