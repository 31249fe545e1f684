/** The lock in the whole app: the words of the last moment are there again, and everything else is gone. */
import { rm } from 'node:fs/promises';

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { unlockWords } from '../../renderer/text/areas/unlock.ts';
import { systemClock } from '../../main/session/clock.ts';
import { DEFAULT_PREFERENCES } from '../../shared/model/preferences.ts';
import type { CallName } from '../../shared/contract/contract.ts';
import { contract } from '../../shared/contract/contract.ts';
import { makeFolder } from '../support/folders.ts';
import { Person } from '../support/person.ts';
import { processIsGone, vaultProcess, walSettled } from '../support/processes.ts';
import { launchVerso } from './launch.ts';
import type { LaunchedVerso } from './launch.ts';

const IDLE_MINUTES = DEFAULT_PREFERENCES.idleMinutes;

/** A wall clock that can be moved; waits go by the real one. */
let ahead = 0;
const clock = { ...systemClock, now: () => Date.now() + ahead };

let profile: string;
let verso: LaunchedVerso;
let person: Person;
let page: Page;
/** All that was ever written into the one draft. */
let written = '';

const start = async (): Promise<void> => {
  verso = await launchVerso({ profile, language: 'en', clock });
  page = verso.page;
  person = new Person(page);
};

beforeAll(async () => {
  profile = await makeFolder('lock-e2e');
  await start();
  await person.setUp('mentee');
  await person.beginReflection();
});
afterAll(async () => {
  await verso.close();
  await rm(profile, { recursive: true, force: true });
  await rm(`${profile}-saved`, { recursive: true, force: true });
});

/** Types as a person does, key by key, and does not wait for anything to be sealed. */
async function typeOn(words: string): Promise<void> {
  await person.area().first().press('Control+End');
  await page.keyboard.type(words);
  written += words;
}

interface Before {
  readonly vault: number;
  /** The window's: the browser itself, its pages' processes and its helpers. */
  readonly browser: readonly number[];
}

/** Leaves a mark in the page, so that the next page can be told from this one. */
async function before(): Promise<Before> {
  await page.evaluate(() => Reflect.set(globalThis, 'markOfTheOldPage', 'here'));
  const processes = (await verso.host.window()?.processes()) ?? [];
  return {
    vault: vaultProcess(verso),
    browser: processes.map(({ id }) => id),
  };
}

/** What must be true after every lock, whatever its cause. */
async function expectNothingLeft({ vault, browser }: Before): Promise<void> {
  await expect.poll(() => processIsGone(vault), { timeout: 2000, interval: 20 }).toBe(true);
  await person.expectDoor();
  expect(browser.length).toBeGreaterThan(1);
  await expect.poll(() => browser.filter((pid) => !processIsGone(pid))).toEqual([]);
  expect(await page.evaluate(() => Reflect.has(globalThis, 'markOfTheOldPage'))).toBe(false);
  const shown = await page.content();
  for (const words of written.match(/\w+-\w+/gu) ?? []) expect(shown).not.toContain(words);
  expect(await page.title()).toBe('Verso');
}

async function expectWordsThere(): Promise<void> {
  await person.unlock();
  await person.openDraft();
  expect(await person.shownAnswers()).toContain(written);
}

const UNLOCKED_CALLS = Object.entries(contract)
  .filter(([, { available }]) => available === 'unlocked')
  .map(([name]) => name as CallName);

/** Asks past the app, on the bridge itself. @returns the code of each answer. */
function ask(calls: readonly CallName[]): Promise<Readonly<Record<string, unknown>>> {
  const homes = calls.map((call) => [call, contract[call].home] as const);
  return page.evaluate(async (all) => {
    const ids = new Map(all.map(([call], index) => [1_000_000 + index, call]));
    const answered: Record<string, unknown> = {};
    await new Promise<void>((resolve) => {
      globalThis.verso?.onMessage((message) => {
        if (typeof message !== 'object' || message === null) return;
        const call = ids.get(Number(Reflect.get(message, 'id')));
        if (call === undefined) return;
        const problem: unknown = Reflect.get(message, 'problem');
        answered[call] =
          typeof problem === 'object' && problem !== null ? Reflect.get(problem, 'code') : 'done';
        if (Object.keys(answered).length === all.length) resolve();
      });
      for (const [index, [call, home]] of all.entries()) {
        const request = { kind: 'request', id: 1_000_000 + index, call, input: null };
        globalThis.verso?.send(home, request);
      }
    });
    return answered;
  }, homes);
}

describe('the lock', () => {
  const ways: readonly (readonly [string, () => void | Promise<void>])[] = [
    ['the button', () => page.getByRole('button', { name: 'Lock' }).click()],
    ['Ctrl+L', () => page.keyboard.press('Control+l')],
    ['sleep', () => verso.away('suspend')],
    ['a locked screen', () => verso.away('screen-lock')],
    ['the end of the login', () => verso.away('session-end')],
    [
      'minutes without a key',
      () => {
        ahead += IDLE_MINUTES * 60_000 + 1;
      },
    ],
  ];

  it.each(ways)('by %s keeps the words of the last moment', async (way, trigger) => {
    const marks = await before();
    await typeOn(` ${way.replaceAll(/\W/gu, '')}-lastmoment`);
    await trigger();
    // That check looks every two seconds; every other way is taken at once.
    const isIdle = way.includes('minutes');
    if (isIdle) await expect.poll(() => processIsGone(marks.vault)).toBe(true);
    await expectNothingLeft(marks);
    if (isIdle) await page.getByText(unlockWords.en.afterIdle(IDLE_MINUTES)).waitFor();
    await expectWordsThere();
  });

  it('answers every call about the journal with `locked` afterwards', async () => {
    await person.lock();
    expect(UNLOCKED_CALLS.length).toBeGreaterThan(15);
    const answered = await ask(UNLOCKED_CALLS);
    expect(answered).toEqual(Object.fromEntries(UNLOCKED_CALLS.map((call) => [call, 'locked'])));
    await expectWordsThere();
  });

  it('by a killed vault process loses at most the last second', async () => {
    const seal = await walSettled(profile);
    await typeOn(' older-words');
    await seal();
    const older = written;
    const marks = await before();
    await typeOn(' newest-words');
    process.kill(marks.vault, 'SIGKILL');
    await expectNothingLeft(marks);
    await page.getByText(unlockWords.en.afterEnd).waitFor();
    await person.unlock();
    await person.openDraft();
    const [shown = ''] = await person.shownAnswers();
    expect(shown.startsWith(older)).toBe(true);
    expect(written.startsWith(shown)).toBe(true);
    written = shown;
  });

  it('by a closed window seals first, and ends everything', async () => {
    const marks = await before();
    await typeOn(' window-lastmoment');
    const since = Date.now();
    await page.close({ runBeforeUnload: true });
    await verso.verso.over;
    expect(processIsGone(marks.vault)).toBe(true);
    expect(Date.now() - since).toBeLessThan(8000);
    await expect.poll(() => marks.browser.filter((pid) => !processIsGone(pid))).toEqual([]);
    await start();
    await expectWordsThere();
  });
});
