/** Pictures of what a person sees, numbered in the order in which they were taken. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import type { Page } from 'playwright-core';

export class Album {
  readonly #folder: string;
  readonly #names: string[] = [];

  private constructor(folder: string) {
    this.#folder = folder;
  }

  static async open(folder: string): Promise<Album> {
    await mkdir(folder, { recursive: true });
    return new Album(folder);
  }

  get names(): readonly string[] {
    return this.#names;
  }

  /** @param name view and look, as in "reflect-lamp". */
  async take(page: Page, name: string): Promise<void> {
    const number = String(this.#names.length + 1).padStart(2, '0');
    const file = `${number}-${name}.png`;
    // Text is laid out anew when a face arrives, and nothing may be caught in a page turn.
    await page.evaluate(async () => {
      await document.fonts.ready;
      await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
    });
    await page.screenshot({ path: join(this.#folder, file), caret: 'initial' });
    this.#names.push(file);
  }
}
