/**
 * Many people's counts as one table that shows nobody. What may be shown is decided by the rules for small
 * numbers (A42), which come in as functions; no number of people leaves this module but through them.
 */
import type { Pace } from '../files/pace.ts';
import type { NamedBytes } from '../files/write-zip.ts';
import type { Row } from '../formats/csv.ts';
import { writeCsv } from '../formats/csv.ts';
import type { Counts, CountsRefusal } from './counts-file.ts';
import { openCounts, RATING_WAVES } from './counts-file.ts';

/** As a reader may see it: rounded, or withheld in words. */
export type ShownCount = number | 'fewer than 5' | 'hidden';

/** The rules of A42. */
export interface SmallNumberRules {
  /** Whether anything at all may be said of this many people. */
  readonly mayReport: (people: number) => boolean;
  /**
   * Cells that add up to the people who answered: each rounded or withheld, and another one withheld where
   * one could be worked back from the rest.
   */
  readonly protect: (cells: readonly number[]) => readonly ShownCount[];
  /** Whether an average over this many people may be shown. */
  readonly mayAverage: (people: number) => boolean;
}

export interface MergedCounts {
  /** Null where too few people took part for anything to be said. */
  readonly rows: readonly CountsRow[] | null;
  readonly refused: readonly { readonly name: string; readonly why: CountsRefusal }[];
}

export interface CountsRow extends Row {
  readonly measure: 'people' | 'sessions held' | 'prompts done' | 'theme' | 'rating';
  /** Code of the theme, or item of the rating. */
  readonly item: string;
  readonly wave: string;
  /** "chosen", "not chosen", or the value of the rating. */
  readonly value: string;
  readonly people: ShownCount | null;
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
  for (const own of told.values()) {
    const last = Math.max(...own.map(({ counts }) => counts.number));
    const latest = own.filter(({ counts }) => counts.number === last);
    const [only] = latest;
    if (latest.length === 1 && only !== undefined) people.push(only.counts);
    else refused.push(...latest.map(({ name }) => ({ name, why: 'contradicts-itself' as const })));
  }
  return { rows: rules.mayReport(people.length) ? rowsOf(people, rules) : null, refused };
}

const COLUMNS = ['measure', 'item', 'wave', 'value', 'people', 'average'] as const;

export function writeCountsTable(rows: readonly CountsRow[], pace: Pace): Promise<Uint8Array> {
  return writeCsv(COLUMNS, rows, pace);
}

function rowsOf(people: readonly Counts[], rules: SmallNumberRules): readonly CountsRow[] {
  const [all = 'hidden'] = rules.protect([people.length]);
  return [
    row({ measure: 'people', people: all }),
    averageRow(
      'sessions held',
      people.map(({ sessionsHeld }) => sessionsHeld),
      rules,
    ),
    averageRow(
      'prompts done',
      people.map(({ promptsDone }) => promptsDone),
      rules,
    ),
    ...themeRows(people, rules),
    ...ratingRows(people, rules),
  ];
}

function row(given: Partial<CountsRow> & Pick<CountsRow, 'measure'>): CountsRow {
  return { item: '', wave: '', value: '', people: null, average: null, ...given };
}

function averageRow(
  measure: CountsRow['measure'],
  values: readonly number[],
  rules: SmallNumberRules,
): CountsRow {
  return row({ measure, average: averageOf(values, rules) });
}

function averageOf(values: readonly number[], { mayAverage }: SmallNumberRules): string | null {
  if (!mayAverage(values.length) || values.length === 0) return null;
  return (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(1);
}

/** Chosen and not chosen make up all people, so each guards the other. */
function themeRows(people: readonly Counts[], { protect }: SmallNumberRules): CountsRow[] {
  const themes = [...new Set(people.flatMap(({ themes: own }) => own))].sort();
  return themes.flatMap((item) => {
    const chosen = people.filter(({ themes: own }) => own.includes(item)).length;
    const shown = protect([chosen, people.length - chosen]);
    return ['chosen', 'not chosen'].map((value, index) =>
      row({ measure: 'theme', item, value, people: shown[index] ?? 'hidden' }),
    );
  });
}

/** Those who rated, by value; an item and wave that too few rated has no rows but that it exists. */
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
      if (!rules.mayReport(values.length)) return [row({ ...head, people: 'hidden' })];
      const cells = [1, 2, 3, 4, 5].map((value) => values.filter((one) => one === value).length);
      const shown = rules.protect(cells);
      // An average beside cells that are withheld is an equation by which to work them back.
      const isWhole = shown.every((cell) => typeof cell === 'number');
      return [
        row({ ...head, average: isWhole ? averageOf(values, rules) : null }),
        ...cells.map((_, index) =>
          row({ ...head, value: String(index + 1), people: shown[index] ?? 'hidden' }),
        ),
      ];
    }),
  );
}
