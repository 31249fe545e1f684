/**
 * No process of Verso may leave its memory in a core dump. Node cannot set a limit of its own, a shell
 * can: it sets the limit, for good, and becomes the program. What that program starts inherits it. Pure.
 */

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
}

const SHELL = '/bin/sh';
/** The limit first; a shell that cannot set it still starts the program. */
const SCRIPT = 'ulimit -c 0; exec "$0" "$@"';

/** @returns the same command on Windows, which knows no such limit (docs/decisions/0007-memory-and-core-dumps.md). */
export function withoutCoreDumps(command: Command, platform: NodeJS.Platform): Command {
  if (platform === 'win32') return command;
  return { program: SHELL, args: ['-c', SCRIPT, command.program, ...command.args] };
}
