import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { bundleFiles, bundleSteps } from '../../../main/vault/export/bundle.ts';
import type { ReleaseToBuild } from '../../../main/vault/export/document/build-document.ts';
import { mergeDocuments } from '../../../main/vault/export/document/merge-documents.ts';
import type { ReleaseDocument } from '../../../main/vault/export/document/release-document.ts';
import { labelOf } from '../../../main/vault/export/document/release-document.ts';
import { Pace } from '../../../main/vault/long-work/pace.ts';
import { saveBundleFolder } from '../../../main/vault/export/save-bundle.ts';
import { readCsv } from '../../../main/vault/export/formats/csv.ts';
import {
  sampleDocument,
  sampleParts,
  sampleRelease,
  sampleToRelease,
} from '../../support/release-samples.ts';

function person(id: string, pseudonym: string): ReleaseToBuild['participant'] {
  return { ...sampleRelease().participant, id: id.repeat(16), pseudonym };
}

function release(
  participant: ReleaseToBuild['participant'],
  number: number,
  entries: ReleaseToBuild['entries'],
  change: Partial<ReleaseToBuild> = {},
): ReleaseDocument {
  const id = `${participant.id.slice(0, 28)}${String(number).padStart(4, '0')}`;
  return sampleDocument({ participant, release: { id, number }, entries, ...change });
}

const heron = person('ab', 'Heron');
const wren = person('cd', 'Wren');
const one = sampleToRelease(1);
const two = sampleToRelease(2);

const labels = (document: ReleaseDocument) =>
  document.entries.map((entry) => labelOf(document, entry));

describe('releases of one study', () => {
  it('become one document, the same in whatever order they come', () => {
    const all = [release(heron, 1, [one]), release(wren, 1, [one, two]), release(heron, 2, [two])];
    const merged = mergeDocuments(all);
    expect(labels(merged.document)).toEqual(['Heron-E01', 'Heron-E02', 'Wren-E01', 'Wren-E02']);
    expect(merged).toMatchObject({ renamed: [], superseded: 0, disputed: 0 });
    for (const order of [
      [2, 1, 0],
      [1, 0, 2],
      [1, 2, 0],
    ]) {
      const shuffled = order.map((index) => all[index]).filter((each) => each !== undefined);
      expect(mergeDocuments(shuffled)).toEqual(merged);
    }
    // A second time, and with what was merged before.
    expect(mergeDocuments([...all, ...all]).document).toEqual(merged.document);
    expect(mergeDocuments([merged.document, ...all]).document).toEqual(merged.document);
  });

  it('take the later release of an entry and what was said last of a person', () => {
    const later = sampleToRelease(1, { memo: 'A later note.' });
    const second = release({ ...heron, pair: 'Q9' }, 2, [later]);
    const { document, superseded } = mergeDocuments([second, release(heron, 1, [one, two])]);
    expect(superseded).toBe(1);
    expect(document.entries.map(({ memo }) => memo)).toEqual(['A later note.', null]);
    expect(document.participants).toMatchObject([{ pseudonym: 'Heron', pair: 'Q9' }]);
  });

  it('say where two of one number tell an entry differently', () => {
    const other = sampleToRelease(1, { memo: 'Otherwise.' });
    const twin = release(heron, 1, [other], { release: { id: 'ff'.repeat(16), number: 1 } });
    const merged = mergeDocuments([twin, release(heron, 1, [one])]);
    expect(merged.disputed).toBe(1);
    expect(merged.document.entries.map(({ memo }) => memo)).toEqual(['Otherwise.']);
  });

  it('keep two people of one pseudonym apart, under the same names each time', () => {
    const another = person('ef', 'heron');
    const all = [release(heron, 1, [one]), release(another, 1, [one])];
    const { document, renamed } = mergeDocuments(all);
    expect(renamed).toEqual([
      { from: 'Heron', to: 'Heron abababab' },
      { from: 'heron', to: 'heron efefefef' },
    ]);
    expect(labels(document)).toEqual(['Heron abababab-E01', 'heron efefefef-E01']);
    const more = mergeDocuments([release(wren, 1, [two]), ...all]);
    expect(more.renamed).toEqual(renamed);
    // Merged with what was merged before, too, whichever comes first.
    const [before, after] = [
      mergeDocuments([document, ...all]),
      mergeDocuments([...all, document]),
    ];
    expect(before).toEqual(after);
  });

  it('keep the first pseudonym of a person who changed it', () => {
    const changed = release({ ...heron, pseudonym: 'Egret' }, 2, [two]);
    const { document } = mergeDocuments([changed, release(heron, 1, [one])]);
    expect(labels(document)).toEqual(['Heron-E01', 'Heron-E02']);
  });

  it('keep codes apart that two authors made under one id or one name', () => {
    const { codebook } = sampleRelease();
    const own = (brief: string) => ({
      ...codebook,
      codes: [
        ...codebook.codes,
        {
          id: 'OWN-1',
          name: 'Mine',
          brief,
          use: '',
          doNotUse: '',
          parent: null,
          colour: '#000000',
        },
      ],
    });
    const marked = (text: string) =>
      sampleToRelease(1, { codings: [{ code: 'OWN-1', start: 0, end: text.length }] });
    const all = [
      release(heron, 1, [marked('What')], { codebook: own('Of Heron') }),
      release(wren, 1, [marked('What did')], { codebook: own('Of Wren') }),
    ];
    const { document } = mergeDocuments(all);
    expect(document.codebook.codes.slice(14)).toMatchObject([
      { id: 'OWN-1', name: 'Mine', brief: 'Of Heron' },
      { id: 'OWN-1-2', name: 'Mine 2', brief: 'Of Wren' },
    ]);
    expect(document.entries.map(({ codings }) => codings.map(({ code }) => code))).toEqual([
      ['OWN-1'],
      ['OWN-1-2'],
    ]);
  });

  it('are never merged with those of another', () => {
    const other = release(wren, 1, [one], { study: { id: 'Other', schemeRun: null } });
    expect(() => mergeDocuments([release(heron, 1, [one]), other])).toThrow(RangeError);
    expect(() => mergeDocuments([])).toThrow(RangeError);
  });

  it('keep what each scheme is too small for, person by person', async () => {
    const small = release(wren, 1, [one], {
      schemeSize: 6,
      study: { id: 'RM-2026', schemeRun: 'Run 9' },
    });
    const { document } = mergeDocuments([release(heron, 1, [one]), small]);
    const folder = mkdtempSync(join(tmpdir(), 'verso-merged-'));
    try {
      const path = join(folder, 'out');
      const pace = new Pace(bundleSteps(document));
      await saveBundleFolder({
        files: bundleFiles(document, sampleParts({ pace })),
        path,
        mayReplace: false,
        record: { write: () => undefined, takeBack: () => undefined },
        pace,
      });
      expect(readdirSync(join(path, 'texts')).sort()).toEqual(['Heron-E01.txt', 'Wren-E01.txt']);
      const [head = [], ...rows] = readCsv(readFileSync(join(path, 'metadata.csv'), 'utf8'));
      const of = (name: string) => rows.map((row) => row[head.indexOf(name)]);
      expect(of('scheme_run')).toEqual(['Run 2', 'Run 9']);
      expect(of('cohort_band')).toEqual(['20 to 49', 'fewer than 10']);
      expect(of('role')).toEqual(['mentor', '']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
