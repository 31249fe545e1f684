/** Twenty keys at the end of the area that has the keyboard, and what the page's own script does at each. */
import type { Page } from 'playwright-core';

export interface KeysAtEnd {
  /** Milliseconds of script a key; for a benchmark. Layout is the browser's own. */
  readonly costs: readonly number[];
  /** How often a key's own script looked through words by a pattern, all keys together. */
  readonly looks: number;
  /** The same in the pause after them. */
  readonly looksInPause: number;
}

const PAUSE_LIMIT_MS = 30_000;

export function keysAtEnd(page: Page): Promise<KeysAtEnd> {
  return page.evaluate(
    (limit) =>
      new Promise<KeysAtEnd>((resolve, reject) => {
        const area = document.activeElement as HTMLTextAreaElement;
        const costs: number[] = [];
        const matchAll = Reflect.get(String.prototype, 'matchAll');
        let [calls, looks] = [0, 0];
        String.prototype.matchAll = function (pattern) {
          calls += 1;
          return matchAll.call(this, pattern);
        };
        const type = (left: number): void => {
          if (left === 0) return waitForPause(performance.now() + limit, calls);
          area.setRangeText('x', area.value.length, area.value.length, 'end');
          const [before, called] = [performance.now(), calls];
          area.dispatchEvent(new InputEvent('input', { bubbles: true, data: 'x' }));
          costs.push(performance.now() - before);
          looks += calls - called;
          setTimeout(type, 20, left - 1);
        };
        const waitForPause = (end: number, before: number): void => {
          const looksInPause = calls - before;
          if (looksInPause === 0 && performance.now() < end) {
            setTimeout(waitForPause, 100, end, before);
            return;
          }
          String.prototype.matchAll = matchAll;
          if (looksInPause === 0) reject(new Error('nothing was looked at in the pause'));
          else resolve({ costs, looks, looksInPause });
        };
        type(20);
      }),
    PAUSE_LIMIT_MS,
  );
}
