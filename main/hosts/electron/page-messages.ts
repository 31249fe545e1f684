/** What the preload must know of a message without a library: what it looks like, and its bytes. Pure. */

interface Looks {
  readonly kind: unknown;
  readonly id: unknown;
  readonly call: unknown;
}

/** Both ends parse by schema; here it is enough to tell requests from answers without a library. */
export function looksLike(message: unknown): Looks {
  if (typeof message !== 'object' || message === null) {
    return { kind: undefined, id: undefined, call: undefined };
  }
  const field = (name: string): unknown => Reflect.get(message, name);
  return { kind: field('kind'), id: field('id'), call: field('call') };
}

/** Overwrites every byte array in a message, however deep. */
export function wipeBytes(value: unknown): void {
  if (value instanceof Uint8Array) value.fill(0);
  else if (typeof value === 'object' && value !== null) Object.values(value).forEach(wipeBytes);
}
