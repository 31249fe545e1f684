/** Twenty keys at the end of the area that has the keyboard. @returns the slowest one's own script, in ms. */
import type { Page } from 'playwright-core';

export function slowestKey(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const area = document.activeElement as HTMLTextAreaElement;
        let slowest = 0;
        const type = (left: number): void => {
          if (left === 0) return resolve(slowest);
          area.setRangeText('x', area.value.length, area.value.length, 'end');
          const before = performance.now();
          area.dispatchEvent(new InputEvent('input', { bubbles: true }));
          // What the keystroke itself costs in script; layout is the browser's own.
          slowest = Math.max(slowest, performance.now() - before);
          setTimeout(type, 20, left - 1);
        };
        type(20);
      }),
  );
}
