/** Builds the shim with the machine's compiler, or says why it cannot be had here. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCE = fileURLToPath(new URL('./disk-shim.c', import.meta.url));
const COMPILERS = ['cc', 'gcc', 'clang'];

export type Shim =
  | { readonly ok: true; readonly path: string }
  /** Part of a sentence, for the name of a skipped test. */
  | { readonly ok: false; readonly reason: string };

/** @param folder takes the library. */
export function buildShim(folder: string): Shim {
  if (process.platform !== 'linux') return { ok: false, reason: 'the shim is for Linux only' };
  const compiler = COMPILERS.find((name) => spawnSync(name, ['--version']).status === 0);
  if (compiler === undefined) {
    return { ok: false, reason: 'no C compiler (apt-get install gcc)' };
  }
  const path = join(folder, 'disk-shim.so');
  const flags = ['-shared', '-fPIC', '-O2', '-Wall', '-Wextra', '-Werror', '-o', path, SOURCE];
  const built = spawnSync(compiler, [...flags, '-ldl', '-lpthread'], { encoding: 'utf8' });
  if (built.status === 0) return { ok: true, path };
  // Another libc, say. A compiler that refuses what it took elsewhere is no reason to be silent.
  const why = built.stderr.split('\n').find((line) => line.includes('error')) ?? 'no message';
  return { ok: false, reason: `${compiler} could not build the shim: ${why}` };
}
