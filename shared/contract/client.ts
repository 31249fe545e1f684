/** The window's side: `verso.call('entries.read', { id })`, typed by the contract. */
import { Problem } from '../errors/problems.ts';
import type { Home } from './call.ts';
import type { CallInput, CallName, CallOutput, EventData, EventName } from './contract.ts';
import { contract, events } from './contract.ts';
import type { Channel } from './wire.ts';
import { eventSchema, responseSchema } from './wire.ts';

export interface Verso {
  /** Rejects with a Problem, never with anything else. */
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>>;
  /** @returns its own off. */
  on<E extends EventName>(name: E, listener: (data: EventData<E>) => void): () => void;
}

interface Waiting {
  readonly name: CallName;
  readonly resolve: (value: never) => void;
  readonly reject: (problem: Problem) => void;
}

/** @param channels where each home is reached; both may be the same line. */
export function createClient(channels: Readonly<Record<Home, Channel>>): Verso {
  let lastId = 0;
  const waiting = new Map<number, Waiting>();
  const listeners = new Map<EventName, Set<(data: never) => void>>();

  const receive = (message: unknown): void => {
    const response = responseSchema.safeParse(message);
    if (response.success) {
      const caller = waiting.get(response.data.id);
      if (caller === undefined) return;
      waiting.delete(response.data.id);
      if (!response.data.ok) return caller.reject(Problem.parse(response.data.problem));
      const value = contract[caller.name].output.safeParse(response.data.value);
      if (value.success) caller.resolve(value.data as never);
      else caller.reject(Problem.of('bug', { incident: 'bad-output' }));
      return;
    }
    const event = eventSchema.safeParse(message);
    if (!event.success || !Object.hasOwn(events, event.data.event)) return;
    const name = event.data.event as EventName;
    const data = events[name].safeParse(event.data.data);
    if (data.success) listeners.get(name)?.forEach((listener) => listener(data.data as never));
  };

  for (const channel of new Set(Object.values(channels))) channel.onMessage(receive);

  return {
    call(name, input) {
      return new Promise((resolve, reject) => {
        lastId += 1;
        waiting.set(lastId, { name, resolve: resolve, reject });
        channels[contract[name].home].send({ kind: 'request', id: lastId, call: name, input });
      });
    },
    on(name, listener) {
      const set = listeners.get(name) ?? new Set();
      listeners.set(name, set);
      set.add(listener);
      return () => set.delete(listener);
    },
  };
}
