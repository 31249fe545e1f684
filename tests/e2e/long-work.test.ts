/**
 * What takes long, on the screen and over the real vault: how far it is, a way to stop it, and that nothing
 * has changed where it was stopped.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { readySodium } from '../../main/vault/crypto/sodium.ts';
import { backupWords } from '../../renderer/text/areas/backups.ts';
import { unlockWords } from '../../renderer/text/areas/unlock.ts';
import { workWords } from '../../renderer/text/areas/work.ts';
import { askBridge } from '../support/ask-bridge.ts';
import { makeFolder } from '../support/folders.ts';
import { householdAt } from '../support/household.ts';
import { PASSPHRASE, Person } from '../support/person.ts';
import { bytesOf } from '../support/vault-child.ts';
import { draftOf } from '../support/vault-samples.ts';
import { launchVerso } from './launch.ts';
import type { LaunchedVerso } from './launch.ts';

/** A pause after each two hundred of them. */
const ENTRIES = 900;
const PAUSE_MS = 1000;
const unlock = unlockWords.en;
const backups = backupWords.en;
const work = workWords.en;

let profile: string;
let saveTo: string;
let verso: LaunchedVerso;
let person: Person;

const button = (name: string): Locator => verso.page.getByRole('button', { name, exact: true });
const bar = (name: string): Locator => verso.page.getByRole('progressbar', { name });
const share = async (name: string): Promise<number> =>
  Number((await bar(name).getAttribute('value')) ?? 0);
const journal = (): string =>
  readFileSync(join(profile, 'vault', 'journal.db'), 'hex') +
  readFileSync(join(profile, 'vault', 'keys.verso'), 'hex');
const inFolder = (): readonly string[] => readdirSync(join(saveTo, 'Backups')).toSorted();

/** Waits until the bar has been seen at two places, the second beyond the first. */
async function expectGrowth(name: string): Promise<void> {
  await bar(name).waitFor();
  let first = 0;
  while (first === 0) first = await share(name);
  let second = first;
  while (second === first) second = await share(name);
  expect(second).toBeGreaterThan(first);
}

beforeAll(async () => {
  await readySodium();
  saveTo = await makeFolder('long-work-saved');
  profile = mkdtempSync(join(tmpdir(), 'verso-long-work-'));
  const { door } = householdAt(profile, { now: () => new Date() });
  await door.create(bytesOf(PASSPHRASE), 'mentee');
  door.journal.confirmRecovery();
  for (let count = 1; count <= ENTRIES; count += 1) {
    door.journal.entries.save(draftOf(`Words ${String(count)}.`, { status: 'finished' }));
  }
  await door.close();
  verso = await launchVerso({
    profile,
    saveTo,
    language: 'en',
    vaultEntry: join(import.meta.dirname, '..', 'support', 'vault-slowly.mjs'),
    vaultEnvironment: { VERSO_TEST_PAUSE_MS: String(PAUSE_MS) },
  });
  person = new Person(verso.page);
});
afterAll(async () => {
  await verso.close();
  for (const folder of [profile, saveTo]) rmSync(folder, { recursive: true, force: true });
});

it('an unlock says how far it is, and stopped it is a door in a process that has read nothing', async () => {
  const before = journal();
  const opening = await askBridge(verso.page, 'session.facts', null);
  expect(opening.lastLock).toBeNull();
  await person.tryPassphrase(PASSPHRASE);
  await expectGrowth(unlock.unlocking);
  await button(work.stop).click();
  // The page is another one, in which nothing was typed.
  const typed = (): Promise<string> =>
    verso.page.getByLabel(unlock.passphrase, { exact: true }).inputValue();
  await expect.poll(() => typed().catch(() => 'gone'), { timeout: 30_000 }).toBe('');
  await expect
    .poll(() => askBridge(verso.page, 'vault.status', null).catch(() => null), { timeout: 30_000 })
    .toEqual({ state: 'locked' });
  const after = await askBridge(verso.page, 'session.facts', null);
  expect(after.lastLock).toBe('user');
  expect(journal()).toBe(before);
  await person.unlock();
});

it('a backup says how far it is while the vault answers, and stopped it is not there', async () => {
  await person.goTo('settings');
  await person.openSettings('backups');
  await button(backups.choose).click();
  await verso.page.getByText(backups.made, { exact: true }).waitFor({ timeout: 60_000 });
  const before = inFolder();
  await askBridge(verso.page, 'entries.save', draftOf('Since the backup.'));
  await button(backups.makeNow).click();
  await expectGrowth(backups.making);
  expect(await askBridge(verso.page, 'entries.tags', null)).toBeDefined();
  expect(await bar(backups.making).count()).toBe(1);
  await button(work.stop).click();
  const stopped = verso.page.getByText(work.stopped.backup, { exact: true });
  await stopped.waitFor();
  expect(await stopped.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(inFolder()).toEqual(before);
  expect(await askBridge(verso.page, 'backups.read', null)).toMatchObject({
    isDue: true,
    trouble: null,
  });
});
