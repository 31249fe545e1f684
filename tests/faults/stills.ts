/** Copies of the disk that the shim takes while work goes on (disk-shim.c: `take_still`). */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { filesUnder } from './observe.ts';

/** Where the still of this operation lies, its acknowledgements in a file beside it. */
export function stillAt(root: string, at: number): string {
  return join(`${root}.at-${String(at)}`, basename(root));
}

/** Whether two disks hold the same files, to the byte, and the same was acknowledged. */
export function isSameDisk(one: string, other: string): boolean {
  const names = filesUnder(one).sort();
  if (names.join('\n') !== filesUnder(other).sort().join('\n')) return false;
  const pairs = names.map((name) => [join(one, name), join(other, name)] as const);
  return [...pairs, [`${one}.ack`, `${other}.ack`] as const].every(([a, b]) =>
    readFileSync(a).equals(readFileSync(b)),
  );
}
