/**
 * A line that can be read at its two ends only: the page and the vault process. What lies between them
 * (this program, the pipe, the browser's own process) outlives a lock, and JavaScript cannot wipe a
 * string; so nothing but ciphertext passes through it, and the keys die with the two ends
 * (docs/decisions/0004-chromium-relay.md).
 *
 * Ephemeral ECDH on P-256, HKDF-SHA-256 over both public keys, one AES-256-GCM key a direction, the
 * message's number as nonce. Web Crypto, because it is the only cryptography that stands at both ends:
 * the page's policy forbids WebAssembly, and with it libsodium.
 *
 * `createSealedLine` is put into the page as text (bridge-script.ts): it may use nothing from outside
 * its own body but what every page and Node 24 have.
 */

export interface SealedLine {
  /** This end's public key, base64. */
  readonly publicKey: Promise<string>;
  /** Takes the other end's public key. Earlier keys are forgotten and the numbers start again. */
  meet(peerKey: string): Promise<void>;
  /** Encodes at once, so that the caller may wipe its bytes; seals in the order of the calls. */
  seal(message: unknown): Promise<string>;
  /** Opens in the order of the calls. Rejects where the text was changed, lost or repeated. */
  open(text: string): Promise<unknown>;
}

export function createSealedLine(end: 'page' | 'vault'): SealedLine {
  type Key = Awaited<ReturnType<typeof globalThis.crypto.subtle.importKey>>;
  interface Direction {
    readonly key: Key;
    count: number;
  }
  const subtle = globalThis.crypto.subtle;
  const curve = { name: 'ECDH', namedCurve: 'P-256' };
  const toBase64 = (bytes: Uint8Array): string => {
    let text = '';
    // In pieces: a call takes only so many arguments.
    for (let at = 0; at < bytes.length; at += 8192) {
      text += String.fromCharCode(...bytes.subarray(at, at + 8192));
    }
    return btoa(text);
  };
  const fromBase64 = (text: string): Uint8Array<ArrayBuffer> => {
    const letters = atob(text);
    const bytes = new Uint8Array(letters.length);
    // `Uint8Array.from` takes ten times as long.
    for (let at = 0; at < bytes.length; at += 1) bytes[at] = letters.charCodeAt(at);
    return bytes;
  };

  // Structured-clone values as JSON: bytes are tagged, everything else is as JSON has it.
  const encode = (message: unknown): Uint8Array<ArrayBuffer> =>
    new TextEncoder().encode(
      JSON.stringify(message, (_key, value: unknown) =>
        value instanceof Uint8Array ? { $bytes: toBase64(value) } : value,
      ),
    );
  const decode = (bytes: Uint8Array<ArrayBuffer>): unknown =>
    JSON.parse(new TextDecoder().decode(bytes), (_key, value: unknown) => {
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, '$bytes')) {
        return value;
      }
      const tagged: unknown = Reflect.get(value, '$bytes');
      return typeof tagged === 'string' ? fromBase64(tagged) : value;
    });

  const nonce = (count: number): Uint8Array<ArrayBuffer> => {
    const bytes = new Uint8Array(12);
    new DataView(bytes.buffer).setBigUint64(4, BigInt(count));
    return bytes;
  };

  const own = subtle.generateKey(curve, false, ['deriveBits']);
  const publicBytes = own.then(
    async (pair) => new Uint8Array(await subtle.exportKey('raw', pair.publicKey)),
  );
  const publicKey = publicBytes.then(toBase64);
  let sending: Direction | null = null;
  let receiving: Direction | null = null;

  const direction = async (
    secret: Key,
    label: string,
    both: Uint8Array<ArrayBuffer>,
    use: 'encrypt' | 'decrypt',
  ): Promise<Direction> => {
    const info = new TextEncoder().encode(`verso relay 1 ${label}`);
    const derivation = { name: 'HKDF', hash: 'SHA-256', salt: both, info };
    const cipher = { name: 'AES-GCM', length: 256 };
    return { key: await subtle.deriveKey(derivation, secret, cipher, false, [use]), count: 0 };
  };

  const agree = async (peerKey: string): Promise<void> => {
    const peerBytes = fromBase64(peerKey);
    const peer = await subtle.importKey('raw', peerBytes, curve, false, []);
    const shared = await subtle.deriveBits(
      { name: 'ECDH', public: peer },
      (await own).privateKey,
      256,
    );
    const secret = await subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
    new Uint8Array(shared).fill(0);
    const ours = await publicBytes;
    const both = new Uint8Array(ours.length + peerBytes.length);
    both.set(end === 'page' ? ours : peerBytes);
    both.set(end === 'page' ? peerBytes : ours, end === 'page' ? ours.length : peerBytes.length);
    const toVault = end === 'page' ? 'encrypt' : 'decrypt';
    const toPage = end === 'page' ? 'decrypt' : 'encrypt';
    const vaultward = await direction(secret, 'to vault', both, toVault);
    const pageward = await direction(secret, 'to page', both, toPage);
    sending = end === 'page' ? vaultward : pageward;
    receiving = end === 'page' ? pageward : vaultward;
  };

  // One after the other, in each direction: numbers and order must agree at both ends.
  let lastSealed: Promise<unknown> = Promise.resolve();
  let lastOpened: Promise<unknown> = Promise.resolve();

  return {
    publicKey,
    meet(peerKey) {
      const met = Promise.allSettled([lastSealed, lastOpened]).then(() => agree(peerKey));
      lastSealed = lastOpened = met.catch(() => undefined);
      return met;
    },
    seal(message) {
      const plain = encode(message);
      const sealed = lastSealed.then(async () => {
        if (sending === null) throw new Error('The sealed line has not met its other end.');
        const iv = nonce(sending.count);
        sending.count += 1;
        const body = await subtle.encrypt({ name: 'AES-GCM', iv }, sending.key, plain);
        plain.fill(0);
        return toBase64(new Uint8Array(body));
      });
      lastSealed = sealed.catch(() => undefined);
      return sealed;
    },
    open(text) {
      const opened = lastOpened.then(async () => {
        if (receiving === null) throw new Error('The sealed line has not met its other end.');
        const iv = nonce(receiving.count);
        receiving.count += 1;
        const body = await subtle.decrypt({ name: 'AES-GCM', iv }, receiving.key, fromBase64(text));
        const plain = new Uint8Array(body);
        const message = decode(plain);
        plain.fill(0);
        return message;
      });
      lastOpened = opened.catch(() => undefined);
      return opened;
    },
  };
}
