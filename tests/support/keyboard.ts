/** Somebody who has no mouse: goes by Tab, and is nowhere lost. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** A person would have given up long before. */
const MOST_TABS = 120;

export class Keyboard {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Where the keyboard is; null where it is lost. */
  focused = (): Promise<string | null> =>
    this.#page.evaluate(() => {
      const at = document.activeElement;
      return at === null || at === document.body ? null : at.outerHTML.slice(0, 120);
    });

  /** Presses a key; the keyboard must be somewhere afterwards. */
  async press(key: string): Promise<void> {
    await this.#page.keyboard.press(key);
    await this.expectSomewhere(`after ${key}`);
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.insertText(text);
  }

  async expectSomewhere(message = 'the keyboard is lost'): Promise<void> {
    await expect.poll(this.focused, { message, timeout: 5000 }).not.toBeNull();
  }

  /** Waits for what is expected to have the keyboard by itself. */
  async expectFocus(target: Locator): Promise<void> {
    await expect.poll(() => this.#holdsFocus(target), { timeout: 10_000 }).toBe(true);
  }

  /** Tab, as often as it takes. */
  async tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await target.first().waitFor();
    for (let count = 0; count < MOST_TABS; count += 1) {
      if (await this.#holdsFocus(target)) return;
      await this.press(key);
    }
    throw new Error(`Tab does not reach it; it is at ${String(await this.focused())}.`);
  }

  /** Goes to a button or a link and presses it. */
  async enter(target: Locator): Promise<void> {
    await this.tabTo(target);
    await this.press('Enter');
  }

  /** One of a few: Tab reaches the group, the arrows go through it. */
  async choose(radio: Locator, group: Locator): Promise<void> {
    await this.tabTo(group.getByRole('radio'));
    await this.#page.keyboard.press('Space');
    for (let count = 0; count < 10 && !(await radio.isChecked()); count += 1) {
      await this.press('ArrowDown');
    }
    expect(await radio.isChecked()).toBe(true);
  }

  async #holdsFocus(target: Locator): Promise<boolean> {
    return (await target.and(this.#page.locator(':focus')).count()) > 0;
  }
}
