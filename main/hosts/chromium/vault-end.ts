/**
 * The vault process's end of its lines under plain Node. Messages are `{ lane, message }`. `control`
 * carries orders and reports; `contract` carries calls in the clear, for a parent that is the only other
 * end; `hello` and `sealed` carry them past a parent that must not read them
 * (docs/decisions/0004-chromium-relay.md).
 */
import type { Channel } from '../../../shared/contract/wire.ts';
import { createSealedLine } from './sealed-line.ts';
import type { SealedLine } from './sealed-line.ts';

type Lane = 'control' | 'contract' | 'hello' | 'sealed';
type Listeners = Set<(message: unknown) => void>;

export interface VaultEnd {
  readonly control: Channel;
  readonly contract: Channel;
  /** Ends the process, after what was said has left it. */
  exit(code: number): void;
}

/** @returns the lines to the process that forked this one. */
export function connectVaultEnd(): VaultEnd {
  const control: Listeners = new Set();
  const contract: Listeners = new Set();
  let line: SealedLine | null = null;
  // What comes in is taken one after the other, so that `close` never overtakes a save that is still
  // being opened; what goes out likewise, and the end waits for it.
  let incoming: Promise<void> = Promise.resolve();
  let outgoing: Promise<void> = Promise.resolve();

  const post = (lane: Lane, message: unknown): void => {
    outgoing = outgoing.then(() => write(lane, message)).catch(() => undefined);
  };
  /** A document of the page says hello: a line of its own, with keys of its own. */
  const meet = async (peerKey: string): Promise<void> => {
    const fresh = createSealedLine('vault');
    await fresh.meet(peerKey);
    const ownKey = await fresh.publicKey;
    line = fresh;
    post('hello', ownKey);
  };
  const take = async (raw: unknown): Promise<void> => {
    if (typeof raw !== 'object' || raw === null) return;
    const lane: unknown = Reflect.get(raw, 'lane');
    const message: unknown = Reflect.get(raw, 'message');
    if (lane === 'control') return deliver(control, message);
    // Once a page has said hello, nothing in the clear is a page's.
    if (lane === 'contract' && line === null) return deliver(contract, message);
    if (typeof message !== 'string') return;
    if (lane === 'hello') return meet(message);
    if (lane === 'sealed' && line !== null) deliver(contract, await line.open(message));
  };

  process.on('message', (raw: unknown) => {
    incoming = incoming.then(() => take(raw)).catch(() => undefined);
  });
  // The parent has gone: nobody is left to order a close, and an open vault must not outlive its window.
  process.on('disconnect', () => process.exit(0));
  // A terminal's Ctrl+C reaches the whole group; the parent decides, and orders the close.
  process.on('SIGINT', () => undefined);

  return {
    control: channel(control, (message) => post('control', message)),
    contract: channel(contract, (message) => {
      if (line === null) return post('contract', message);
      const sealed = line.seal(message);
      outgoing = outgoing.then(async () => write('sealed', await sealed)).catch(() => undefined);
    }),
    exit(code) {
      void outgoing.then(() => process.exit(code));
    },
  };
}

function channel(listeners: Listeners, send: (message: unknown) => void): Channel {
  return {
    send,
    onMessage(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

function deliver(listeners: ReadonlySet<(message: unknown) => void>, message: unknown): void {
  listeners.forEach((listener) => listener(message));
}

/** @returns when the message has left this process. */
function write(lane: Lane, message: unknown): Promise<void> {
  return new Promise((resolve) => {
    if (process.send === undefined || !process.connected) return resolve();
    process.send({ lane, message }, undefined, undefined, () => resolve());
  });
}
