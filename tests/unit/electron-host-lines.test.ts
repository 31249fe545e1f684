import { EventEmitter } from 'node:events';

import { beforeEach, describe, expect, test, vi } from 'vitest';

import { PageBridge } from '../../main/hosts/electron/page-bridge.ts';
import type { VaultPort } from '../../main/hosts/electron/page-bridge.ts';
import { VaultChild } from '../../main/hosts/electron/vault-child.ts';
import { connectVaultEnd } from '../../main/hosts/electron/vault-end.ts';
import { request } from '../../shared/contract/server.ts';
import { recordElectron } from '../support/electron-recorder.ts';

const ended = (id: number) => ({
  kind: 'response',
  id,
  ok: false,
  problem: { code: 'vault-ended', details: {} },
});
const answered = (id: number) => ({ kind: 'response', id, ok: true, value: null });

class Port implements VaultPort {
  readonly posted: unknown[] = [];
  closed = false;
  postMessage(message: unknown): void {
    this.posted.push(structuredClone(message));
  }
  close(): void {
    this.closed = true;
  }
}

describe("the page's end", () => {
  let toSession = vi.fn<(message: unknown) => void>();
  let bridge = new PageBridge(toSession);
  let heard: unknown[] = [];
  beforeEach(() => {
    toSession = vi.fn();
    bridge = new PageBridge(toSession);
    heard = [];
    bridge.onMessage((message) => heard.push(message));
  });

  test('calls made before a vault process is joined wait for it', () => {
    const port = new Port();
    bridge.send('vault', request(1, 'vault.status', null));
    bridge.join(port);
    expect(port.posted).toEqual([request(1, 'vault.status', null)]);
    expect(heard).toEqual([]);
  });

  test('a passphrase is wiped here once it has been handed on', () => {
    const port = new Port();
    bridge.join(port);
    const passphrase = new TextEncoder().encode('correct horse');
    bridge.send('vault', request(1, 'vault.unlock', { passphrase }));
    expect(port.posted).toEqual([
      request(1, 'vault.unlock', { passphrase: new TextEncoder().encode('correct horse') }),
    ]);
    expect([...passphrase].every((byte) => byte === 0)).toBe(true);
  });

  test('when the vault process ends, what is under way and what comes later is answered', async () => {
    const port = new Port();
    bridge.join(port);
    bridge.send('vault', request(1, 'vault.status', null));
    bridge.send('vault', request(2, 'vault.status', null));
    bridge.deliver(answered(1));
    bridge.leave(port);
    bridge.send('vault', request(3, 'vault.status', null));
    await Promise.resolve();
    expect(heard).toEqual([answered(1), ended(2), ended(3)]);
  });

  test('the end of an earlier process does not touch a later one', () => {
    const [earlier, later] = [new Port(), new Port()];
    bridge.join(earlier);
    bridge.join(later);
    expect(earlier.closed).toBe(true);
    bridge.leave(earlier);
    bridge.send('vault', request(1, 'vault.status', null));
    expect(later.posted).toHaveLength(1);
    expect(heard).toEqual([]);
  });

  test('that all is sealed is said after the vault has answered, and at once if nothing is open', () => {
    const port = new Port();
    const sealed = request(9, 'session.sealed', null);
    bridge.join(port);
    bridge.send('vault', request(1, 'vault.status', null));
    bridge.send('session', sealed);
    bridge.send('session', request(10, 'session.lock', null));
    expect(toSession.mock.calls).toEqual([[request(10, 'session.lock', null)]]);
    bridge.deliver(answered(1));
    expect(toSession.mock.calls.at(-1)).toEqual([sealed]);
    bridge.send('session', sealed);
    expect(toSession).toHaveBeenCalledTimes(3);
  });

  test('a listener that has left hears nothing', () => {
    const late = vi.fn();
    bridge.onMessage(late)();
    bridge.deliver({ kind: 'event', event: 'locking', data: {} });
    expect(late).not.toHaveBeenCalled();
    expect(heard).toHaveLength(1);
  });
});

