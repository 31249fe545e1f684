/**
 * The page's end of both lines, kept by the preload: to the session through the host, to the vault
 * process over a port of its own. Knows nothing of Electron, so that it can be tested as it is.
 */
import type { Bridge } from '../../../shared/contract/bridge.ts';
import type { Home } from '../../../shared/contract/call.ts';
import { looksLike, wipeBytes } from './page-messages.ts';

/** The page's end of the line to a vault process. */
export interface VaultPort {
  postMessage(message: unknown): void;
  close(): void;
}

export class PageBridge implements Bridge {
  readonly #toSession: (message: unknown) => void;
  readonly #listeners = new Set<(message: unknown) => void>();
  /** Requests to the vault that have no answer yet. */
  readonly #underWay = new Set<number>();
  /** What was said before the first vault process was joined. */
  readonly #early: unknown[] = [];
  /** `session.sealed`, held back until the vault has answered what was sent before it. */
  readonly #heldBack: unknown[] = [];
  #vault: 'awaited' | 'ended' | VaultPort = 'awaited';

  constructor(toSession: (message: unknown) => void) {
    this.#toSession = toSession;
  }

  send(home: Home, message: unknown): void {
    if (home === 'vault') this.#sendToVault(message);
    else this.#sendToSession(message);
  }

  onMessage(listener: (message: unknown) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** A vault process has been joined. The earlier line, if there is one, carries nothing any more. */
  join(port: VaultPort): void {
    if (typeof this.#vault === 'object') this.#vault.close();
    this.#vault = port;
    for (const message of this.#early.splice(0)) post(port, message);
  }

  /** @param port whose vault process is gone; another one may have been joined since. */
  leave(port?: VaultPort): void {
    if (port !== undefined && port !== this.#vault) return;
    this.#vault = 'ended';
    this.#early.length = 0;
    for (const id of [...this.#underWay]) this.#refuse(id);
  }

  /** Hands a message from either line to the page. */
  deliver(message: unknown): void {
    const { kind, id } = looksLike(message);
    if (kind === 'response' && typeof id === 'number') this.#underWay.delete(id);
    for (const listener of this.#listeners) listener(message);
    this.#release();
  }

  #sendToVault(message: unknown): void {
    const { kind, id } = looksLike(message);
    // Not a request: nobody would answer it.
    if (kind !== 'request' || typeof id !== 'number') return;
    this.#underWay.add(id);
    if (this.#vault === 'awaited') this.#early.push(message);
    else if (this.#vault !== 'ended') post(this.#vault, message);
    // Later, because the caller does not expect an answer before `send` has returned.
    else
      queueMicrotask(() => {
        this.#refuse(id);
      });
  }

  /**
   * The two lines are separate, and the host's order to close could overtake a draft that was sent
   * first. So the word that everything is sealed waits until the vault has said so.
   */
  #sendToSession(message: unknown): void {
    if (looksLike(message).call === 'session.sealed') {
      this.#heldBack.push(message);
      this.#release();
    } else this.#toSession(message);
  }

  #release(): void {
    if (this.#underWay.size > 0) return;
    for (const message of this.#heldBack.splice(0)) this.#toSession(message);
  }

  #refuse(id: number): void {
    const problem = { code: 'vault-ended', details: {} };
    this.deliver({ kind: 'response', id, ok: false, problem });
  }
}

/** Posting copies; our own copy may hold a passphrase and is wiped. */
function post(port: VaultPort, message: unknown): void {
  port.postMessage(message);
  wipeBytes(message);
}
