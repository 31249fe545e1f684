/**
 * A secret on its way from a field to the vault: bytes, zeroed when the vault has answered. The field's
 * own string cannot be wiped; it is cleared, and goes with the page at lock.
 */
/** UTF-8 of what was typed; whoever gets it keeps no copy. */
export type SecretBytes = Uint8Array<ArrayBuffer>;

/** Encodes, lends and zeroes. */
export async function lendSecret<T>(
  typed: string,
  borrow: (utf8: SecretBytes) => Promise<T>,
): Promise<T> {
  const utf8 = new TextEncoder().encode(typed);
  try {
    return await borrow(utf8);
  } finally {
    utf8.fill(0);
  }
}
