import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { cleaned } from '../../../main/vault/export/final-text.ts';
import { unpaced } from '../../../main/vault/long-work/pace.ts';
import { escapedCell, readCsv, writeCsv } from '../../../main/vault/export/formats/csv.ts';
import {
  writeCodebookTable,
  writeMetadata,
  writeSegments,
} from '../../../main/vault/export/formats/tables.ts';
import { findProgram } from '../../support/installed-programs.ts';
import { randomText, seeded } from '../../support/random-text.ts';
import { sampleDocument, sampleParts } from '../../support/release-samples.ts';

const python = findProgram('python3');

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

function randomRows(seed: number) {
  const next = seeded(seed);
  return Array.from({ length: 300 }, () => ({
    one: cleaned(randomText(next, 8)),
    two: cleaned(randomText(next, 20)),
    three: Math.floor(next() * 10) - 5,
  }));
}

describe('CSV', () => {
  it('comes back as the same cells, formulas made harmless', async () => {
    const rows = randomRows(3);
    const read = readCsv(textOf(await writeCsv(['one', 'two', 'three'], rows, unpaced())));
    expect(read[0]).toEqual(['one', 'two', 'three']);
    expect(read.slice(1)).toEqual(
      rows.map(({ one, two, three }) => [one, two, String(three)].map(escapedCell)),
    );
    expect(rows.some(({ one }) => escapedCell(one) !== one)).toBe(true);
  });

  it.runIf(python !== null)(`comes back from Python's reader as the same cells`, async () => {
    const rows = randomRows(4);
    const folder = mkdtempSync(join(tmpdir(), 'verso-csv-'));
    try {
      const file = join(folder, 'table.csv');
      writeFileSync(file, await writeCsv(['one', 'two', 'three'], rows, unpaced()));
      const script =
        'import csv,json,sys;print(json.dumps(list(csv.reader(open(sys.argv[1],encoding="utf-8-sig",newline="")))))';
      const out = execFileSync(python ?? '', ['-c', script, file], { encoding: 'utf8' });
      expect((JSON.parse(out) as unknown[]).slice(1)).toEqual(
        rows.map(({ one, two, three }) => [one, two, String(three)].map(escapedCell)),
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('opens with a byte order mark and ends rows with CRLF', async () => {
    const text = textOf(await writeCsv(['a', 'b'], [{ a: 'x', b: 'y\nz' }], unpaced()));
    expect(text).toBe('\ufeffa,b\r\nx,"y\nz"\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@x', '\tx', '＝1', '＠x'])('disarms %j', (cell) => {
    expect(escapedCell(cell)).toBe(`'${cell}`);
  });

  it.each([
    'a,b\r\n',
    '\ufeffa,b\n',
    '\ufeffa"b\r\n',
    '\ufeff"a\r\n',
    '\ufeff"a"b\r\n',
    '\ufeffa,b',
  ])('refuses %j', (source) => {
    expect(() => readCsv(source)).toThrow(SyntaxError);
  });
});

describe('the tables of a bundle', () => {
  it('have a row for each passage and each marked passage, with its words', async () => {
    const document = sampleDocument();
    const [head = [], ...rows] = readCsv(textOf(await writeSegments(document, sampleParts())));
    const at = (name: string) => head.indexOf(name);
    const passages = rows.filter((row) => row[at('kind')] === 'passage');
    expect(passages.map((row) => row[at('text')])).toEqual(
      document.entries.flatMap((entry) => entry.passages.map(({ text }) => text)),
    );
    const coded = rows.filter((row) => row[at('kind')] === 'coded');
    expect(
      coded.slice(0, 4).map((row) => [row[at('code')], row[at('text')], row[at('prompt_id')]]),
    ).toEqual([
      ['RANK', 'It felt hierarchical & slow.', 'P05.1'],
      ['SAFE', 'It felt hierarchical & slow.', 'P05.1'],
      ['AGENT', '👩🏽‍⚕️ said “no” 🙂', 'P05.3'],
      ['OTHER', 'שלום', 'P05.3'],
    ]);
    expect(head.some((name) => /start|end|offset/u.test(name))).toBe(false);
  });

  it('say of each entry what a researcher needs', async () => {
    const [head = [], first = []] = readCsv(
      textOf(await writeMetadata(sampleDocument(), sampleParts())),
    );
    expect(Object.fromEntries(head.map((name, index) => [name, first[index]]))).toMatchObject({
      study_id: 'RM-2026',
      participant: 'Heron',
      pair: 'K4',
      role: 'mentor',
      time_point: 'T2',
      sequence: '3',
      pack: 'P05',
      pack_version: '1',
      locale: 'en-GB',
      edits: '5',
      lens_on: 'no',
      consent_scope: 'passages',
      consent_reviewed: '2026-11',
      cohort_band: '20 to 49',
      memo: 'Written in a hurry. Ask me about =SUM(A1).',
    });
  });

  it('have all codes', async () => {
    const rows = readCsv(textOf(await writeCodebookTable(sampleDocument(), sampleParts())));
    expect(rows).toHaveLength(15);
  });
});
