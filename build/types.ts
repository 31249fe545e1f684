/** `npm run types`: one compilation for each environment, so that no page sees Node and no process a DOM. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { CACHE, MODULES, ROOT } from './project.ts';

export const ENVIRONMENTS = ['shared', 'main', 'renderer', 'build', 'tests'];

/** @returns whether every environment compiles; the compiler's own words go to the terminal. */
export function checkTypes(environments: readonly string[] = ENVIRONMENTS): boolean {
  const results = environments.map((environment) => {
    const compiler = join(MODULES, 'typescript', 'bin', 'tsc');
    const memory = join(CACHE, `${environment}.tsbuildinfo`);
    const args = ['-p', environment, '--noEmit', '--incremental', '--tsBuildInfoFile', memory];
    return spawnSync(process.execPath, [compiler, ...args], { cwd: ROOT, stdio: 'inherit' }).status;
  });
  return results.every((status) => status === 0);
}

if (import.meta.main) {
  const asked = process.argv.slice(2);
  process.exitCode = checkTypes(asked.length > 0 ? asked : ENVIRONMENTS) ? 0 : 1;
}
