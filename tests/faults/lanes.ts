/** The processes that make and judge states, one for each core, and the work shared out among them. */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

import { z } from 'zod';

import type { Answer, Job } from './lane-job.ts';
import { answerSchema, NOTHING_TRIED } from './lane-job.ts';

const replySchema = z.object({ answer: answerSchema.optional(), why: z.string().optional() });

export class Lanes {
  readonly #lanes: readonly ChildProcess[];

  private constructor(lanes: readonly ChildProcess[]) {
    this.#lanes = lanes;
  }

  /** @param folder of this run, with the bundled programs in it. */
  static async start(folder: string, shim: string): Promise<Lanes> {
    const count = Math.max(1, Math.min(4, availableParallelism()));
    const lanes = Array.from({ length: count }, () =>
      fork(join(folder, 'programs', 'lane-process.js'), [folder, shim], {
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
        execArgv: [],
      }),
    );
    await Promise.all(lanes.map((lane) => new Promise((resolve) => lane.once('message', resolve))));
    return new Lanes(lanes);
  }

  /** Hands each job to the next free lane. @returns the sum of the answers. */
  async run(jobs: readonly Job[]): Promise<Answer> {
    const left = [...jobs];
    const answers: Answer[] = [];
    const work = async (lane: ChildProcess): Promise<void> => {
      for (let job = left.shift(); job !== undefined; job = left.shift()) {
        answers.push(await ask(lane, job));
      }
    };
    await Promise.all(this.#lanes.map(work));
    return answers.reduce(sum, NOTHING_TRIED);
  }

  stop(): void {
    for (const lane of this.#lanes) lane.disconnect();
  }
}

function ask(lane: ChildProcess, job: Job): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null): void =>
      reject(new Error(`a lane ended with ${String(code)}`));
    lane.once('exit', onExit);
    lane.once('message', (raw) => {
      lane.off('exit', onExit);
      const { answer, why } = replySchema.parse(raw);
      if (answer === undefined)
        reject(new Error(`a lane failed at ${JSON.stringify(job)}: ${why}`));
      else resolve(answer);
    });
    lane.send(job);
  });
}

function sum(a: Answer, b: Answer): Answer {
  return {
    tried: a.tried + b.tried,
    missed: a.missed + b.missed,
    bad: [...a.bad, ...b.bad],
    operations: a.operations + b.operations,
    kinds: a.kinds + b.kinds,
    logged: a.logged + b.logged,
  };
}
