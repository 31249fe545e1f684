/**
 * What the door says of a journal that is whole and yet does not simply open, in the whole app: each has
 * words of its own and a next step, and after it every word is there.
 */
import { execFileSync } from 'node:child_process';
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { journalWords } from '../../renderer/text/areas/journal.ts';
import { troubleWords } from '../../renderer/text/areas/problems.ts';
import { readOnlyWords } from '../../renderer/text/areas/read-only.ts';
import { shellWords } from '../../renderer/text/areas/shell.ts';
import { unlockWords } from '../../renderer/text/areas/unlock.ts';
import { menteeJournal } from '../demo/sample-texts.ts';
import { askBridge } from '../support/ask-bridge.ts';
import { expectSaid } from '../support/expect-said.ts';
import { makeFolder } from '../support/folders.ts';
import { lookOver } from '../support/look-over.ts';
import { PASSPHRASE, Person } from '../support/person.ts';
import { vaultProcess } from '../support/processes.ts';
import { launchVerso } from './launch.ts';
import type { LaunchedVerso } from './launch.ts';

const { refusal } = troubleWords.en;
const { reason, read, goOn, again } = readOnlyWords.en;
const [first, second] = menteeJournal.sessions;

let root: string;
let profile: string;
let words: readonly string[] = [];
let verso: LaunchedVerso;
let person: Person;
let page: Page;

const vault = (): string => join(profile, 'vault');
const device = (): string => join(profile, 'vault-device');

async function start(): Promise<void> {
  verso = await launchVerso({ profile, language: 'en', saveTo: join(root, 'saved') });
  ({ page } = verso);
  person = new Person(page);
}

async function write(reflection: typeof first): Promise<void> {
  if (reflection === undefined) throw new Error('The sample journal has two sessions.');
  await person.goTo('journey');
  await person.beginReflection();
  await person.write(reflection.answers);
  await person.giveTitle(reflection.title);
  await person.finishReflection();
}

/** A journal of one entry, made once and laid out anew for each test. */
beforeAll(async () => {
  root = await makeFolder('outcomes-e2e');
  profile = join(root, 'work');
  await start();
  words = await person.setUp('mentee');
  await write(first);
  await verso.close();
  await cp(profile, join(root, 'pristine'), { recursive: true });
});
beforeEach(async () => {
  await rm(profile, { recursive: true, force: true });
  await cp(join(root, 'pristine'), profile, { recursive: true });
});
afterEach(async () => {
  await verso.close();
});
afterAll(async () => {
  await rm(root, { recursive: true, force: true });
});

describe('a journal that is whole, and may not be the newest', () => {
  /** The journal with a second entry, and then the folder as it was before; what the device saw stays. */
  async function putBack(): Promise<void> {
    await start();
    await person.unlock();
    await write(second);
    await verso.close();
    await rm(vault(), { recursive: true });
    await cp(join(root, 'pristine', 'vault'), vault(), { recursive: true });
  }

  /** Two copies in which one thing each was written, apart from each other: as new, and not the same. */
  async function part(): Promise<void> {
    const elsewhere = join(root, 'elsewhere');
    for (const date of ['2026-10-05', '2026-10-12']) {
      await rm(profile, { recursive: true });
      await cp(join(root, 'pristine'), profile, { recursive: true });
      await start();
      await person.unlock();
      await askBridge(page, 'sessions.add', { date });
      await verso.close();
      if (date === '2026-10-05') await cp(vault(), elsewhere, { recursive: true });
    }
    await rm(vault(), { recursive: true });
    await cp(elsewhere, vault(), { recursive: true });
    await rm(elsewhere, { recursive: true });
  }

  async function spoilAnchor(): Promise<void> {
    const name = (await readdir(device())).find((one) => one.endsWith('.anchor')) ?? '';
    const bytes = await readFile(join(device(), name));
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    await writeFile(join(device(), name), bytes);
  }

  it.each([
    ['older-copy', putBack],
    ['tampered', part],
    ['age-unknown', spoilAnchor],
  ] as const)(
    '%s: is said, can be read, and goes on once the person has decided',
    async (why, harm) => {
      await harm();
      await start();
      await person.tryPassphrase(PASSPHRASE);
      await heading(reason[why].title).waitFor();
      await page.getByText(reason[why].what).waitFor();
      await lookOver(page, why);
      await button(read.act).click();
      await person.rows('First meeting').first().click();
      expect(await button(journalWords.en.edit).count()).toBe(0);
      await page.getByRole('link', { name: shellWords.en.place.standing, exact: true }).click();
      await button(goOn.act).click();
      const asked = page.getByRole('dialog', { name: goOn.reason[why].ask });
      await asked.getByRole('button', { name: goOn.reason[why].confirm }).click();
      await person.expectJourney();
      await person.lock();
      await person.unlock();
    },
  );
});

