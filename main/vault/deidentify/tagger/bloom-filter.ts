/** A set of hashes in few bits: never forgets a member, takes about one stranger in 200 for one. */
export class BloomFilter {
  readonly bytes: Uint8Array;
  /** How many bits a member sets. */
  readonly hashes: number;

  constructor(bytes: Uint8Array, hashes: number) {
    this.bytes = bytes;
    this.hashes = hashes;
  }

  /** @param members hashes, as `hashWord` makes them. */
  static of(members: ReadonlySet<number>): BloomFilter {
    const filter = new BloomFilter(new Uint8Array(Math.ceil((members.size * 11) / 8) + 1), 6);
    for (const member of members) {
      for (let one = 0; one < filter.hashes; one += 1) {
        const bit = filter.#bit(member, one);
        filter.bytes[bit >> 3] = (filter.bytes[bit >> 3] ?? 0) | (1 << (bit & 7));
      }
    }
    return filter;
  }

  has(member: number): boolean {
    for (let one = 0; one < this.hashes; one += 1) {
      const bit = this.#bit(member, one);
      if (((this.bytes[bit >> 3] ?? 0) & (1 << (bit & 7))) === 0) return false;
    }
    return true;
  }

  #bit(member: number, one: number): number {
    const step = Math.imul(member ^ (member >>> 15), 0x2c1b3c6d) | 1;
    const mixed = Math.imul((member + Math.imul(one, step)) | 0, 0x9e3779b1);
    return ((mixed ^ (mixed >>> 16)) >>> 0) % (this.bytes.length * 8);
  }
}
