/**
 * Where the page lives. Each host has one origin of its own; nothing else exists for the window.
 * Addresses are compared by scheme and host, because `URL.origin` is "null" for a scheme that the
 * URL standard does not know, and two such would look alike.
 */

export interface PageOrigin {
  /** With its colon, as `URL.protocol` gives it. */
  readonly protocol: `${string}:`;
  readonly host: string;
}

/** A name that can never resolve (RFC 6761), in a scheme that Chromium treats as a secure context. */
export const CHROMIUM_ORIGIN: PageOrigin = { protocol: 'https:', host: 'verso.invalid' };

/** A scheme of our own, registered as standard and secure. */
export const ELECTRON_ORIGIN: PageOrigin = { protocol: 'verso:', host: 'app' };

export function originText(origin: PageOrigin): string {
  return `${origin.protocol}//${origin.host}`;
}

/** The address of the one page. */
export function pageUrl(origin: PageOrigin): string {
  return `${originText(origin)}/`;
}

/** @returns the parsed address where it is one and lies at this origin, else null. */
export function parseAtOrigin(url: string, origin: PageOrigin): URL | null {
  if (!URL.canParse(url)) return null;
  const parsed = new URL(url);
  const ours = parsed.protocol === origin.protocol && parsed.host === origin.host;
  return ours && parsed.username === '' && parsed.password === '' ? parsed : null;
}
