/** The page of a window whose browser is replaced at each lock. */
import type { Page } from 'playwright-core';

/** A lock, with the start of a browser on a busy machine. */
const REPLACED_WITHIN_MS = 30_000;
const LOOK_AGAIN_MS = 50;
const DEEDS =
  /^(click|dblclick|tap|press|type|fill|check|uncheck|insertText|down|up|dispatchEvent)$/u;

/**
 * @returns a page that is always the one that `current` names. Locators made from it last, too: one that
 * was waiting when a lock took its page goes on waiting in the page that comes after.
 */
export function currentPage(current: () => Page): Page {
  return lasting(current, current) as Page;
}

/** Whether something could not be done because its browser has just been replaced. */
export function isOfClosedPage(error: unknown): error is Error {
  return (
    error instanceof Error && /has been closed|Target closed|was detached/u.test(error.message)
  );
}

/** @param find gives the object anew, from the page that is there now. */
function lasting(find: () => object, current: () => Page): object {
  return new Proxy(find(), {
    get(_, key) {
      const value: unknown = Reflect.get(find(), key);
      // The driver's own fields, and promises' `then`: these must be what they are.
      if (typeof key === 'symbol' || key.startsWith('_')) return value;
      if (isPart(value)) return lasting(() => objectOf(Reflect.get(find(), key)), current);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]): unknown => {
        const act = (): unknown => {
          const target = find();
          const method: unknown = Reflect.get(target, key);
          if (typeof method !== 'function') throw new Error(`no function of the driver: ${key}`);
          return Reflect.apply(method, target, args);
        };
        const page = current();
        const done = act();
        if (done instanceof Promise) {
          return done.catch((error: unknown) => {
            if (!isOfClosedPage(error)) throw error;
            // A key or a click that locks has done its deed; whoever waits, waits for the next page.
            return DEEDS.test(key) ? undefined : again(error, page, act);
          });
        }
        return isPart(done) ? lasting(() => objectOf(act()), current) : done;
      };
    },
  });

  async function again(error: Error, page: Page, act: () => unknown): Promise<unknown> {
    const end = performance.now() + REPLACED_WITHIN_MS;
    while (current() === page) {
      if (performance.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    }
    return act();
  }
}

/** Locators and the keyboard, mouse and clock: they belong to one page, and have siblings in the next. */
function isPart(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || value instanceof Promise) return false;
  return /^(Locator|FrameLocator|Keyboard|Mouse|Touchscreen|Clock)$/u.test(value.constructor.name);
}

function objectOf(value: unknown): object {
  if (typeof value !== 'object' || value === null) throw new Error('no object of the driver');
  return value;
}
