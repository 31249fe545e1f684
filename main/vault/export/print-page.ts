/** A page of HTML as a PDF of the page engine: the vault has none, so the host is asked (main/host). */

/** @param html of a copy, so nothing but words that may leave. */
export type PrintPage = (html: string) => Promise<Uint8Array>;
