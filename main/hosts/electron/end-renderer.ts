/** A new page in the old process could find what the old one left in its memory: so the process ends. */
import type { WebContents } from 'electron';

/** A page that cannot be ended must not be covered up: the caller then closes the window. */
const PAGE_END_LIMIT_MS = 2_000;

/** @throws where the process is still there after the limit. */
export async function endRenderer(page: WebContents): Promise<void> {
  if (page.isCrashed()) return;
  const gone = new Promise<void>((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error('The page did not end.')), PAGE_END_LIMIT_MS);
    page.once('render-process-gone', () => {
      clearTimeout(limit);
      resolve();
    });
  });
  page.forcefullyCrashRenderer();
  await gone;
}
