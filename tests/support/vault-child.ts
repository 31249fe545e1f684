/** Starts a real vault process and speaks to it as the session and the window would. */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Verso } from '../../shared/contract/client.ts';
import { createClient } from '../../shared/contract/client.ts';
import type { Order, Report } from '../../shared/contract/control.ts';
import { reportSchema } from '../../shared/contract/control.ts';
import type { Channel } from '../../shared/contract/wire.ts';

const ENTRY = fileURLToPath(new URL('./vault-child-entry.ts', import.meta.url));

export const PASSPHRASE = 'seven quiet herons over the estuary';

export interface VaultPlace {
  readonly root: string;
  readonly vaultFolder: string;
  readonly logFolder: string;
}

export interface VaultChild {
  readonly verso: Verso;
  readonly pid: number;
  readonly reports: readonly Report[];
  /** Everything that the process wrote to its standard streams. */
  readonly output: () => string;
  order(order: Order): void;
  /** Sends a message on the contract's lane as it is. */
  sendRaw(message: unknown): void;
  onRaw(listener: (message: unknown) => void): void;
  /** Ends it as a lock does and waits. @returns its exit code. */
  close(): Promise<number | null>;
  /** Ends it as a power cut of the process would. */
  kill(): Promise<void>;
}

export interface ChildOptions {
  /** A program that runs Node for us: `['prlimit', '--fsize=200000']`. */
  readonly under?: readonly string[];
  readonly kdf?: 'floor' | 'calibrate';
  /** Default: the sources. Benches start the built one, which is what people run. */
  readonly entry?: string;
}

/** A fresh folder for one test's vault; the parts lie in it as on a person's machine. */
export function newPlace(parent = tmpdir()): VaultPlace {
  const root = mkdtempSync(join(parent, 'verso-vault-'));
  return { root, vaultFolder: join(root, 'vault'), logFolder: join(root, 'logs') };
}

export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

export async function startVault(
  place: VaultPlace,
  options: ChildOptions = {},
): Promise<VaultChild> {
  const child = forkUnder(options.under ?? [], options.entry ?? ENTRY);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => (output += String(chunk)));
  }
  const reports: Report[] = [];
  const contract = laneOf(child, 'contract');
  const gone = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const ready = new Promise<void>((resolve, reject) => {
    laneOf(child, 'control').onMessage((raw) => {
      const report = reportSchema.parse(raw);
      reports.push(report);
      if (report.report === 'ready') resolve();
    });
    void gone.then((code) => reject(new Error(`ended before ready (${code}): ${output}`)));
  });
  const order = (message: Order): void => laneSend(child, 'control', message);
  const { vaultFolder, logFolder } = place;
  const kdf = options.kdf ?? 'floor';
  order({ order: 'begin', vaultFolder, logFolder, kdf, version: '0.0.0-test' });
  await ready;
  return {
    verso: createClient({ vault: contract, session: contract }),
    pid: child.pid ?? -1,
    reports,
    output: () => output,
    order,
    sendRaw: (message) => contract.send(message),
    onRaw: (listener) => void contract.onMessage(listener),
    async close() {
      order({ order: 'close' });
      return gone;
    },
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}

function forkUnder(under: readonly string[], entry: string): ChildProcess {
  const [program, ...args] = under;
  return fork(entry, [], {
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    execArgv: program === undefined ? [] : [...args, process.execPath],
    ...(program === undefined ? {} : { execPath: program }),
  });
}

function laneSend(child: ChildProcess, lane: string, message: unknown): void {
  if (child.connected) child.send({ lane, message });
}

function laneOf(child: ChildProcess, lane: 'control' | 'contract'): Channel {
  return {
    send: (message) => laneSend(child, lane, message),
    onMessage(listener) {
      const onAny = (raw: unknown): void => {
        if (typeof raw !== 'object' || raw === null) return;
        if ('lane' in raw && raw.lane === lane && 'message' in raw) listener(raw.message);
      };
      child.on('message', onAny);
      return () => child.off('message', onAny);
    },
  };
}
