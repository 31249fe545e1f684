/**
 * The built vault process on a slow day: each pause of long work lasts `VERSO_TEST_PAUSE_MS`, so that a small
 * journal takes as long as a very large one. What is done between the pauses is as it is.
 */
const pause = Number(process.env['VERSO_TEST_PAUSE_MS'] ?? 0);

globalThis.setImmediate = (work, ...given) => setTimeout(work, pause, ...given);
globalThis.clearImmediate = (timer) => clearTimeout(timer);

await import(new URL('../../dist/main/vault-under-node.js', import.meta.url).href);
