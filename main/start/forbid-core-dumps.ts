/**
 * Takes from a running process the right to leave its memory in a core dump. Electron cannot become a
 * shell for a moment as the other host does (limit-core-dumps.ts): its processes come from one that was
 * there before our first line. So each is told by its number, as soon as it has one.
 */
import { spawnSync } from 'node:child_process';

/** Of util-linux, at its usual place; a program of that name elsewhere in PATH is nobody we know. */
const PRLIMIT = '/usr/bin/prlimit';
const LIMIT_MS = 1_000;

/**
 * Linux only. macOS leaves none unless somebody has asked for them; Windows has no such limit
 * (docs/decisions/0007-memory-and-core-dumps.md). Where there is no prlimit, nothing happens.
 */
export function forbidCoreDumps(pid: number, platform: NodeJS.Platform = process.platform): void {
  if (platform !== 'linux') return;
  // Soft and hard: what is given up cannot be taken back.
  spawnSync(PRLIMIT, ['--pid', String(pid), '--core=0:0'], { stdio: 'ignore', timeout: LIMIT_MS });
}
