/** Answers the page's requests from the map of its files. Pure: hosts carry the answer, no more. */
import { securityHeaders } from './content-security-policy.ts';
import type { PageFiles } from './page-files.ts';
import { parseAtOrigin } from './page-origin.ts';
import type { PageOrigin } from './page-origin.ts';

export interface PageRequest {
  readonly url: string;
  readonly method: string;
}

export interface PageAnswer {
  readonly status: 200 | 404 | 405;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

const EMPTY = new Uint8Array(0);

/** @returns null where the request is for another origin and must be refused, not answered. */
export function answerPageRequest(
  files: PageFiles,
  origin: PageOrigin,
  request: PageRequest,
): PageAnswer | null {
  const url = parseAtOrigin(request.url, origin);
  if (url === null) return null;
  if (request.method !== 'GET') return plain(405);
  // No decoding and no dot segments to resolve: a name is in the map as it stands, or is not ours.
  const file = files.get(url.pathname === '/' ? '/index.html' : url.pathname);
  if (file === undefined) return plain(404);
  return {
    status: 200,
    headers: { ...securityHeaders(), 'Content-Type': file.type },
    body: file.body,
  };
}

function plain(status: 404 | 405): PageAnswer {
  return {
    status,
    headers: { ...securityHeaders(), 'Content-Type': 'text/plain; charset=utf-8' },
    body: EMPTY,
  };
}
