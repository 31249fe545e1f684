/** A vault process under Electron: a utility process, killed for certain when that is asked. */
import type { MessagePortMain, UtilityProcess } from 'electron';

import { reportSchema } from '../../../shared/contract/control.ts';
import type { Order, Report } from '../../../shared/contract/control.ts';
import type { VaultProcess } from '../../host/host.ts';
import type { ElectronApi } from './electron-api.ts';
import { PAGE_LINE } from './line-names.ts';

export interface VaultChildOptions {
  /** Absolute path of the bundled vault process. */
  readonly script: string;
  /** SIGKILL to a process; Electron's own `kill` asks politely. */
  readonly endProcess: (pid: number) => void;
  /** Told as soon as it has a number. */
  readonly onProcess: (pid: number) => void;
}

/** What a child needs of our environment; the rest, with whatever lies in it, stays outside. */
const PASSED_ON: readonly string[] = [
  'PATH',
  'HOME',
  'TMPDIR',
  'TEMP',
  'TMP',
  'SystemRoot',
  'LANG',
];

export class VaultChild implements VaultProcess {
  readonly ended: Promise<void>;
  readonly #child: UtilityProcess;
  readonly #options: VaultChildOptions;
  readonly #listeners = new Set<(report: Report) => void>();
  #hasEnded = false;

  constructor({ utilityProcess }: Pick<ElectronApi, 'utilityProcess'>, options: VaultChildOptions) {
    this.#options = options;
    this.#child = utilityProcess.fork(options.script, [], {
      serviceName: 'Verso vault',
      // Nothing that it prints may end in a log of the system.
      stdio: 'ignore',
      execArgv: [],
      env: Object.fromEntries(
        PASSED_ON.flatMap((name) => {
          const value = process.env[name];
          return value === undefined ? [] : [[name, value]];
        }),
      ),
    });
    this.#child.once('spawn', () => {
      if (this.#child.pid !== undefined) options.onProcess(this.#child.pid);
    });
    this.#child.on('message', (message: unknown) => {
      const report = reportSchema.safeParse(message);
      if (report.success)
        this.#listeners.forEach((listener) => {
          listener(report.data);
        });
    });
    this.ended = new Promise((resolve) => {
      this.#child.once('exit', () => {
        this.#hasEnded = true;
        resolve();
      });
    });
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  order(order: Order): void {
    if (!this.#hasEnded) this.#child.postMessage(order);
  }

  /** Hands over the end of a line to the page; what travels on it never passes through this process. */
  takeLine(port: MessagePortMain): void {
    this.#child.postMessage(PAGE_LINE, [port]);
  }

  onReport(listener: (report: Report) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  kill(): void {
    if (this.#hasEnded) return;
    const { pid } = this.#child;
    // Without a pid it has not begun; Electron then ends it as it begins.
    if (pid === undefined) this.#child.kill();
    else this.#options.endProcess(pid);
  }
}
