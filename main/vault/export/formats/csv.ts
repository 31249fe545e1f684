/**
 * Tables for spreadsheets: RFC 4180, CRLF, with a byte order mark, because Excel takes UTF-8 for something
 * else without one. A cell that a spreadsheet would run as a formula gets an apostrophe before it; the
 * exact words are in the texts and in the JSON, and the README says so.
 */
import { stringify } from 'csv-stringify/sync';

import type { Pace } from '../../long-work/pace.ts';
import { utf8 } from './export-parts.ts';

export type Cell = string | number | boolean | null;
/** Columns in the order of the first row; every row has the same. */
export type Row = Readonly<Record<string, Cell>>;

/** Rows that are turned into text in one go. */
const SLICE = 500;

/** @param columns also where there are no rows. */
export async function writeCsv(
  columns: readonly string[],
  rows: readonly Row[],
  pace: Pace,
): Promise<Uint8Array> {
  const table = [columns, ...rows.map((row) => columns.map((column) => cellText(row[column])))];
  const parts: string[] = [];
  for (let at = 0; at < table.length; at += SLICE) {
    parts.push(
      stringify(table.slice(at, at + SLICE), {
        bom: at === 0,
        record_delimiter: 'windows',
        escape_formulas: true,
        // The library looks for its own row end only.
        quoted_match: /[\r\n]/u,
      }),
    );
    await pace.step(0);
  }
  const bytes = utf8(parts.join(''));
  checkCsv(bytes, table);
  return bytes;
}

function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  return String(cell);
}

/** What a spreadsheet would run, by OWASP's list, also in the wide forms of East Asia. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/u;

export function escapedCell(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** @throws Error where the file does not read back as this table. */
function checkCsv(bytes: Uint8Array, table: readonly (readonly string[])[]): void {
  const read = readCsv(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  const isSame =
    read.length === table.length &&
    table.every((row, index) => {
      const cells = read[index];
      return (
        cells?.length === row.length && row.every((cell, at) => cells[at] === escapedCell(cell))
      );
    });
  if (!isSame) throw new Error('a CSV file reads back otherwise');
}

const QUOTED = /"((?:[^"]|"")*)"/uy;
const BARE = /[^",\r\n]*/uy;

/**
 * RFC 4180 and nothing looser.
 * @throws SyntaxError for a missing byte order mark, a bare line feed between rows, a stray quote.
 */
export function readCsv(source: string): string[][] {
  if (!source.startsWith('\ufeff')) throw new SyntaxError('no byte order mark');
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 1;
  while (at < source.length) {
    const pattern = source[at] === '"' ? QUOTED : BARE;
    pattern.lastIndex = at;
    const cell = pattern.exec(source);
    if (cell === null) throw new SyntaxError('a quote without an end');
    at = pattern.lastIndex;
    row.push(pattern === QUOTED ? (cell[1] ?? '').replaceAll('""', '"') : cell[0]);
    if (source[at] === ',') {
      at += 1;
      // A comma at the very end is followed by an empty cell.
      if (at < source.length) continue;
      row.push('');
    } else if (source.startsWith('\r\n', at)) {
      at += 2;
    } else {
      throw new SyntaxError('a cell without an end');
    }
    rows.push(row);
    row = [];
  }
  return rows;
}
