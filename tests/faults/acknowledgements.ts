/** What a working process told the world outside, line by line, before it ended. */
import { closeSync, existsSync, openSync, readFileSync, writeSync } from 'node:fs';

import { z } from 'zod';

const lineSchema = z.discriminatedUnion('said', [
  /** The step is done: whatever happens now, it must hold. */
  z.object({ said: z.literal('done'), step: z.int() }),
  /** The step was refused, in words that the person sees. */
  z.object({ said: z.literal('refused'), step: z.int(), why: z.string() }),
  /** Something broke that the product has no words for. */
  z.object({ said: z.literal('broke'), step: z.int(), why: z.string() }),
  z.object({ said: z.literal('words'), words: z.string() }),
]);
export type Line = z.infer<typeof lineSchema>;

export class AcknowledgementFile {
  readonly #file: number;

  constructor(path: string) {
    this.#file = openSync(path, 'a');
  }

  /** One write a line, so that a line is whole or not there. */
  write(line: Line): void {
    writeSync(this.#file, `${JSON.stringify(line)}\n`);
  }

  close(): void {
    closeSync(this.#file);
  }
}

export function readLines(path: string): Line[] {
  return existsSync(path) ? parseLines(readFileSync(path, 'utf8')) : [];
}

export function parseLines(text: string): Line[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => lineSchema.parse(JSON.parse(line)));
}
