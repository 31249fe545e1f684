/**
 * A vault process under plain Node: the far end of the Chromium host's lines. Messages are
 * `{ lane, message }`. `control` carries orders and reports; `contract` carries calls in the clear, for
 * a parent that is the only other end; `hello` and `sealed` carry them past a parent that must not read
 * them (docs/decisions/0004-chromium-relay.md).
 */
import { umask } from 'node:process';

import type { Channel } from '../../shared/contract/wire.ts';
import { createSealedLine } from '../hosts/chromium/sealed-line.ts';
import type { SealedLine } from '../hosts/chromium/sealed-line.ts';
import { runVaultProcess } from '../vault/vault-process.ts';

type Lane = 'control' | 'contract' | 'hello' | 'sealed';

umask(0o077);

const control = new Set<(message: unknown) => void>();
const contract = new Set<(message: unknown) => void>();
let line: SealedLine | null = null;
// What comes in is taken one after the other, so that `close` never overtakes a save that is still being
// opened; what goes out likewise, and the end waits for it.
let incoming: Promise<void> = Promise.resolve();
let outgoing: Promise<void> = Promise.resolve();

process.on('message', (raw: unknown) => {
  incoming = incoming.then(() => take(raw)).catch(() => undefined);
});
// The parent has gone: nobody is left to order a close, and an open vault must not outlive its window.
process.on('disconnect', () => process.exit(0));
// A terminal's Ctrl+C reaches the whole group; the parent decides, and orders the close.
process.on('SIGINT', () => undefined);

runVaultProcess({
  control: channel(control, (message) => post('control', message)),
  contract: channel(contract, (message) => {
    if (line === null) return post('contract', message);
    const sealed = line.seal(message);
    outgoing = outgoing.then(async () => write('sealed', await sealed)).catch(() => undefined);
  }),
  exit(code) {
    void outgoing.then(() => process.exit(code));
  },
});

async function take(raw: unknown): Promise<void> {
  if (typeof raw !== 'object' || raw === null) return;
  const lane: unknown = Reflect.get(raw, 'lane');
  const message: unknown = Reflect.get(raw, 'message');
  if (lane === 'control') return deliver(control, message);
  if (lane === 'contract' && line === null) return deliver(contract, message);
  if (typeof message !== 'string') return;
  if (lane === 'hello') return meet(message);
  if (lane === 'sealed' && line !== null) deliver(contract, await line.open(message));
}

/** A page says hello, or a fresh document of it does: a line of its own, with keys of its own. */
async function meet(peerKey: string): Promise<void> {
  const fresh = createSealedLine('vault');
  await fresh.meet(peerKey);
  const ownKey = await fresh.publicKey;
  line = fresh;
  post('hello', ownKey);
}

function channel(
  listeners: Set<(message: unknown) => void>,
  send: (message: unknown) => void,
): Channel {
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

function post(lane: Lane, message: unknown): void {
  outgoing = outgoing.then(() => write(lane, message)).catch(() => undefined);
}

/** @returns when the message has left this process. */
function write(lane: Lane, message: unknown): Promise<void> {
  return new Promise((resolve) => {
    if (process.send === undefined || !process.connected) return resolve();
    process.send({ lane, message }, undefined, undefined, () => resolve());
  });
}
