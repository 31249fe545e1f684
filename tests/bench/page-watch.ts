/**
 * What the page of the real window does while somebody uses it, as the page itself sees it: tasks of its main
 * thread that held it up for more than 50 ms, and the time from one frame to the next. Told outside as it
 * happens, for a lock throws the page away together with what it knows.
 */
import type { BrowserContext } from 'playwright-core';
import { z } from 'zod';

import { quantile } from './measure.ts';

/** The function through which a page tells. */
const TELL = 'versoBenchTell';
/** How long a browser that is busy may take to tell of a long task. */
const TOLD_WITHIN_MS = 500;
const FRAMES_AT_REST_MS = 2000;

const toldSchema = z.discriminatedUnion('what', [
  z.object({ what: z.literal('page') }),
  z.object({ what: z.literal('task'), time: z.number() }),
  z.object({ what: z.literal('frame'), time: z.number() }),
]);

/** Of one page. */
export interface Seen {
  /** Their lengths in milliseconds; the browser tells only of those of more than 50. */
  readonly longTasks: number[];
  /** Milliseconds from each frame to the next. */
  readonly frameGaps: number[];
}

export interface PageWatch {
  /** For `launchVerso`: every browser is watched, from before its page is led anywhere. */
  readonly onBrowser: (context: BrowserContext) => Promise<void>;
  /** @returns what the page did meanwhile; then what each that took its place did. */
  during(act: () => Promise<unknown>): Promise<readonly [Seen, ...Seen[]]>;
  /** The display's own time from frame to frame, of a page that has nothing to do. */
  ownGap(): Promise<number>;
}

export function watchPages(): PageWatch {
  let seen: [Seen, ...Seen[]] = [nothing()];
  const take = (payload: string): void => {
    const told = toldSchema.parse(JSON.parse(payload));
    const now = seen.at(-1) ?? seen[0];
    if (told.what === 'page') seen.push(nothing());
    else if (told.what === 'task') now.longTasks.push(told.time);
    else now.frameGaps.push(told.time);
  };
  const during: PageWatch['during'] = async (act) => {
    seen = [nothing()];
    const all = seen;
    await act();
    await new Promise((resolve) => setTimeout(resolve, TOLD_WITHIN_MS));
    return all;
  };
  return {
    async onBrowser(context) {
      const [page] = context.pages();
      if (page === undefined) throw new Error('the browser opened no page');
      // The driver's own bindings answer the page each time, which is work in it that is not ours.
      const cdp = await context.newCDPSession(page);
      cdp.on('Runtime.bindingCalled', ({ name, payload }) => {
        if (name === TELL) take(payload);
      });
      await cdp.send('Runtime.enable');
      await cdp.send('Runtime.addBinding', { name: TELL });
      await context.addInitScript(watch, TELL);
    },
    during,
    async ownGap() {
      const rest = (): Promise<unknown> =>
        new Promise((resolve) => setTimeout(resolve, FRAMES_AT_REST_MS));
      const [{ frameGaps }] = await during(rest);
      return quantile(frameGaps, 0.5);
    },
  };
}

function nothing(): Seen {
  return { longTasks: [], frameGaps: [] };
}

/** Runs in the page. */
function watch(name: string): void {
  const binding = Reflect.get(globalThis, name) as (payload: string) => void;
  const tell = (what: string, time: number): void => {
    binding(JSON.stringify({ what, time }));
  };
  tell('page', 0);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tell('task', duration);
  }).observe({ type: 'longtask' });
  let last = performance.now();
  const onFrame = (): void => {
    const now = performance.now();
    tell('frame', now - last);
    last = now;
    requestAnimationFrame(onFrame);
  };
  requestAnimationFrame(onFrame);
}
