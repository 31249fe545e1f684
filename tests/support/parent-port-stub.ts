/**
 * Loaded before the packed vault process, in plain Node: a parent port such as a utility process has, and
 * a session at its other end that makes a journal, closes it and prints what it heard.
 */
import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';

const home = process.argv[2] ?? '';
const reports: string[] = [];
let words = 0;

const parent = new EventEmitter();
const { port1: page, port2: vault } = new MessageChannel();

/** A port of the kind that Electron gives: its listeners get an event with `data`. */
function likeElectron(port: MessagePort): object {
  return {
    on: (_name: string, listener: (event: { readonly data: unknown }) => void) =>
      port.on('message', (data: unknown) => listener({ data })),
    postMessage: (message: unknown) => port.postMessage(message),
    start: () => port.start(),
    close: () => port.close(),
  };
}

function order(data: unknown, ports: readonly unknown[] = []): void {
  parent.emit('message', { data, ports });
}

const parentPort = {
  on: (name: string, listener: (event: unknown) => void) => parent.on(name, listener),
  postMessage(message: unknown) {
    const report = String(Reflect.get(Object(message), 'report'));
    reports.push(report);
    if (report === 'ready') makeJournal();
    if (report === 'closed') {
      page.close();
      process.stdout.write(JSON.stringify({ reports, words }));
    }
  },
};
Object.defineProperty(process, 'parentPort', { value: parentPort });

function makeJournal(): void {
  const passphrase = new TextEncoder().encode('seven quiet herons over the estuary');
  const input = { passphrase, role: 'mentee' };
  page.postMessage({ kind: 'request', id: 1, call: 'vault.create', input });
}

page.on('message', (response: unknown) => {
  const value: unknown = Reflect.get(Object(response), 'value');
  const shown: unknown = Reflect.get(Object(value), 'recoveryWords');
  words = Array.isArray(shown) ? shown.length : -1;
  order({ order: 'close' });
});

// After the entry has begun to listen.
setImmediate(() => {
  order('verso:page-line', [likeElectron(vault)]);
  order({
    order: 'begin',
    vaultFolder: join(home, 'vault'),
    logFolder: join(home, 'logs'),
    kdf: 'floor',
    version: '0',
  });
});
