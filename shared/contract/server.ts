/**
 * Answers requests for one home. Order: own-property lookup, availability, input, handler, output.
 * A handler's Problem crosses if its call declares it; everything else is a bug: reported once, here,
 * and answered with an incident number and nothing more.
 */
import type { z } from 'zod';

import type { ProblemCode } from '../errors/problems.ts';
import { Problem } from '../errors/problems.ts';
import { COMMON_PROBLEMS } from './call.ts';
import type { Home } from './call.ts';
import type { CallInput, CallName, CallOutput, CallsOf, Contract } from './contract.ts';
import { contract } from './contract.ts';
import type { Response } from './wire.ts';
import { requestSchema } from './wire.ts';

/** A call's input as its schema gives it. */
export type Parsed<N extends CallName> = z.output<Contract[N]['input']>;
export type Handlers<H extends Home> = {
  readonly [N in CallsOf<H>]: (input: Parsed<N>) => Promise<CallOutput<N>> | CallOutput<N>;
};

export interface ServerOptions<H extends Home> {
  readonly home: H;
  readonly handlers: Handlers<H>;
  readonly isUnlocked: () => boolean;
  /** Reports a bug and returns its incident number. Gets no argument of the call. */
  readonly onBug: (call: string, error: unknown) => string;
}

export type Server = (message: unknown) => Promise<Response | null>;

/** @returns a function from a message to its response; null where the message is no request at all. */
export function createServer<H extends Home>(options: ServerOptions<H>): Server {
  return async (message) => {
    const request = requestSchema.safeParse(message);
    if (!request.success) return null;
    const { id, call, input } = request.data;
    try {
      return { kind: 'response', id, ok: true, value: await answer(options, call, input) };
    } catch (error) {
      const problem = toProblem(options, call, error);
      return { kind: 'response', id, ok: false, problem: problem.data };
    }
  };
}

async function answer<H extends Home>(
  { home, handlers, isUnlocked }: ServerOptions<H>,
  name: string,
  input: unknown,
): Promise<unknown> {
  if (!Object.hasOwn(contract, name)) throw Problem.of('unknown-call', {});
  const declared = contract[name as CallName];
  if (declared.home !== home) throw Problem.of('unknown-call', {});
  if (declared.available === 'unlocked' && !isUnlocked()) throw Problem.of('locked', {});
  const parsed = declared.input.safeParse(input);
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path ?? [];
    throw Problem.of('invalid-input', { field: path.map(String).join('.').slice(0, 100) });
  }
  const handler = handlers[name as CallsOf<H>] as (input: unknown) => unknown;
  return declared.output.parse(await handler(parsed.data));
}

function toProblem<H extends Home>(
  { onBug }: ServerOptions<H>,
  name: string,
  error: unknown,
): Problem {
  if (error instanceof Problem && isDeclared(name, error.data.code)) return error;
  return Problem.of('bug', { incident: onBug(name, error) });
}

function isDeclared(name: string, code: ProblemCode): boolean {
  if (COMMON_PROBLEMS.includes(code)) return true;
  if (!Object.hasOwn(contract, name)) return false;
  return contract[name as CallName].problems.includes(code);
}

/** Compile-time help for callers that build requests by hand, in tests above all. */
export function request<N extends CallName>(id: number, name: N, input: CallInput<N>): unknown {
  return { kind: 'request', id, call: name, input };
}
