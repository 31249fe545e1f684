/** What went wrong, what is lost and what to do next: all three stand in the alert. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

export interface Said {
  readonly what: string;
  readonly lost: string;
  readonly next: string;
}

export async function expectSaid(page: Page, said: Said): Promise<void> {
  const alert = page.getByRole('alert');
  await alert.getByText(said.what).waitFor();
  expect(await alert.innerText()).toContain(said.lost);
  expect(await alert.innerText()).toContain(said.next);
}
