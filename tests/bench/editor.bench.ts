/**
 * What a key costs in the real window: from the moment the browser made the event until the page has
 * handled it and laid itself out again. Once as one writes, and once with the vault process stopped,
 * when every save hangs: a keystroke never waits on the vault, so both must be alike. Beside it, the same
 * keys in a text area of the same browser on an empty page: the floor.
 */
import type { Page } from 'playwright-core';

import { lensWords } from '../../renderer/text/areas/lens.ts';
import { namingHelpWords } from '../../renderer/text/areas/naming-help.ts';
import { launchVerso } from '../e2e/launch.ts';
import type { LaunchedVerso } from '../e2e/launch.ts';
import { keysAtEnd } from '../support/keys-at-end.ts';
import { Person } from '../support/person.ts';
import { sampleText } from '../support/vault-samples.ts';
import { openBlankPage } from './blank-page.ts';
import type { Measure } from './measure.ts';
import { measure, ratio } from './measure.ts';

const KEYS = 120;
/** Between two keys, as of somebody who types fast. Autosaves happen among them. */
const PAUSE_MS = 40;
/** One frame of a display. */
const FRAME_MS = 16;
const WORDS = 5000;
const PASTED = 100_000;
const PASTED_WORDS = 20_000;
/** Beside which the lens asks and a date is pointed out. */
const LONG_TEXT = `${'word after word '.repeat(40_000)}She lacked confidence on 12 March 2024 `;

export async function benchEditor(): Promise<readonly Measure[]> {
  const verso = await launchVerso({ language: 'en' });
  try {
    const person = new Person(verso.page);
    await person.setUp('mentee');
    await person.beginReflection();
    await person.write([sampleText(1, WORDS)]);
    await person.expectSealed();
    const { page } = verso;
    await watchKeys(page);
    const writing = await typeKeys(page);
    const stopped = await whileStopped(verso, () => typeKeys(page));
    await person.expectSealed();
    const bare = await inBareArea(sampleText(1, WORDS));
    await person.write(['', sampleText(2, PASTED_WORDS).slice(0, PASTED)]);
    await person.expectSealed();
    const pasted = await typeKeys(page);
    return [
      { ...measure('a key in an entry of 5,000 words', writing, FRAME_MS), judged: 'p95' },
      {
        ...measure('the same while the vault process is stopped', stopped, FRAME_MS),
        judged: 'p95',
      },
      measure('the same key in a bare text area', bare, null),
      ratio('a key in an entry to one in a bare text area', writing, bare, null),
      measure('a key after a paste of 100,000 characters', pasted, null),
    ];
  } finally {
    await verso.close();
  }
}

/** What a key costs in script where the margin has something to say of a text as long as a book. */
export async function benchKeyBesideNotes(): Promise<readonly Measure[]> {
  const verso = await launchVerso({ language: 'en' });
  try {
    const { page } = verso;
    const person = new Person(page);
    await person.setUp('mentee');
    await person.beginReflection();
    await page.keyboard.insertText(LONG_TEXT);
    for (const { title } of [lensWords.en, namingHelpWords.en]) {
      await page.getByRole('complementary', { name: title }).waitFor();
    }
    const { costs } = await keysAtEnd(page);
    const name = 'a key’s own script in 640,000 characters, beside two notes';
    return [{ ...measure(name, costs, FRAME_MS), judged: 'p95' }];
  } finally {
    await verso.close();
  }
}

async function inBareArea(text: string): Promise<readonly number[]> {
  const { page, close } = await openBlankPage('<textarea rows="40" cols="80"></textarea>');
  await page.locator('textarea').fill(text);
  await watchKeys(page);
  await page.locator('textarea').press('ControlOrMeta+End');
  const costs = await typeKeys(page);
  await close();
  return costs;
}

async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const costs: number[] = [];
    Object.assign(globalThis, { keyCosts: costs });
    let made = 0;
    window.addEventListener('keydown', (event) => void (made = event.timeStamp), true);
    window.addEventListener('input', (event) => {
      if (event.target instanceof HTMLElement) event.target.getBoundingClientRect();
      costs.push(performance.now() - made);
    });
  });
}

/** @returns milliseconds a key. */
async function typeKeys(page: Page): Promise<readonly number[]> {
  // What was put in before counts as input too.
  await page.evaluate(() => void (Reflect.get(globalThis, 'keyCosts') as number[]).splice(0));
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press(key % 6 === 5 ? 'Space' : 'e', { delay: PAUSE_MS / 2 });
    await page.waitForTimeout(PAUSE_MS / 2);
  }
  const costs = await page.evaluate(() =>
    (Reflect.get(globalThis, 'keyCosts') as number[]).splice(0),
  );
  if (costs.length !== KEYS) {
    throw new Error(`${String(costs.length)} of ${String(KEYS)} keys arrived`);
  }
  return costs;
}

async function whileStopped<T>({ host }: LaunchedVerso, act: () => Promise<T>): Promise<T> {
  const pids = host.vaults().flatMap(({ pid }) => (pid === undefined ? [] : [pid]));
  for (const pid of pids) process.kill(pid, 'SIGSTOP');
  try {
    return await act();
  } finally {
    for (const pid of pids) process.kill(pid, 'SIGCONT');
  }
}
