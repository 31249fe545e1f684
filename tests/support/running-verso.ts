/** The test's end of a Verso that runs as a program of its own (verso-program.ts). */
import { execFileSync, fork } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { z } from 'zod';

import type { ScanJob } from './memory-scan.ts';
import { scanSchema } from './memory-scan.ts';
import type { Scan } from './memory-scan.ts';
import type { ProgramRequest } from './verso-program.ts';

const PROGRAM = fileURLToPath(new URL('./verso-program.ts', import.meta.url));
const SCANNER = fileURLToPath(new URL('./memory-scan.ts', import.meta.url));

const replySchema = z.object({
  id: z.int(),
  value: z.unknown().optional(),
  problem: z.string().optional(),
});

export interface RunningVerso {
  /** Of the host's process, the parent of all others. */
  readonly pid: number;
  /** @throws what went wrong there, as text. */
  ask(request: ProgramRequest): Promise<unknown>;
  /** Locks and ends it; a process that is not there is no trouble. */
  stop(): void;
  readonly ended: Promise<void>;
}

export function runVerso(env: NodeJS.ProcessEnv = process.env): RunningVerso {
  const child = fork(PROGRAM, [], {
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...env },
  });
  const waiting = new Map<number, (reply: z.infer<typeof replySchema>) => void>();
  child.on('message', (raw) => {
    const reply = replySchema.parse(raw);
    waiting.get(reply.id)?.(reply);
    waiting.delete(reply.id);
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let last = 0;
  return {
    pid: child.pid ?? 0,
    ended,
    stop() {
      if (child.connected) child.disconnect();
    },
    async ask(request) {
      last += 1;
      const id = last;
      const replied = new Promise<z.infer<typeof replySchema>>((resolve) =>
        waiting.set(id, resolve),
      );
      child.send({ id, request });
      const reply = await Promise.race([replied, ended.then(() => ({ problem: 'It has ended.' }))]);
      if (reply.problem !== undefined) throw new Error(`${request.verb}: ${reply.problem}`);
      return 'value' in reply ? reply.value : undefined;
    },
  };
}

/** One process and what it is, as a person who looks at a list of processes would say it. */
export interface Relative {
  readonly pid: number;
  readonly name: string;
}

/** This process and everything that it started, directly or not. */
export function familyOf(pid: number): readonly Relative[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (/^\d+$/.test(name)) parents.set(Number(name), parentOf(Number(name)));
  }
  const isOfFamily = (one: number | undefined): boolean =>
    one === pid || (one !== undefined && one > 1 && isOfFamily(parents.get(one)));
  return [...parents.keys()]
    .filter(isOfFamily)
    .map((one) => ({ pid: one, name: nameOf(one, pid) }));
}

function parentOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    // The program's name stands in brackets and may hold anything.
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return 0;
  }
}

function nameOf(pid: number, host: number): string {
  if (pid === host) return 'host';
  const line = commandOf(pid).join(' ');
  if (line.includes('vault-under-node')) return 'vault';
  const type = /--type=(\S+)/.exec(line)?.[1];
  if (type === undefined) return 'browser';
  const kind = /--utility-sub-type=(\S+)/.exec(line)?.[1];
  return kind === undefined ? type : `${type} ${kind.split('.')[0] ?? ''}`;
}

function commandOf(pid: number): readonly string[] {
  try {
    return readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}

/** Resident memory in KiB; 0 for one that has gone. */
export function residentKiB(pid: number): number {
  try {
    const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
    return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/** Reads the memory of these processes in a process of its own. */
export function scanMemory(job: ScanJob): Scan {
  const answer = execFileSync(process.execPath, [SCANNER], {
    input: JSON.stringify(job),
    encoding: 'utf8',
    maxBuffer: 16 * 1024 * 1024,
  });
  return scanSchema.parse(JSON.parse(answer));
}
