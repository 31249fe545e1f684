/** Every view: axe in both themes and in both languages, a narrow window, and text of twice the size. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';

import { frenchJournal, menteeJournal } from '../demo/sample-texts.ts';
import { walkEveryView } from '../support/every-view.ts';
import { launchVerso } from './launch.ts';
import type { LaunchedVerso } from './launch.ts';

const WIDE = { width: 1240, height: 860 } as const;
const NARROW = { width: 420, height: 860 } as const;
/** With text of twice the size this is the 320 pixels of WCAG 1.4.10. */
const REFLOW = { width: 640, height: 860 } as const;
const RULES = [
  'wcag2a',
  'wcag2aa',
  'wcag21a',
  'wcag21aa',
  'wcag22a',
  'wcag22aa',
  'best-practice',
] as const;
/** The same page in the other theme differs in colour alone. */
const OF_COLOUR = ['cat.color'] as const;

let verso: LaunchedVerso;
afterEach(async () => {
  await verso.close();
});

/** One line for each thing that breaks a rule. */
async function violations(page: Page, rules: readonly string[]): Promise<readonly string[]> {
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
function overflow(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const wide = document.documentElement.scrollWidth > innerWidth ? ['the page'] : [];
    const sticking = [...document.querySelectorAll('main *, header *, dialog *')]
      .filter((element) => {
        const box = element.getBoundingClientRect();
        return (
          element.checkVisibility() &&
          box.width > 1 &&
          box.height > 1 &&
          (box.right > innerWidth + 1 || box.left < -1)
        );
      })
      .map((element) => `${element.outerHTML.slice(0, 60)} ${element.textContent.slice(0, 30)}`);
    return [...wide, ...sticking];
  });
}

async function inColour(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  // Without motion, so that no colour is measured on its way to another.
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
}

describe('every view', () => {
  it('breaks no rule in either theme, and fits a narrow window', { timeout: 240_000 }, async () => {
    verso = await launchVerso({ language: 'en', theme: 'system', viewport: WIDE });
    const { page } = verso;
    const found: string[] = [];
    let views = 0;
    await inColour(page, 'light');
    await walkEveryView(verso, menteeJournal, async (view) => {
      views += 1;
      const note = (look: string, lines: readonly string[]): void => {
        found.push(...lines.map((line) => `${view} (${look}): ${line}`));
      };
      note('light', await violations(page, RULES));
      await inColour(page, 'dark');
      note('dark', await violations(page, OF_COLOUR));
      await inColour(page, 'light');
      await page.setViewportSize(NARROW);
      note('narrow', await overflow(page));
      await page.setViewportSize(WIDE);
    });
    expect(found).toEqual([]);
    expect(views).toBeGreaterThan(40);
  });

  it('breaks no rule in French, with text of twice the size', { timeout: 240_000 }, async () => {
    verso = await launchVerso({
      language: 'fr',
      theme: 'paper',
      viewport: WIDE,
      preferences: { textSize: 200 },
    });
    const { page } = verso;
    const found: string[] = [];
    await inColour(page, 'light');
    await walkEveryView(verso, frenchJournal, async (view) => {
      const note = (look: string, lines: readonly string[]): void => {
        found.push(...lines.map((line) => `${view} (${look}): ${line}`));
      };
      note('200 %', await violations(page, RULES));
      note('200 %', await overflow(page));
      await page.setViewportSize(REFLOW);
      note('200 %, reflow', await overflow(page));
      await page.setViewportSize(WIDE);
    });
    expect(found).toEqual([]);
  });
});
