/** The page of a window whose browser is replaced at each lock. */
import type { Page } from 'playwright-core';

/** @returns a page that is always the one that `current` names; locators are best made anew after a lock. */
export function currentPage(current: () => Page): Page {
  return new Proxy(current(), {
    get(_, key) {
      const page = current();
      const value: unknown = Reflect.get(page, key, page);
      return typeof value === 'function'
        ? (...args: unknown[]): unknown => Reflect.apply(value, page, args)
        : value;
    },
  });
}

/** Whether something could not be done because its browser has just been replaced. */
export function isOfClosedPage(error: unknown): boolean {
  return (
    error instanceof Error && /has been closed|Target closed|was detached/u.test(error.message)
  );
}
