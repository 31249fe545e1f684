/** Tests that open the app open the app as built; stale parts are built before the first of them. */
import { bundle } from '../../build/bundle.ts';

export async function setup(): Promise<void> {
  await bundle();
}
