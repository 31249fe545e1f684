/** Looks for phrases in every file of some folders, and of the folders in them. Links are not followed. */
import { createReadStream } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

import type { CallOutput } from '../../../shared/contract/contract.ts';
import { needlesOf, PhraseFinder } from './phrase-finder.ts';

type Report = CallOutput<'leakTest.search'>;

export async function searchFolders(
  folders: readonly string[],
  phrases: readonly string[],
): Promise<Report> {
  const report: Report = { files: 0, bytes: 0, archives: 0, unread: [], hits: [] };
  const needles = needlesOf(phrases);
  for (const folder of folders) {
    for (const path of await filesBelow(folder)) {
      const finder = new PhraseFinder(needles);
      try {
        const { size } = await lstat(path);
        for await (const piece of createReadStream(path)) finder.take(Buffer.from(piece));
        report.files += 1;
        report.bytes += size;
      } catch {
        report.unread.push(path);
      }
      for (const encoding of finder.found) report.hits.push({ place: path, encoding });
    }
  }
  return report;
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const files: string[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await filesBelow(path)));
    else if (entry.isFile()) files.push(path);
  }
  return files;
}
