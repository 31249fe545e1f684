/**
 * Looks for words in the memory of running processes (Linux: /proc/PID/mem). Run as a program of its
 * own, so that the looking cannot put the words where it looks; the words come in two halves, so that
 * they stand nowhere as a whole.
 *
 *   node memory-scan.ts HALF HALF PID…   prints the pids that hold them, as JSON
 */
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

const [first = '', second = '', ...pids] = process.argv.slice(2);
const LARGEST_PIECE = 16 * 1024 * 1024;

function holds(memory: Buffer, encoding: 'utf8' | 'utf16le'): boolean {
  const head = Buffer.from(first, encoding);
  const tail = Buffer.from(second, encoding);
  for (let at = memory.indexOf(head); at >= 0; at = memory.indexOf(head, at + 1)) {
    const next = at + head.length;
    if (memory.subarray(next, next + tail.length).equals(tail)) return true;
  }
  return false;
}

function scan(pid: string): boolean {
  const maps = readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n');
  const file = openSync(`/proc/${pid}/mem`, 'r');
  try {
    for (const line of maps) {
      const match = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line);
      if (match === null || match[1] === undefined || match[2] === undefined) continue;
      const start = Number.parseInt(match[1], 16);
      const end = Number.parseInt(match[2], 16);
      // Pieces overlap, so that nothing is missed at a seam.
      for (let at = start; at < end; at += LARGEST_PIECE - 1024) {
        const piece = Buffer.allocUnsafe(Math.min(LARGEST_PIECE, end - at));
        let length = 0;
        try {
          length = readSync(file, piece, 0, piece.length, at);
        } catch {
          // Reserved and never touched: there is nothing in it.
          continue;
        }
        const memory = piece.subarray(0, length);
        if (holds(memory, 'utf8') || holds(memory, 'utf16le')) return true;
      }
    }
    return false;
  } finally {
    closeSync(file);
  }
}

process.stdout.write(JSON.stringify(pids.filter(scan).map(Number)));