describe('a vault process, seen from the host', () => {
  function start(pid?: number) {
    const recorder = recordElectron(pid === undefined ? {} : { childPid: pid });
    const endProcess = vi.fn();
    const onProcess = vi.fn();
    const vault = new VaultChild(recorder.api, { script: '/app/vault.js', endProcess, onProcess });
    return { ...recorder, vault, endProcess, onProcess };
  }

  test('gets no flags, no output and nothing of the environment that could load code', () => {
    vi.stubEnv('NODE_OPTIONS', '--require /tmp/evil.js');
    vi.stubEnv('LD_PRELOAD', '/tmp/evil.so');
    const { lastArgs } = start();
    vi.unstubAllEnvs();
    const [script, args, options] = lastArgs('utilityProcess.fork');
    expect([script, args]).toEqual(['/app/vault.js', []]);
    expect(options).toMatchObject({ stdio: 'ignore', execArgv: [] });
    const { env } = options as { readonly env: Readonly<Record<string, string>> };
    expect(Object.keys(env)).not.toContain('NODE_OPTIONS');
    expect(Object.keys(env)).not.toContain('LD_PRELOAD');
    expect(env['PATH']).toBe(process.env['PATH']);
  });

  test('only declared reports are heard', () => {
    const { vault, child } = start();
    const heard = vi.fn();
    vault.onReport(heard);
    child.emit('message', { report: 'ready' });
    child.emit('message', { report: 'key', bytes: [1] });
    child.emit('message', 'ready');
    expect(heard.mock.calls).toEqual([[{ report: 'ready' }]]);
  });

  test('is ended for certain, once', async () => {
    const { vault, child, endProcess } = start(4321);
    vault.kill();
    expect(endProcess).toHaveBeenCalledWith(4321);
    child.emit('exit', 9);
    await vault.ended;
    vault.kill();
    vault.order({ order: 'close' });
    expect(endProcess).toHaveBeenCalledOnce();
  });

  test('is told of as it begins, by its number', () => {
    const { child, onProcess } = start(4321);
    expect(onProcess).not.toHaveBeenCalled();
    child.emit('spawn');
    expect(onProcess.mock.calls).toEqual([[4321]]);
  });

  test('before it has a pid, Electron is told to end it', () => {
    const { vault, names, endProcess } = start();
    vault.kill();
    expect(names()).toContain('child.kill');
    expect(endProcess).not.toHaveBeenCalled();
  });
});

describe('a vault process, seen from inside', () => {
  class Line extends EventEmitter {
    readonly sent: unknown[] = [];
    started = false;
    closed = false;
    postMessage(message: unknown): void {
      this.sent.push(message);
    }
    start(): void {
      this.started = true;
    }
    close(): void {
      this.closed = true;
    }
  }

  function connect() {
    const parent = new Line();
    const end = connectVaultEnd(parent, () => undefined);
    const orders = vi.fn();
    const calls = vi.fn();
    end.control.onMessage(orders);
    end.contract.onMessage(calls);
    const join = (): Line => {
      const page = new Line();
      parent.emit('message', { data: 'verso:page-line', ports: [page] });
      return page;
    };
    return { parent, end, orders, calls, join };
  }

  test('orders come from the host, calls from the page, and answers go back the same way', () => {
    const { parent, end, orders, calls, join } = connect();
    const page = join();
    expect(page.started).toBe(true);
    parent.emit('message', { data: { order: 'close' }, ports: [] });
    page.emit('message', { data: 'a call' });
    end.control.send('a report');
    end.contract.send('an answer');
    expect(orders.mock.calls).toEqual([[{ order: 'close' }]]);
    expect(calls.mock.calls).toEqual([['a call']]);
    expect(parent.sent).toEqual(['a report']);
    expect(page.sent).toEqual(['an answer']);
  });

  test('an earlier page is heard no more, and hears no more', () => {
    const { end, calls, join } = connect();
    const earlier = join();
    const later = join();
    earlier.emit('message', { data: 'stale' });
    end.contract.send('an answer');
    expect(earlier.closed).toBe(true);
    expect(calls).not.toHaveBeenCalled();
    expect([earlier.sent, later.sent]).toEqual([[], ['an answer']]);
  });
});
