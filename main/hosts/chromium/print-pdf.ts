/**
 * Prints a page to PDF in a headless browser of its own, which ends right after: the window that the person
 * sees is not touched, and no script can run in what is printed.
 */
import type { BrowserContext, Route } from 'playwright-core';

import { CHROMIUM_ORIGIN, originText } from '../../host/page-origin.ts';

const PRINT_URL = `${originText(CHROMIUM_ORIGIN)}/print.html`;

/** @param context with its one page; the caller ends it. Nothing but `html` is ever answered there. */
export async function printToPdf(context: BrowserContext, html: string): Promise<Uint8Array> {
  await context.route('**/*', (route) => answer(route, html).catch(() => undefined));
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(PRINT_URL);
  return page.pdf({ format: 'A4', preferCSSPageSize: true, tagged: true, outline: true });
}

async function answer(route: Route, html: string): Promise<void> {
  if (route.request().url() !== PRINT_URL) return route.abort('blockedbyclient');
  await route.fulfill({ status: 200, contentType: 'text/html; charset=utf-8', body: html });
}
