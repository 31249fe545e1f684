/**
 * Verso as a program of its own, for tests that read its memory: host and browser driver run here, the
 * test that knows the secrets does not. Whatever must not stand in this process's memory comes and goes
 * as masked numbers, and is typed key by key, as a person would.
 */
import type { Page } from 'playwright-core';
import { z } from 'zod';

import { firstRunWords } from '../../renderer/text/areas/first-run.ts';
import { passphraseWords } from '../../renderer/text/areas/passphrase.ts';
import { recoveryWords } from '../../renderer/text/areas/recovery-words.ts';
import { reflectWords } from '../../renderer/text/areas/reflect.ts';
import { unlockWords } from '../../renderer/text/areas/unlock.ts';
import { systemClock } from '../../main/session/clock.ts';
import { DEFAULT_PREFERENCES } from '../../shared/model/preferences.ts';
import { launchVerso } from '../e2e/launch.ts';
import type { LaunchedVerso } from '../e2e/launch.ts';
import { maskedSchema, unmask } from './masked.ts';
import type { Masked } from './masked.ts';
import { Person } from './person.ts';

const requestSchema = z.discriminatedUnion('verb', [
  z.strictObject({ verb: z.literal('launch'), profile: z.string() }),
  /** From the first page to the recovery words. @returns each of them masked. */
  z.strictObject({ verb: z.literal('set-up'), passphrase: maskedSchema }),
  /** The words that are asked again; only those in whose fields they belong are typed. */
  z.strictObject({ verb: z.literal('confirm-words'), words: z.array(maskedSchema) }),
  z.strictObject({ verb: z.literal('unlock'), passphrase: maskedSchema }),
  z.strictObject({ verb: z.literal('begin-entry'), title: maskedSchema }),
  z.strictObject({ verb: z.literal('open-draft') }),
  z.strictObject({ verb: z.literal('type'), text: maskedSchema }),
  z.strictObject({ verb: z.literal('expect-sealed') }),
  z.strictObject({ verb: z.literal('lock') }),
  z.strictObject({
    verb: z.literal('away'),
    why: z.enum(['suspend', 'screen-lock', 'session-end']),
  }),
  z.strictObject({ verb: z.literal('wait-until-idle') }),
  z.strictObject({ verb: z.literal('close-window') }),
  z.strictObject({ verb: z.literal('expect-door') }),
]);
export type ProgramRequest = z.infer<typeof requestSchema>;

let ahead = 0;
const clock = { ...systemClock, now: () => Date.now() + ahead };
let launched: LaunchedVerso | null = null;

function verso(): LaunchedVerso {
  if (launched === null) throw new Error('Verso has not been launched.');
  return launched;
}

function person(): Person {
  return new Person(verso().page);
}

/** Key by key: no two letters stand together in this process. */
async function type(page: Page, masked: Masked): Promise<void> {
  for (const code of masked) await page.keyboard.press(String.fromCharCode(unmask(code)));
}

async function typeInto(label: string, masked: Masked): Promise<void> {
  const { page } = verso();
  await page.getByLabel(label, { exact: true }).click();
  await type(page, masked);
}

async function setUp(passphrase: Masked): Promise<readonly Masked[]> {
  const { page } = verso();
  const words = firstRunWords.en;
  const press = (name: string): Promise<void> => page.getByRole('button', { name }).click();
  await page.getByRole('radio', { name: 'English' }).check();
  await press(words.next);
  await page.getByRole('radio', { name: words.role.name.mentee }).check();
  await press(words.next);
  await page.getByRole('checkbox', { name: words.notice.tick }).check();
  await press(words.notice.next);
  await typeInto(passphraseWords.en.passphrase, passphrase);
  await typeInto(passphraseWords.en.again, passphrase);
  await press(words.passphrase.make);
  const list = page.getByRole('region', { name: recoveryWords.en.yourWords }).getByRole('listitem');
  await list.nth(23).waitFor();
  // Masked in the page already.
  return list.evaluateAll((items) =>
    items.map((item) => [...item.textContent].map((letter) => letter.charCodeAt(0) ^ 0x55)),
  );
}

async function confirmWords(words: readonly Masked[]): Promise<void> {
  const { page } = verso();
  const { written, check } = recoveryWords.en;
  await page.getByRole('button', { name: written }).click();
  await page.getByRole('heading', { name: check.title }).waitFor();
  for (const [index, word] of words.entries()) {
    const field = page.getByLabel(check.word(index + 1), { exact: true });
    if ((await field.count()) > 0) await typeInto(check.word(index + 1), word);
  }
  await page.getByRole('button', { name: check.confirm }).click();
  await person().expectJourney();
}

async function unlock(passphrase: Masked): Promise<void> {
  await typeInto(unlockWords.en.passphrase, passphrase);
  await verso().page.getByRole('button', { name: unlockWords.en.unlock }).click();
  await person().expectJourney();
}

async function beginEntry(title: Masked): Promise<void> {
  await person().beginReflection();
  const { page } = verso();
  await page.getByRole('textbox', { name: reflectWords.en.title }).click();
  await type(page, title);
}

async function typeAnswer(text: Masked): Promise<void> {
  const area = person().area().first();
  await area.press('Control+End');
  await type(verso().page, text);
}

async function answer(request: ProgramRequest): Promise<unknown> {
  switch (request.verb) {
    case 'launch':
      launched = await launchVerso({ profile: request.profile, language: 'en', clock });
      return null;
    case 'set-up':
      return setUp(request.passphrase);
    case 'confirm-words':
      return confirmWords(request.words);
    case 'unlock':
      return unlock(request.passphrase);
    case 'begin-entry':
      return beginEntry(request.title);
    case 'open-draft':
      return person().openDraft();
    case 'type':
      return typeAnswer(request.text);
    case 'expect-sealed':
      return person().expectSealed();
    case 'lock':
      return person().lock();
    case 'away':
      return verso().away(request.why);
    case 'wait-until-idle':
      ahead += DEFAULT_PREFERENCES.idleMinutes * 60_000 + 1;
      return null;
    case 'close-window':
      return verso().page.close({ runBeforeUnload: true });
    case 'expect-door':
      return person().expectDoor();
  }
}

process.on('message', (raw: unknown) => {
  const { id, request } = z.strictObject({ id: z.int(), request: requestSchema }).parse(raw);
  const reply = (message: unknown): void => {
    if (process.connected) process.send?.(message);
  };
  answer(request).then(
    (value) => reply({ id, value: value ?? null }),
    (error: unknown) => reply({ id, problem: String(error) }),
  );
});
// The test has gone: nothing may be left running.
process.on(
  'disconnect',
  () => void (launched?.close() ?? Promise.resolve()).then(() => process.exit(0)),
);
