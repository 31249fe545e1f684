/**
 * Preloaded into Electron's own install script, which would wait for a silent network for minutes. Gives
 * up where nothing has come for a few seconds; a slow download that moves may take its time.
 */

const PATIENCE_MS = Number(process.env['VERSO_FETCH_PATIENCE_MS'] ?? 4000);
const plainFetch = globalThis.fetch;

globalThis.fetch = async (address, options) => {
  const giveUp = new AbortController();
  const bell = setTimeout(() => giveUp.abort(new Error('no answer')), PATIENCE_MS);
  try {
    const response = await plainFetch(address, { ...options, signal: giveUp.signal });
    bell.refresh();
    const body = response.body?.pipeThrough(
      new TransformStream({
        transform(chunk, controller) {
          bell.refresh();
          controller.enqueue(chunk);
        },
        flush: () => clearTimeout(bell),
      }),
    );
    return new Response(body ?? null, response);
  } catch (error) {
    clearTimeout(bell);
    throw error;
  }
};
