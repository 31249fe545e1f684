/** What no file may hold, and that two runs make the same files: walked over every writer there is. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { userInfo, hostname, homedir } from 'node:os';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { bundleFiles } from '../../../main/vault/export/bundle.ts';
import { FORMAT_NAMES, writeFormat } from '../../../main/vault/export/write-format.ts';
import { saveBundleZip } from '../../../main/vault/export/save-bundle.ts';
import { findInside } from '../../support/look-inside.ts';
import { CANARIES, sampleDocument, sampleParts } from '../../support/release-samples.ts';

/** Also of this machine and of this moment, in the ways in which libraries write them. */
function ofHere(): readonly string[] {
  const now = new Date();
  const { username } = userInfo();
  return [
    ...(username.length > 3 && username !== 'root' ? [username] : []),
    ...(hostname().length > 4 ? [hostname()] : []),
    ...(homedir().length > 5 ? [homedir()] : []),
    process.cwd(),
    now.toISOString().slice(0, 10),
    now.toISOString().slice(11, 16),
    'T05:06',
    'D:2026',
    'Un-named',
  ].filter((words) => words !== '2026-11-01');
}

const WANTED = [...CANARIES, ...ofHere()];
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'verso-nothing-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(['en', 'fr'] as const)('in %s', (language) => {
  it.each(FORMAT_NAMES)('%s holds the words, nothing else, and the same again', async (format) => {
    const document = sampleDocument();
    const first = await writeFormat(document, format, sampleParts({ language }));
    const second = await writeFormat(document, format, sampleParts({ language }));
    expect(first.name).toMatch(/^Heron\.[a-z]+$/u);
    expect(Buffer.from(first.bytes).equals(second.bytes)).toBe(true);
    expect(findInside(first.name, first.bytes, WANTED)).toEqual([]);
    if (format !== 'qdc') {
      expect(findInside(first.name, first.bytes, ['It felt hierarchical'])).not.toEqual([]);
    }
  });

  it('a bundle holds nothing else either', async () => {
    const path = join(folder, `${language}.zip`);
    const parts = sampleParts({ language });
    await saveBundleZip({
      files: bundleFiles(sampleDocument(), parts),
      path,
      mayReplace: false,
      record: { write: () => undefined, takeBack: () => undefined },
      pace: parts.pace,
    });
    const bytes = readFileSync(path);
    expect(findInside('bundle.zip', bytes, WANTED)).toEqual([]);
    // The search itself: it must find what is there, two archives deep.
    const [found] = findInside('bundle.zip', bytes, ['שלום']).filter(({ where }) =>
      where.includes('verso.qdpx/sources/'),
    );
    expect(found).toBeDefined();
  });
});
