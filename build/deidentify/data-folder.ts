/** Where the public data for training lies: beside the project, never in it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT } from '../project.ts';

export const DATA_FOLDER = join(ROOT, '..', 'shared', 'anonymiser', 'data');
export const CORPUS_FOLDER = join(ROOT, 'build', 'deidentify', 'corpus');

/** @throws Error in plain words where a file of the data is not there. */
export function readData(path: string): string {
  const file = join(DATA_FOLDER, path);
  if (!existsSync(file)) {
    throw new Error(
      `Training needs the public data in ${DATA_FOLDER} (folders tab, wnut17, btc, wikigold, ` +
        `presidio_research, names, lists and philter, as described in its README); ${path} is not there.`,
    );
  }
  return readFileSync(file, 'utf8');
}

export function readLines(path: string): readonly string[] {
  return readData(path)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
