/** Every view: axe in both themes and in both languages, a narrow window, and text of twice the size. */
import { afterEach, describe, expect, it } from 'vitest';

import { frenchJournal, menteeJournal } from '../demo/sample-texts.ts';
import { walkEveryView } from '../support/every-view.ts';
import { inColour, OF_COLOUR, overflow, RULES, violations } from '../support/look-over.ts';
import { launchVerso } from './launch.ts';
import type { LaunchedVerso } from './launch.ts';

const WIDE = { width: 1240, height: 860 } as const;
const NARROW = { width: 420, height: 860 } as const;
/** With text of twice the size this is the 320 pixels of WCAG 1.4.10. */
const REFLOW = { width: 640, height: 860 } as const;
let verso: LaunchedVerso;
afterEach(async () => {
  await verso.close();
});

describe('every view', () => {
  it('breaks no rule in either theme, and fits a narrow window', { timeout: 600_000 }, async () => {
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

  it('breaks no rule in French, with text of twice the size', { timeout: 600_000 }, async () => {
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
