/**
 * Places in a text, counted in Unicode code points: what REFI-QDA and everybody but JavaScript counts.
 * The two numbers differ only after characters beyond the first plane, so only those are remembered.
 */

export class CodePoints {
  readonly #text: string;
  /** UTF-16 offsets of the high halves, rising. */
  readonly #pairs: readonly number[];

  /** @param text well formed. */
  constructor(text: string) {
    this.#text = text;
    const pairs: number[] = [];
    for (let at = 0; at < text.length; at += 1) {
      if (!isHighHalf(text.charCodeAt(at))) continue;
      pairs.push(at);
      at += 1;
    }
    this.#pairs = pairs;
  }

  get length(): number {
    return this.#text.length - this.#pairs.length;
  }

  /** @throws RangeError where `unit` lies outside the text or inside a character. */
  fromUnits(unit: number): number {
    const before = this.#pairsBelow((pair) => pair < unit);
    const cuts = before > 0 && this.#pairs[before - 1] === unit - 1;
    if (!Number.isInteger(unit) || unit < 0 || unit > this.#text.length || cuts) {
      throw new RangeError('no place between two characters');
    }
    return unit - before;
  }

  /** @throws RangeError where `point` lies outside the text. */
  toUnits(point: number): number {
    if (!Number.isInteger(point) || point < 0 || point > this.length) {
      throw new RangeError('no place in the text');
    }
    return point + this.#pairsBelow((pair, index) => pair - index < point);
  }

  /** The words from `start` to `end`, exclusive, both in code points. */
  slice(start: number, end: number): string {
    return this.#text.slice(this.toUnits(start), this.toUnits(end));
  }

  /** How many pairs, from the first on, are below: `isBelow` must be true and then false. */
  #pairsBelow(isBelow: (pair: number, index: number) => boolean): number {
    let low = 0;
    let high = this.#pairs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isBelow(this.#pairs[middle] ?? 0, middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function isHighHalf(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
