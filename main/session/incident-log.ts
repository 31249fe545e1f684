/**
 * Bugs of the session, kept on this device. An incident is its number, the call's name, the error's
 * class and the frames of its stack: never a message, for a message can carry words, and never an
 * argument.
 */
import { randomBytes } from 'node:crypto';
import { appendFileSync, mkdirSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';

const LARGEST_BYTES = 1024 * 1024;
const NAME = /^[A-Za-z][A-Za-z0-9.]{0,59}$/;

/** One line of JSON. Pure; folders are cut from the frames, for they can hold a person's name. */
export function incidentLine(incident: string, at: Date, call: string, error: unknown): string {
  return JSON.stringify({
    incident,
    at: at.toISOString(),
    call: NAME.test(call) ? call : 'unnamed',
    class: error instanceof Error ? error.constructor.name : typeof error,
    frames: error instanceof Error ? framesOf(error) : [],
  });
}

/** The stack repeats the message first, and a message can look like frames: it is cut off as a whole. */
function framesOf(error: Error): string[] {
  const stack = error.stack ?? '';
  const head = stack.indexOf(error.message);
  if (head < 0) return [];
  return stack
    .slice(head + error.message.length)
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim().replace(/(\(|at )[^()]*[/\\]/, '$1'));
}

/** @returns a reporter that writes to `session.log` in this folder and gives the incident's number. */
export function openIncidentLog(folder: string): (call: string, error: unknown) => string {
  return (call, error) => {
    const incident = randomBytes(5).toString('hex');
    try {
      const path = join(folder, 'session.log');
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      if (sizeOf(path) > LARGEST_BYTES) truncateSync(path);
      appendFileSync(path, `${incidentLine(incident, new Date(), call, error)}\n`, { mode: 0o600 });
    } catch {
      // A log that cannot be written must not turn one failure into two.
    }
    return incident;
  };
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
