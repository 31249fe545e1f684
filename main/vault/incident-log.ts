/**
 * Bugs of the vault process, kept on this device only: an incident number, the call's name, the error's
 * class and the frames of its stack. Never a message and never an argument, for both can carry words.
 */
import { randomBytes } from 'node:crypto';
import { appendFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { OWNER_ONLY_FILE } from './store/atomic-file.ts';
import { ownFolder } from './store/vault-files.ts';

const LARGEST_BYTES = 512 * 1024;
const MOST_FRAMES = 12;
const NAME = /^[A-Za-z][A-Za-z0-9.-]{0,59}$/;
/** "at save (file:///…/journal.ts:12:3)" or "at file:///…/journal.ts:12:3". */
const FRAME = /^\s+at (?:[\w.#<>\[\] $]+ \()?[^()]*?([\w.-]+:\d+:\d+)\)?$/;
const FRAME_NAME = /^\s+at ([\w.#<> $]+) \(/;

export type ReportBug = (where: string, error: unknown) => string;

/** @returns a reporter that gives the incident's number. It never throws. */
export function openIncidentLog(folder: string): ReportBug {
  return (where, error) => {
    const incident = randomBytes(5).toString('hex');
    try {
      const path = join(folder, 'vault.log');
      ownFolder(folder);
      const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
      if (size > LARGEST_BYTES) renameSync(path, join(folder, 'vault.1.log'));
      const line = incidentLine(incident, new Date(), where, error);
      appendFileSync(path, `${line}\n`, { mode: OWNER_ONLY_FILE });
    } catch {
      // A log that cannot be written must not turn one failure into two.
    }
    return incident;
  };
}

export function incidentLine(incident: string, at: Date, where: string, error: unknown): string {
  return JSON.stringify({
    incident,
    at: at.toISOString(),
    call: NAME.test(where) ? where : 'unnamed',
    class: error instanceof Error ? className(error) : typeof error,
    frames: error instanceof Error ? framesOf(error) : [],
  });
}

function className(error: Error): string {
  const { name } = error.constructor;
  return NAME.test(name) ? name : 'Error';
}

/**
 * Function, file, line and column of each frame; folders are cut, for they can hold a person's name.
 * The message stands at the head of a stack and may look like frames itself, so it is cut by length;
 * where the head is not as expected, no frame is trusted.
 */
function framesOf(error: Error): readonly string[] {
  const stack = error.stack ?? '';
  const messageAt = error.message === '' ? 0 : stack.indexOf(error.message);
  if (messageAt === -1) return [];
  return stack
    .slice(messageAt + error.message.length)
    .split('\n')
    .flatMap((line) => {
      const place = FRAME.exec(line)?.[1];
      if (place === undefined) return [];
      const name = FRAME_NAME.exec(line)?.[1];
      return [name === undefined ? place : `${name} ${place}`];
    })
    .slice(0, MOST_FRAMES);
}
