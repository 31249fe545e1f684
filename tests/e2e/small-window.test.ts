/** What rides at the foot of a small window covers no line that is being written and no words that a question is about. */
import type { Locator, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';

import { reflectWords } from '../../renderer/text/areas/reflect.ts';
import type { Language } from '../../shared/model/scheme.ts';
import { Person } from '../support/person.ts';
import { launchVerso } from './launch.ts';
import type { LaunchedVerso } from './launch.ts';

const ENTRY = [
  '',
  'Bronwen Talfryn came in late and said nothing for a while. I had the agenda on my knee. The room was cold, and somebody had left the projector on, so that a blue square stood on the wall behind her for the whole of the hour. On 14 November I had written to bronwen.talfryn@soton.example without a copy to anybody else. I told her the truth: that I had not thought of it. I have turned that sentence over since, and it does not get kinder.',
  'Whoever is in the room when the list is typed is on the list. The rest hear of it from Kwame Asante-Boateng at the desk, or they do not hear of it at all. A rule that nobody wrote down cannot be changed by anybody, and we have a drawer full of them. On 3 March the form still went to SO16 6YD. Two people had asked. I was one of them, and I had stopped asking because it was awkward and the corridor was full.',
];
const WINDOWS = [
  ['narrow', 100, { width: 480, height: 800 }],
  ['text of twice the size', 200, { width: 1280, height: 800 }],
] as const;

let verso: LaunchedVerso;
afterEach(async () => {
  await verso.close();
});

/** How far the last line, with the caret, ends above what rides at the foot; less than 0 is under it. */
function roomUnderCaret(): Promise<number> {
  return verso.page.evaluate(() => {
    const words = document.activeElement?.getBoundingClientRect();
    const foot = document.querySelector('.recto > .folio')?.getBoundingClientRect();
    if (words === undefined || foot === undefined) return -Infinity;
    return foot.top - words.bottom;
  });
}

/** How far the open mark stands above the question and below the window's edge; less than 0 is out of sight. */
function room(): Promise<number> {
  return verso.page.evaluate(() => {
    const mark = document.querySelector('.release-text [aria-current]')?.getBoundingClientRect();
    const question = document.querySelector('form.proposal')?.getBoundingClientRect();
    if (mark === undefined || question === undefined) return -Infinity;
    return Math.min(mark.top, question.top - mark.bottom);
  });
}

/** Whether each of its corners is its own and no part of it is cut off. */
function isUncovered(element: Locator): Promise<boolean> {
  return element.evaluate((node) => {
    const { left, top, right, bottom } = node.getBoundingClientRect();
    const corners = [left + 2, right - 2].flatMap((x) => [
      [x, top + 2] as const,
      [x, bottom - 2] as const,
    ]);
    return corners.every(([x, y]) => node.contains(document.elementFromPoint(x, y)));
  });
}

/** A new mentee before the first question, in a window of this size. */
async function reflecting(
  viewport: (typeof WINDOWS)[number][2],
  textSize: (typeof WINDOWS)[number][1],
  language: Language = 'en',
): Promise<{ readonly page: Page; readonly person: Person }> {
  verso = await launchVerso({ language, viewport, preferences: { textSize } });
  const { page } = verso;
  const person = new Person(page, language);
  await person.setUp('mentee');
  await person.beginReflection();
  return { page, person };
}

describe('in a small window', () => {
  it.each(WINDOWS)('the line being written is in sight, %s', async (_, textSize, viewport) => {
    const { page, person } = await reflecting(viewport, textSize);
    await person.write(['One sentence that says something. '.repeat(12)]);
    for (let line = 0; line < 12; line += 1) {
      await page.keyboard.press('Enter');
      await page.keyboard.type('And another line.');
      await expect.poll(roomUnderCaret).toBeGreaterThanOrEqual(0);
    }
  });

  it.each(WINDOWS)('a foot that grows does not grow over it, %s', async (_, textSize, viewport) => {
    const { page, person } = await reflecting(viewport, textSize);
    await person.write(['One sentence that says something. '.repeat(12)]);
    await page.keyboard.press('Enter');
    await page.keyboard.type('And another line.');
    await person.expectSealed();
    await expect.poll(roomUnderCaret).toBeGreaterThanOrEqual(0);
    // As it does when what it says of the last save takes another line.
    for (let line = 0; line < 3; line += 1) {
      await page.evaluate(() => {
        const more = document.createElement('p');
        more.textContent = 'More to say.';
        more.style.inlineSize = '100%';
        document.querySelector('.recto > .folio')?.append(more);
      });
      await expect.poll(roomUnderCaret).toBeGreaterThanOrEqual(0);
    }
  });

  it.each(WINDOWS)(
    'what a dialog asks can be answered without scrolling, %s',
    async (_, textSize, viewport) => {
      const { page } = await reflecting(viewport, textSize, 'fr');
      const words = reflectWords.fr;
      await page.getByRole('button', { name: words.sources }).first().click();
      const close = page
        .getByRole('dialog')
        .getByRole('button', { name: words.close, exact: true });
      for (const key of ['Home', 'End']) {
        await page.keyboard.press(key);
        await page.waitForTimeout(300);
        const box = await close.boundingBox();
        expect(box).not.toBeNull();
        expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(viewport.height);
        await expect(isUncovered(close)).resolves.toBe(true);
      }
    },
  );

  it.each(WINDOWS)('the open mark is in sight, %s', async (_, textSize, viewport) => {
    const { page, person } = await reflecting(viewport, textSize);
    await person.write(ENTRY);
    await person.expectSealed();
    await person.finishReflection();
    await person.prepareCopy();
    await expect.poll(room).toBeGreaterThanOrEqual(0);
    const marks = await page.locator('a[id^="mark-"]').count();
    expect(marks).toBeGreaterThanOrEqual(5);
    for (const key of ['ArrowDown', 'ArrowUp']) {
      for (let press = 0; press < marks; press += 1) {
        await page.keyboard.press(key);
        await expect.poll(room).toBeGreaterThanOrEqual(0);
      }
    }
    await page.keyboard.press('a');
    await expect.poll(room).toBeGreaterThanOrEqual(0);
  });
});
