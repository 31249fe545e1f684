/** Temporary folders with a name that says whose they are. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export function makeFolder(name: string): Promise<string> {
  return mkdtemp(join(tmpdir(), `verso-${name}-`));
}
