/** A keystroke never waits on the vault: with the vault process stopped, words still appear. */
import { afterAll, expect, it } from 'vitest';

import { Person } from '../support/person.ts';
import { launchVerso } from './launch.ts';

const verso = await launchVerso({ language: 'en' });

afterAll(() => verso.close());

it('shows every key while the vault does not answer, and seals all of it afterwards', async () => {
  const person = new Person(verso.page);
  await person.setUp('mentee');
  await person.beginReflection();
  await person.write(['Before. ']);
  await person.expectSealed();
  const pids = verso.host.vaults().flatMap(({ pid }) => (pid === undefined ? [] : [pid]));
  expect(pids).toHaveLength(1);
  for (const pid of pids) process.kill(pid, 'SIGSTOP');
  try {
    await verso.page.keyboard.type('While nothing answers.', { delay: 40 });
    expect(await person.shownAnswers()).toContain('Before. While nothing answers.');
  } finally {
    for (const pid of pids) process.kill(pid, 'SIGCONT');
  }
  await person.expectSealed();
  await person.lock();
  await person.unlock();
  await person.openDraft();
  expect(await person.shownAnswers()).toContain('Before. While nothing answers.');
});

it('lets words run from right to left where they are written so', async () => {
  const area = new Person(verso.page).area().first();
  const way = (): Promise<string> =>
    area.evaluate((element) => getComputedStyle(element).direction);
  await area.fill('Before. ');
  expect(await way()).toBe('ltr');
  await area.fill('שלום, she said.');
  expect(await way()).toBe('rtl');
  await area.fill('She said: שלום.');
  expect(await way()).toBe('ltr');
});
