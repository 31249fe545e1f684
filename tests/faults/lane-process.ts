/**
 * Makes states of the disk and judges them, one job after the other. The judging happens here, on a whole
 * disk; the work happens in processes under the shim (worker-process.ts).
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { readySodium } from '../../main/vault/crypto/sodium.ts';
import { readLines } from './acknowledgements.ts';
import { DiskControl, ENDED_BY_FAULT } from './disk-control.ts';
import type { Counted } from './disk-control.ts';
import type { Operation } from './disk-log.ts';
import { readDiskLog } from './disk-log.ts';
import { DiskModel, seededSurvival } from './disk-model.ts';
import type { Survival } from './disk-model.ts';
import { dropTimers, holdTimers } from './held-timers.ts';
import { judge } from './judge.ts';
import type { Answer, Job } from './lane-job.ts';
import { jobSchema, NOTHING_TRIED } from './lane-job.ts';
import type { Order } from './order.ts';
import { countsSchema } from './order.ts';
import { fileLimits, killLoop } from './busy-lane.ts';
import { makeSeeds, readSeed } from './seeds.ts';
import { isSameDisk, stillAt } from './stills.ts';
import { workloadNamed } from './workload-named.ts';

const WORKER = fileURLToPath(new URL('./worker-process.js', import.meta.url));
/** States of one process, where a fault leaves it alive. */
const BATCH = 24;

type Bad = Answer['bad'][number];

class Lane {
  readonly #folder: string;
  readonly #seeds: string;
  readonly #shim: string;
  readonly #own: string;
  #last = 0;

  constructor(folder: string, shim: string) {
    this.#folder = folder;
    this.#seeds = join(folder, 'seeds');
    this.#shim = shim;
    this.#own = join(folder, `lane-${String(process.pid)}`);
  }

