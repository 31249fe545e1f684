/**
 * Bytes that must not leave by accident: a key, a passphrase, the entropy of recovery words.
 * They have no text form, do not survive a structured clone or JSON, and are borrowed inside a
 * function rather than handed out. `wipe` overwrites this copy. Copies that WebAssembly made while
 * working die with the process: ending it at lock is the only wipe that JavaScript can promise.
 */
import { randomBytes, sodium } from './sodium.ts';

const HIDDEN = '[secret]';
/** What Node's console and its errors ask for; elsewhere nobody does. */
const NODE_INSPECT = Symbol.for('nodejs.util.inspect.custom');

export class SecretBytes {
  readonly #bytes: Uint8Array;
  #wiped = false;

  private constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Takes these bytes over: the caller must not keep or change them. */
  static take(bytes: Uint8Array): SecretBytes {
    return new SecretBytes(bytes);
  }

  static random(length: number): SecretBytes {
    return new SecretBytes(randomBytes(length));
  }

  /** Another copy of the same bytes, with a life of its own. */
  copy(): SecretBytes {
    return this.borrow((bytes) => new SecretBytes(Uint8Array.from(bytes)));
  }

  get length(): number {
    return this.#bytes.length;
  }

  /** Lends the bytes to `use`, which must neither keep nor return them. */
  borrow<T>(use: (bytes: Uint8Array) => T): T {
    if (this.#wiped) throw new Error('a wiped secret was used');
    return use(this.#bytes);
  }

  wipe(): void {
    sodium.memzero(this.#bytes);
    this.#wiped = true;
  }

  toString(): string {
    return HIDDEN;
  }

  toJSON(): string {
    return HIDDEN;
  }

  [NODE_INSPECT](): string {
    return HIDDEN;
  }
}
