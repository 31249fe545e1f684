/** What can be measured of a view as it stands there: broken rules, and what does not fit the window. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

export const RULES = [
  'wcag2a',
  'wcag2aa',
  'wcag21a',
  'wcag21aa',
  'wcag22a',
  'wcag22aa',
  'best-practice',
] as const;
/** The same page in the other theme differs in colour alone. */
export const OF_COLOUR = ['cat.color'] as const;

/** One line for each thing that breaks a rule. */
export async function violations(page: Page, rules: readonly string[]): Promise<readonly string[]> {
  // The usual mode opens a second page for its report, and Verso closes second pages.
  const builder = new AxeBuilder({ page }).setLegacyMode(true).options({
    runOnly: [...rules],
    ...(rules === RULES ? { rules: { 'target-size': { enabled: true } } } : {}),
  });
  const { violations: found, passes } = await builder.analyze();
  // A scan that saw nothing must not count as a clean one.
  expect(passes.length).toBeGreaterThan(rules === RULES ? 10 : 0);
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any }) => `${id} ${target.join(' ')}: ${any[0]?.message ?? ''}`),
  );
}

/** What is wider than the window, or sticks out of it where nothing scrolls. */
export function overflow(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const wide = document.documentElement.scrollWidth > innerWidth ? ['the page'] : [];
    const sticking = [...document.querySelectorAll('main *, header *, dialog *')]
      .filter((element) => {
        const box = element.getBoundingClientRect();
        return (
          element.checkVisibility() &&
          // A chart keeps its size and scrolls in a frame of its own (WCAG 1.4.10 leaves it that); the
          // frame must fit.
          element.parentElement?.closest('figure[tabindex="0"]') === null &&
          box.width > 1 &&
          box.height > 1 &&
          (box.right > innerWidth + 1 || box.left < -1)
        );
      })
      .map((element) => `${element.outerHTML.slice(0, 60)} ${element.textContent.slice(0, 30)}`);
    return [...wide, ...sticking];
  });
}

export async function inColour(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  // Without motion, so that no colour is measured on its way to another.
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
}

/** A view as it stands there: in both themes, and in a narrow window. Breaks no rule, and fits. */
export async function lookOver(page: Page, view: string): Promise<void> {
  await inColour(page, 'light');
  const light = await violations(page, RULES);
  await inColour(page, 'dark');
  const dark = await violations(page, OF_COLOUR);
  await inColour(page, 'light');
  const wide = page.viewportSize();
  await page.setViewportSize({ width: 420, height: 860 });
  const narrow = await overflow(page);
  if (wide !== null) await page.setViewportSize(wide);
  expect({ view, light, dark, narrow }).toEqual({ view, light: [], dark: [], narrow: [] });
}