describe('a disk that takes no writing', () => {
  it('is said, the journal is read, and written in again once it does', async (context) => {
    try {
      execFileSync('mount', ['--bind', vault(), vault()], { stdio: 'ignore' });
    } catch {
      await start();
      context.skip('mounting is not permitted here');
    }
    try {
      execFileSync('mount', ['-o', 'remount,ro,bind', vault()]);
      await start();
      await person.tryPassphrase(PASSPHRASE);
      await heading(reason['disk-read-only'].title).waitFor();
      await lookOver(page, 'disk-read-only');
      await page.getByText(again.what).waitFor();
      execFileSync('mount', ['-o', 'remount,rw,bind', vault()]);
      await button(again.act).click();
      await person.expectDoor();
      await person.unlock();
      await verso.close();
    } finally {
      execFileSync('umount', ['-l', vault()]);
    }
  });
});

describe('a key that does not turn', () => {
  it('damaged-slot: the passphrase’s part of the key file is damaged, and the words still open', async () => {
    const keys = join(vault(), 'keys.verso');
    const bytes = await readFile(keys);
    // In the sealed key of the first slot: after the head, and after its cost and salt.
    bytes[44 + 90] = (bytes[44 + 90] ?? 0) ^ 1;
    await writeFile(keys, bytes);
    await start();
    await person.tryPassphrase(PASSPHRASE);
    await expectSaid(page, refusal['damaged-slot']({ outcome: 'damaged-slot' }));
    await lookOver(page, 'damaged-slot');
    await button(unlockWords.en.useWords).click();
    await person.tryWords(words);
    await heading(unlockWords.en.newPassphrase.title).waitFor();
    await person.typePassphraseTwice('nine lanterns cross a frozen canal');
    await button(unlockWords.en.newPassphrase.set).click();
    await person.expectJourney();
  });

  it('wait: after three wrong tries, and then the right one opens', async () => {
    await start();
    for (const guess of ['not this one', 'nor this', 'nor that one']) {
      await person.tryPassphrase(guess);
      await expectSaid(page, refusal['wrong-passphrase']({ outcome: 'wrong-passphrase' }));
    }
    await person.tryPassphrase(PASSPHRASE);
    await page.getByText(refusal.wait({ outcome: 'wait', seconds: 2 }).lost).waitFor();
    await lookOver(page, 'wait');
    await page.getByText(unlockWords.en.tryNow).waitFor();
    await person.unlock();
  });

  it('not-enough-memory: is said, and the next try opens', async (context) => {
    await start();
    await person.expectDoor();
    const pid = String(vaultProcess(verso));
    try {
      // Each WebAssembly memory reserves some 10 GB of addresses: there is room for the first, not for the thread's.
      execFileSync('prlimit', ['--pid', pid, '--as=12000000000:unlimited']);
    } catch {
      context.skip('there is no prlimit here');
    }
    await person.tryPassphrase(PASSPHRASE);
    await expectSaid(page, refusal['not-enough-memory']({ outcome: 'not-enough-memory' }));
    await lookOver(page, 'not-enough-memory');
    execFileSync('prlimit', ['--pid', pid, '--as=unlimited:unlimited']);
    await person.unlock();
  });
});

function button(name: string) {
  return page.getByRole('button', { name, exact: true });
}

function heading(name: string) {
  return page.getByRole('heading', { name, exact: true });
}
