/**
 * Imported by the entry of the host that plain Node runs: this process becomes a shell for a moment, and
 * then itself again, without core dumps. The browser and whatever else it starts inherit that.
 */
import { argv, env, execArgv, execPath, execve, platform } from 'node:process';

import { withoutCoreDumps } from '../host/core-dumps.ts';

/** Set on the way through the shell, so that it is gone through once. */
const MARK = 'VERSO_CORE_LIMITED';

if (env[MARK] === undefined && execve !== undefined) {
  const itself = { program: execPath, args: [...execArgv, ...argv.slice(1)] };
  const { program, args } = withoutCoreDumps(itself, platform);
  if (program !== execPath) execve(program, [program, ...args], { ...env, [MARK]: '1' });
}
Reflect.deleteProperty(env, MARK);
