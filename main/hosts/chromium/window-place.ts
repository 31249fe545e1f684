/** Where the window stands, so that the one that follows it after a lock stands there, too. */
import type { CDPSession } from 'playwright-core';

/** As the browser's own protocol has it: in pixels of the screen. */
export interface WindowPlace {
  readonly left?: number;
  readonly top?: number;
  readonly width?: number;
  readonly height?: number;
  readonly windowState?: 'normal' | 'minimized' | 'maximized' | 'fullscreen';
}

/** A browser that does not answer by now is about to be killed; its place is not worth the wait. */
const ANSWER_LIMIT_MS = 200;

/** @returns null where the browser does not say. */
export async function readPlace(session: CDPSession): Promise<WindowPlace | null> {
  const late = new Promise<null>((resolve) => {
    setTimeout(() => resolve(null), ANSWER_LIMIT_MS).unref();
  });
  const asked = session
    .send('Browser.getWindowForTarget')
    .then(({ bounds }) => bounds)
    .catch(() => null);
  return Promise.race([asked, late]);
}

/** A place that cannot be taken, on a screen that is gone, is no failure: the window is where it is. */
export async function takePlace(session: CDPSession, place: WindowPlace): Promise<void> {
  const { windowState, ...box } = place;
  try {
    const { windowId } = await session.send('Browser.getWindowForTarget');
    await session.send('Browser.setWindowBounds', { windowId, bounds: box });
    // The protocol takes a box or a state, not both.
    if (windowState === undefined || windowState === 'normal') return;
    await session.send('Browser.setWindowBounds', { windowId, bounds: { windowState } });
  } catch {
    return;
  }
}
