/** A vault process under plain Node. The order of messages on its one line is the order of sending. */
import { fork } from 'node:child_process';

import { reportSchema } from '../../../shared/contract/control.ts';
import type { Report } from '../../../shared/contract/control.ts';
import { withoutCoreDumps } from '../../host/core-dumps.ts';
import type { VaultProcess } from '../../host/host.ts';

/** What the page's end of the sealed line and this process's say to each other. */
export type Relayed =
  | { readonly lane: 'hello'; readonly message: string }
  | { readonly lane: 'sealed'; readonly message: string };

export interface VaultChild extends VaultProcess {
  relay(message: Relayed): void;
  onRelayed(listener: (message: Relayed) => void): () => void;
}

/**
 * The most room for young objects. With the engine's own, twice as much, the process kept a third more
 * memory after an unlock of many entries and was no faster (docs/performance.md).
 */
const YOUNG = '--max-semi-space-size=8';

/**
 * @param added to its environment; fault tests need it.
 * @param entry main/start/vault-under-node.ts or its bundle; absolute.
 * @returns at once; an entry that cannot run shows as an early end.
 */
export function forkVaultProcess(
  entry: string,
  added: Readonly<Record<string, string>> = {},
): VaultChild {
  // The running Node, and none of its flags: no inspector, no loader follows into the vault. Whatever the
  // host was started from, this one process has the keys and must never be dumped.
  const node = { program: process.execPath, args: [YOUNG] };
  const { program, args } = withoutCoreDumps(node, process.platform);
  const child = fork(entry, [], {
    serialization: 'advanced',
    execPath: program,
    execArgv: [...args],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: { ...vaultEnvironment(process.env), ...added },
  });
  const reports = new Set<(report: Report) => void>();
  const relayed = new Set<(message: Relayed) => void>();
  child.on('message', (raw: unknown) => {
    const { lane, message } = laneOf(raw);
    if (lane === 'control') {
      const report = reportSchema.safeParse(message);
      if (report.success) reports.forEach((listener) => listener(report.data));
    } else if ((lane === 'hello' || lane === 'sealed') && typeof message === 'string') {
      relayed.forEach((listener) => listener({ lane, message }));
    }
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    // Only a failed start has no exit.
    child.once('error', () => {
      if (child.pid === undefined) resolve();
    });
  });
  const send = (message: { readonly lane: string; readonly message: unknown }): void => {
    // To a process that has just gone there is nothing to say; its end is reported by `ended`.
    if (child.connected) child.send(message, () => undefined);
  };
  return {
    pid: child.pid,
    order: (order) => send({ lane: 'control', message: order }),
    onReport: (listener) => listen(reports, listener),
    relay: (message) => send(message),
    onRelayed: (listener) => listen(relayed, listener),
    ended,
    kill: () => void child.kill('SIGKILL'),
  };
}

/** What the vault process may know of its surroundings: nothing that could load code into it. Pure. */
export function vaultEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = ['PATH', 'HOME', 'USERPROFILE', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'LANG', 'TZ'];
  return Object.fromEntries(
    kept.filter((name) => env[name] !== undefined).map((name) => [name, env[name]]),
  );
}

function laneOf(raw: unknown): { readonly lane: unknown; readonly message: unknown } {
  if (typeof raw !== 'object' || raw === null) return { lane: null, message: null };
  return { lane: Reflect.get(raw, 'lane'), message: Reflect.get(raw, 'message') };
}

function listen<T>(listeners: Set<(value: T) => void>, listener: (value: T) => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
