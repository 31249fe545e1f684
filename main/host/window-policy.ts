/**
 * What our window may load, where it may go and what it is allowed. Deny first: each function answers
 * yes to a short list and no to the rest of the world. Hosts ask; they do not decide.
 */
import { originText, parseAtOrigin } from './page-origin.ts';
import type { PageOrigin } from './page-origin.ts';

/** The window as it opens; hosts that can, forbid what is smaller than the minimum. */
export const WINDOW = {
  title: 'Verso',
  width: 1240,
  height: 860,
  minWidth: 380,
  minHeight: 560,
} as const;

/** Is this the address of our one page? In-page routes are in the fragment and change nothing. */
export function isOurPage(url: string, origin: PageOrigin): boolean {
  const parsed = parseAtOrigin(url, origin);
  return parsed !== null && (parsed.pathname === '/' || parsed.pathname === '/index.html');
}

export interface Sender {
  readonly url: string;
  readonly isMainFrame: boolean;
}

/** May a message from this frame be taken for our page's? */
export function mayBeHeard(sender: Sender, origin: PageOrigin): boolean {
  return sender.isMainFrame && isOurPage(sender.url, origin);
}

export interface Navigation {
  readonly url: string;
  readonly isMainFrame: boolean;
}

/** A load of our own page in the main frame is the only navigation there is; no frame goes anywhere. */
export function mayNavigate(navigation: Navigation, origin: PageOrigin): boolean {
  return navigation.isMainFrame && isOurPage(navigation.url, origin);
}

/** May a request leave the page at all? Our files, and pictures that the page itself made. */
export function mayRequest(url: string, origin: PageOrigin): boolean {
  return parseAtOrigin(url, origin) !== null || url.startsWith(`blob:${originText(origin)}/`);
}

/** `window.open`, links with a target, middle clicks: no second window, ever. */
export function mayOpenWindow(_url: string): boolean {
  return false;
}

/** "Copy as text", which the engine allows after a key or a click only. Reading it is another permission. */
const COPY = 'clipboard-sanitized-write';

/** Camera, notifications, clipboard reading, devices, and whatever comes next: none of it is granted. */
export function mayUse(permission: string): boolean {
  return permission === COPY;
}

/** Verso offers nothing to fetch: a file leaves only through the vault, to a place the person chose. */
export function mayDownload(_url: string): boolean {
  return false;
}