  async run(job: Job): Promise<Answer> {
    switch (job.job) {
      case 'make-seeds':
        await makeSeeds(this.#seeds, job.golden);
        return NOTHING_TRIED;
      case 'count':
        return this.#count(job);
      case 'fault':
        return this.#faults(job);
      case 'power-loss':
        return this.#powerLoss(job);
      case 'kill-loop':
        return killLoop(job, this.#newRoot(), this.#seeds);
      case 'file-limit':
        return fileLimits(job, () => this.#newRoot(), this.#seeds);
    }
  }

  /** Without a fault; the result must be judged sound, or no other judgement means anything. */
  async #count({ workload, withReads }: Extract<Job, { job: 'count' }>): Promise<Answer> {
    const root = this.#logged(workload);
    for (const path of [root, `${root}.begin`, `${root}.ack`, `${root}.log`]) {
      rmSync(path, { recursive: true, force: true });
    }
    const order = {
      workload,
      fault: null,
      withReads,
      logging: true,
      states: [{ root, at: 0, stills: [] }],
    };
    const { counts } = await this.#work(order, `${root}.log`);
    const bad = await this.#judge(workload, root, 'no fault', true, false);
    const done = readLines(`${root}.ack`).filter(({ said }) => said === 'done').length;
    if (done !== workloadNamed(workload).steps.length) {
      bad.push({ state: 'no fault', is: 'unreported', why: readFileSync(`${root}.ack`, 'utf8') });
    }
    const logged = readDiskLog(`${root}.log`).length;
    const { operations = 0, kinds = '' } = counts[0] ?? {};
    return { tried: 1, missed: 0, bad, operations, kinds, logged };
  }

  async #faults(job: Extract<Job, { job: 'fault' }>): Promise<Answer> {
    const { kind } = job.fault;
    return kind === 'kill' || kind === 'torn' ? this.#deaths(job) : this.#refusals(job);
  }

  /** One run for all these operations: a still at each, and at the last its end. */
  async #deaths({ workload, fault, ats }: Extract<Job, { job: 'fault' }>): Promise<Answer> {
    const root = this.#newRoot();
    const end = ats.at(-1) ?? 0;
    const states = [{ root, at: end, stills: ats }];
    const order = { workload, fault, withReads: fault.withReads, logging: false, states };
    const { code, output } = await this.#work(order, null);
    const sum = { tried: 0, missed: 0, bad: new Array<Bad>() };
    const tellOfEnd = (why: string): unknown =>
      sum.bad.push({ state: `operation ${String(end)}`, is: 'unreported', why });
    if (code !== 0 && code !== ENDED_BY_FAULT) tellOfEnd(`it ended: ${output}`);
    if (code === ENDED_BY_FAULT && !isSameDisk(root, stillAt(root, end))) {
      tellOfEnd('a still is not what the end of the process leaves');
    }
    for (const at of ats) {
      const still = stillAt(root, at);
      if (existsSync(still)) {
        sum.tried += 1;
        const state = `operation ${String(at)}`;
        sum.bad.push(...(await this.#judge(workload, still, state, true, true)));
      } else sum.missed += 1;
      this.#clear(dirname(still));
    }
    this.#clear(root);
    return { ...NOTHING_TRIED, ...sum };
  }

  async #refusals({ workload, fault, ats }: Extract<Job, { job: 'fault' }>): Promise<Answer> {
    const sum = { tried: 0, missed: 0, bad: new Array<Bad>() };
    for (let from = 0; from < ats.length; from += BATCH) {
      const batch = ats.slice(from, from + BATCH);
      const states = batch.map((at) => ({ root: this.#newRoot(), at, stills: [] }));
      const order = { workload, fault, withReads: fault.withReads, logging: false, states };
      const { counts, output } = await this.#work(order, null);
      for (const [index, { root, at }] of states.entries()) {
        const state = `operation ${String(at)}`;
        const counted = counts[index];
        if (counted === undefined) {
          sum.bad.push({ state, is: 'unreported', why: `it ended: ${output}` });
        } else if (counted.hits > 0) {
          sum.tried += 1;
          sum.bad.push(...(await this.#judge(workload, root, state, true, true)));
        } else sum.missed += 1;
        this.#clear(root);
      }
    }
    return { ...NOTHING_TRIED, ...sum };
  }

  async #powerLoss(job: Extract<Job, { job: 'power-loss' }>): Promise<Answer> {
    const from = this.#logged(job.workload);
    const operations = readDiskLog(`${from}.log`);
    const sum = { tried: 0, bad: new Array<Bad>() };
    const wanted = new Set(job.prefixes);
    const disk = new DiskModel(`${from}.begin`, from);
    let told = '';
    for (const [index, operation] of operations.entries()) {
      if (operation.code !== 's' || !job.ignoresSyncs) disk.take(operation);
      if (operation.code === 'a') told += operation.data.toString('utf8');
      if (!wanted.has(index + 1)) continue;
      for (const [name, survival] of survivals(job.random, index)) {
        const root = this.#newRoot();
        disk.rebuild(root, survival);
        writeFileSync(`${root}.ack`, told);
        const state = `after ${describe(operation, index, from)}, ${name} of the unsynced`;
        sum.tried += 1;
        sum.bad.push(...(await this.#judge(job.workload, root, state, false, true)));
        this.#clear(root);
      }
    }
    return { ...NOTHING_TRIED, ...sum };
  }

  async #judge(
    name: string,
    root: string,
    state: string,
    erasedBeforeOpening: boolean,
    isDisposable: boolean,
  ): Promise<Bad[]> {
    const workload = workloadNamed(name);
    const seed = readSeed(this.#seeds, workload.seed);
    const lines = readLines(`${root}.ack`);
    const verdict = await judge({ root, workload, seed, lines, erasedBeforeOpening });
    dropTimers();
    if (verdict.is === 'sound') return [];
    const said = isDisposable ? lines.map((line) => JSON.stringify(line)).join(' ') : '';
    return [{ state, is: verdict.is, why: `${verdict.why} · ${said}` }];
  }

  async #work(
    order: Omit<Order, 'seeds' | 'control' | 'answer'>,
    log: string | null,
  ): Promise<{
    readonly counts: Counted[];
    readonly code: number | null;
    readonly output: string;
  }> {
    const control = `${this.#own}.control`;
    const answer = `${this.#own}.counts`;
    const file = `${this.#own}.order`;
    DiskControl.make(control);
    rmSync(answer, { force: true });
    writeFileSync(file, JSON.stringify({ ...order, seeds: this.#seeds, control, answer }));
    const worker = spawn(process.execPath, [WORKER, file], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        LD_PRELOAD: this.#shim,
        // A killed process costs little but its start.
        NODE_COMPILE_CACHE: join(this.#folder, 'compiled'),
        VERSO_FAULTS_CONTROL: control,
        ...(log === null ? {} : { VERSO_FAULTS_LOG: log }),
      },
    });
    let output = '';
    for (const stream of [worker.stdout, worker.stderr]) {
      stream.on('data', (chunk) => (output += String(chunk)));
    }
    const [code, signal] = await new Promise<[number | null, string | null]>((resolve) =>
      worker.once('close', (...how) => resolve(how)),
    );
    if (code !== 0 && code !== ENDED_BY_FAULT)
      output += ` (exit ${String(code)}, ${String(signal)})`;
    const raw: unknown = existsSync(answer) ? JSON.parse(readFileSync(answer, 'utf8')) : [];
    if (log !== null && code !== 0) throw new Error(`a worker without a fault failed: ${output}`);
    return { counts: countsSchema.parse(raw), code, output };
  }

  /** The one run of this work without a fault, shared by the lanes. */
  #logged(workload: string): string {
    return join(this.#folder, `whole-${workload.replaceAll(' ', '-')}`);
  }

  #newRoot(): string {
    this.#last += 1;
    return `${this.#own}-${String(this.#last)}`;
  }

  #clear(root: string): void {
    for (const path of [root, `${root}.ack`]) rmSync(path, { recursive: true, force: true });
  }
}

function* survivals(random: number, index: number): Generator<[string, Survival]> {
  yield ['none', { survives: () => false }];
  yield ['all', { survives: () => true }];
  for (let number = 1; number <= random; number += 1) {
    yield [`a random part (${String(number)})`, seededSurvival(index * 64 + number)];
  }
}

function describe({ code, name }: Operation, index: number, root: string): string {
  return `${String(index + 1)} ${code} ${name.slice(root.length)}`;
}

process.umask(0o077);
// What the product would do in a minute, to a state that is gone by then, it must not do at all.
holdTimers();
await readySodium();
const lane = new Lane(process.argv[2] ?? '', process.argv[3] ?? '');
process.on('message', (raw) => {
  void lane
    .run(jobSchema.parse(raw))
    .then((answer) => process.send?.({ answer }))
    .catch((error: unknown) => {
      const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
      process.send?.({ why });
    });
});
process.on('disconnect', () => process.exit(0));
process.send?.({ ready: true });
