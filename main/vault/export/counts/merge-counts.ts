/**
 * Many people's counts as one table that shows nobody. What may be shown is decided by the rules for small
 * numbers (A42), which come in as functions; no number of people leaves this module but through them.
 */
import type { CountsRefusal } from '../../../../shared/contract/desk-calls.ts';
import { RATING_WAVES } from '../../../../shared/model/ratings.ts';
import type { Pace } from '../files/pace.ts';
import type { NamedBytes } from '../files/write-zip.ts';
import type { Row } from '../formats/csv.ts';
import { writeCsv } from '../formats/csv.ts';
import type { Counts } from './counts-file.ts';
import type { Members } from './merges-before.ts';
import { openCounts } from './counts-file.ts';

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
  /** Null where too few people took part for anything to be said. */
  readonly rows: readonly CountsRow[] | null;
  readonly refused: readonly { readonly name: string; readonly why: CountsRefusal }[];
  /** Whose numbers these are, for the guard against a second table that tells too little apart. */
  readonly members: Members;
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
  /** A rounded number, "fewer than 5" or "hidden". */
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
  const told = new Map<string, { readonly name: string; readonly counts: Counts }[]>();
  for await (const { name, bytes } of files) {
    const opened = openCounts(bytes, studyId);
    await pace.step(1);
    if (!opened.ok) {
      refused.push({ name, why: opened.why });
      continue;
    }
    const own = told.get(opened.signer) ?? [];
    told.set(opened.signer, own);
    if (own.some(({ counts }) => JSON.stringify(counts) === JSON.stringify(opened.counts))) {
      refused.push({ name, why: 'doubled' });
    } else own.push({ name, counts: opened.counts });
  }
  const people: Counts[] = [];
  const members = new Map<string, number>();
  let superseded = 0;
  for (const [signer, own] of told) {
    const last = Math.max(...own.map(({ counts }) => counts.number));
    const latest = own.filter(({ counts }) => counts.number === last);
    const [only] = latest;
    superseded += own.length - latest.length;
    if (latest.length === 1 && only !== undefined) {
      people.push(only.counts);
      members.set(signer, last);
    } else
      refused.push(...latest.map(({ name }) => ({ name, why: 'contradicts-itself' as const })));
  }
  return { rows: rowsOf(people, rules), refused, members, superseded };
}

const COLUMNS = ['measure', 'item', 'wave', 'value', 'people', 'average'] as const;

export function writeCountsTable(rows: readonly CountsRow[], pace: Pace): Promise<Uint8Array> {
  return writeCsv(COLUMNS, rows, pace);
}

/** @returns null where nothing may be said of so few. */
function rowsOf(people: readonly Counts[], rules: SmallNumberRules): readonly CountsRow[] | null {
  const all = rules.shownCounts([people.length]);
  if (all.shown === 'none') return null;
  const mean = (values: readonly number[]) => inOneDecimal(rules.shownMean(values));
  return [
    row({ measure: 'people', people: all.total }),
    row({ measure: 'sessions held', average: mean(people.map((one) => one.sessionsHeld)) }),
    row({ measure: 'prompts done', average: mean(people.map((one) => one.promptsDone)) }),
    ...themeRows(people, rules),
    ...ratingRows(people, rules),
  ];
}

function row(given: Partial<CountsRow> & Pick<CountsRow, 'measure'>): CountsRow {
  return { item: '', wave: '', value: '', people: null, average: null, ...given };
}

function inOneDecimal(mean: number | null): string | null {
  return mean === null ? null : mean.toFixed(1);
}

/** Chosen and not chosen make up all people, so each guards the other. */
function themeRows(people: readonly Counts[], rules: SmallNumberRules): CountsRow[] {
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
function ratingRows(people: readonly Counts[], rules: SmallNumberRules): CountsRow[] {
  const ratings = people.flatMap((one) => one.ratings);
  const items = [...new Set(ratings.map(({ item }) => item))].sort();
  return items.flatMap((item) =>
    RATING_WAVES.flatMap((wave) => {
      const values = ratings
        .filter((one) => one.item === item && one.wave === wave)
        .map(({ value }) => value);
      if (values.length === 0) return [];
      const head = { measure: 'rating', item, wave } as const;
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
