/** Hashes of the tagger. They are part of the model: another function needs another training. */

/** FNV-1a's offset basis, signed: beyond 2^31 the engine would keep it, and what it makes of each letter, as a double. */
const BASIS = 0x811c9dc5 | 0;

/** FNV-1a over UTF-16 units, stirred. */
export function hashText(text: string): number {
  let hash = BASIS;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return mix(hash, text.length);
}

/** One number from two; order matters. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash ^ b, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** Of a phrase from the hashes of its words. */
export function hashPhrase(soFar: number, word: number): number {
  return mix(soFar ^ 0x5bd1e995, word);
}
