/** Copies that leave, for real: by keyboard alone, several under one name, every format, and the list apart. */
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { releaseConsentWords } from '../../renderer/text/areas/release-consent.ts';
import { releaseFilesWords } from '../../renderer/text/areas/release-files.ts';
import { releaseWords } from '../../renderer/text/areas/release.ts';
import { makeFolder } from '../support/folders.ts';
import { Person } from '../support/person.ts';
import { launchVerso } from './launch.ts';
import type { LaunchedVerso } from './launch.ts';

const words = releaseWords.en;
const consent = releaseConsentWords.en;
const files = releaseFilesWords.en;

/** Three hundred words in which ten things stand out, one of them twice. */
const ENTRY = [
  '',
  'What I remember most is that Bronwen Talfryn came in late, sat down by the window and said nothing for a while. I had the agenda on my knee. The room was cold, and somebody had left the projector on, so that a blue square stood on the wall behind her for the whole of the hour. She asked whether the minutes could be kept short this time, and I said that they could. I felt caught out. On 14 November I had written to bronwen.talfryn@soton.example without a copy to anybody else, and Tobias Wren had rung me on 07700 900461 to ask why. I told him the truth: that I had not thought of it. He laughed, and said that nobody ever does. I have turned that sentence over since, and it does not get kinder.',
  'It shows how a list is made here. Whoever is in the room when the list is typed is on the list. The rest hear of it from Kwame Asante-Boateng at the desk, or they do not hear of it at all. We meet in the morning because that suits two of us, and we have never asked the other nine. A rule that nobody wrote down cannot be changed by anybody, and we have a drawer full of them.',
  'I had taken for granted that a question asked twice is a question answered. It is not so. On 3 March the form still went to SO16 6YD, and my own number, 28840713, was on it, because nobody had told the office. Two people had asked. I was one of them, and I had stopped asking because it was awkward and the corridor was full.',
  '',
  'I will write the rule down, in one sentence, and send it to the two people who can change it before 9 June. Then I will ask again, in the corridor if I have to.',
];
const SECRETS = [
  'Bronwen',
  'Talfryn',
  'soton.example',
  'Tobias',
  'Wren',
  '07700',
  'Kwame',
  'Asante',
  'SO16',
  '28840713',
  '14 November',
  '3 March',
  '9 June',
];

let verso: LaunchedVerso;
let person: Person;
let saveTo: string;

beforeAll(async () => {
  saveTo = await makeFolder('release-saved');
  verso = await launchVerso({ language: 'en', saveTo });
  person = new Person(verso.page);
  await person.setUp('mentee');
});
afterAll(async () => {
  await verso.close();
  await rm(saveTo, { recursive: true, force: true });
});

/** Presses and counts; focus is where the workbench itself put it. */
class Keys {
  count = 0;

  async press(key: string): Promise<void> {
    this.count += 1;
    await verso.page.keyboard.press(key);
  }
}

async function writeAnEntry(answers: readonly string[], title: string): Promise<void> {
  await person.goTo('journey');
  await person.beginReflection();
  await person.write(answers);
  await person.expectSealed();
  await person.giveTitle(title);
  await person.finishReflection();
}

const stillOpen = () =>
  verso.page
    .getByRole('region', { name: words.still.title })
    .getByText(words.still.nothing, { exact: true });

describe('an entry of three hundred words with ten findings', () => {
  it('is decided, agreed to and saved with two keys a finding and fifteen more, in a minute', async () => {
    await writeAnEntry(ENTRY, 'How a list is made');
    await person.prepareCopy();
    const { page } = verso;
    expect(ENTRY.join(' ').split(/\s+/u).length).toBeGreaterThan(290);
    const findings = await page.locator('a[id^="mark-"]').count();
    expect(findings).toBeGreaterThanOrEqual(10);
    const began = performance.now();
    const keys = new Keys();
    for (let last = -1; !(await stillOpen().isVisible());) {
      const status = await page.getByRole('status').first().innerText();
      if (last === keys.count) throw new Error('a key did nothing');
      last = keys.count;
      await keys.press('a');
      await expect.poll(() => page.getByRole('status').first().innerText()).not.toBe(status);
    }
    await keys.press('e');
    await page.getByRole('heading', { name: consent.questions.title }).waitFor();
    await page.locator('section.recto pre').first().waitFor();
    const passages = await page.locator('section.recto pre').count();
    for (let place = 1; place <= passages; place += 1) await keys.press(String(place));
    await keys.press('n');
    await keys.press('n');
    await page.getByText(consent.goes([1, 2, 3, 4].slice(0, passages), [])).waitFor();
    await keys.press('e');
    await page.getByRole('heading', { name: files.title }).waitFor();
    await page.locator('[data-save]').waitFor();
    await keys.press('s');
    await page.getByText(/Saved and read back/u).waitFor();
    expect(keys.count).toBeLessThanOrEqual(2 * findings + 15);
    expect(performance.now() - began).toBeLessThan(60_000);
    const [saved = ''] = await readdir(saveTo);
    expect(saved).toMatch(/-E01\.docx$/u);
    await expectNoSecretIn(join(saveTo, saved));
  });

  it('comes back as it was left', async () => {
    const { page } = verso;
    await person.goBackFromCopy();
    await person.prepareCopy();
    await stillOpen().waitFor();
    await page.keyboard.press('e');
    const first = page.getByRole('checkbox', { name: consent.mayLeave(1) });
    await first.waitFor();
    expect(await first.isChecked()).toBe(true);
  });

  it('asks again where one word changes after the consent', async () => {
    const { page } = verso;
    await page.getByRole('link', { name: words.steps.decide, exact: true }).click();
    await page.locator('a[id^="mark-"]').first().click();
    const field = page.getByLabel(words.open.inCopy);
    await field.fill('[somebody else]');
    await field.press('Enter');
    await person.readExactText();
    const first = page.getByRole('checkbox', { name: consent.mayLeave(1) });
    expect(await first.isChecked()).toBe(false);
    await page.getByText(/the words have changed since/u).waitFor();
    await first.check();
    await page
      .getByText(/You agreed to these words/u)
      .first()
      .waitFor();
  });

  it('takes every consent back, and then nothing leaves', async () => {
    const { page } = verso;
    await page.getByRole('button', { name: consent.takeAllBack }).click();
    await page.getByText(consent.goes([], [])).waitFor();
    await page.getByText(consent.held['not-agreed']).waitFor();
    await person.goToFiles();
    expect(await page.locator('[data-save]').count()).toBe(0);
  });
});

describe('files', () => {
  it('are made in every format, and hold nothing that was to stay', async () => {
    const { page } = verso;
    await page.getByRole('link', { name: words.steps.exact, exact: true }).click();
    await person.exactText();
    await person.agreeToAll();
    await person.goToFiles();
    for (const format of ['pdf', 'bundle', 'qdpx', 'csv', 'json', 'html', 'markdown'] as const) {
      await person.save(format);
    }
    for (const name of await readdir(saveTo)) await expectNoSecretIn(join(saveTo, name));
    const pdf = (await readdir(saveTo)).find((name) => name.endsWith('.pdf')) ?? '';
    expect((await readFile(join(saveTo, pdf))).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('go under a name that is fixed by now, and gives nothing away', async () => {
    const { page } = verso;
    await page.getByRole('button', { name: files.name.change }).click();
    const dialog = page.getByRole('dialog', { name: files.name.dialog });
    await dialog.getByText(files.name.fixed).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('and the list of changes are not put together unasked', async () => {
    const { page } = verso;
    await page.getByRole('button', { name: files.log.save }).click();
    await page.getByText(files.beside.log).waitFor();
    expect((await readdir(saveTo)).filter((name) => name.includes('list'))).toEqual([]);
    await page.getByRole('button', { name: files.beside.anyway }).click();
    await page.getByText(/lines\)/u).waitFor();
    const log = await readFile(join(saveTo, `${files.log.suggestedName}.csv`), 'utf8');
    for (const secret of ['Bronwen Talfryn', '28840713', '14 November']) {
      expect(log).toContain(secret);
    }
  });

  it('is copied as text, with the same words and no others', async () => {
    const { page } = verso;
    await page.getByRole('button', { name: files.text.copy, exact: true }).click();
    await page.getByText(files.text.copied).waitFor();
    const pasted = await pasteSomewhere();
    expect(pasted).toContain('What I remember most is that');
    for (const secret of SECRETS) expect(pasted).not.toContain(secret);
  });
});

/** As a person would into another program: the page may not read the clipboard. */
async function pasteSomewhere(before = ''): Promise<string> {
  const { page } = verso;
  await page.evaluate((words) => {
    const elsewhere = document.createElement('textarea');
    elsewhere.id = 'elsewhere';
    elsewhere.value = words;
    document.body.append(elsewhere);
    elsewhere.focus();
  }, before);
  await page.keyboard.press('ControlOrMeta+v');
  await expect.poll(() => page.locator('#elsewhere').inputValue()).not.toBe('');
  const pasted = await page.locator('#elsewhere').inputValue();
  await page.evaluate(() => document.getElementById('elsewhere')?.remove());
  return pasted;
}

describe('several entries', () => {
  it('leave in one file under one name, each with a number of its own', async () => {
    await person.goBackFromCopy();
    await writeAnEntry(['', 'I said too little.', 'The rota is made at home.'], 'A second one');
    await person.prepareCopy();
    await person.acceptAll();
    await person.readExactText();
    await person.agreeToAll();
    await verso.page.getByText(consent.goes([1, 2], [])).waitFor();
    await verso.page.getByRole('link', { name: words.back }).click();
    await person.goTo('release');
    await verso.page.getByRole('button', { name: files.several.all }).click();
    await verso.page.getByRole('button', { name: files.several.open }).click();
    await verso.page.getByText(files.several.count(2)).waitFor();
    const json = files.formats.json.name;
    await verso.page.getByRole('radio', { name: json, exact: true }).check();
    await verso.page.locator('[data-save]').click();
    // The list of changes was put into this folder above.
    await verso.page.getByText(files.beside.copy).waitFor();
    await verso.page.getByRole('button', { name: files.beside.anyway }).click();
    await verso.page.getByText(/Saved and read back/u).waitFor();
    const [name = ''] = (await readdir(saveTo)).filter((one) => /^[A-Z]\d\d\.json$/u.test(one));
    const { participants, entries } = JSON.parse(await readFile(join(saveTo, name), 'utf8')) as {
      participants: { pseudonym: string }[];
      entries: { number: number }[];
    };
    expect(participants.map(({ pseudonym }) => `${pseudonym}.json`)).toEqual([name]);
    expect(entries.map(({ number }) => number).sort()).toEqual([1, 2]);
  });
});

describe('a lock', () => {
  it('takes what was copied along', async () => {
    const { page } = verso;
    await page.getByRole('link', { name: /^Back/u }).click();
    await person.goTo('journal');
    await page.getByRole('searchbox').fill('the way home');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('ControlOrMeta+c');
    expect(await pasteSomewhere()).toBe('the way home');
    await person.lock();
    expect(await pasteSomewhere('nothing')).toBe('nothing');
  });
});

/** With what lies in zips, and in zips in zips. */
async function expectNoSecretIn(path: string): Promise<void> {
  const inside = everythingIn(new Uint8Array(await readFile(path)));
  for (const secret of [...SECRETS, 'How a list is made', saveTo, verso.profile]) {
    expect(inside, `${secret} in ${path}`).not.toContain(secret);
  }
}

function everythingIn(bytes: Uint8Array): string {
  const text = new TextDecoder('latin1').decode(bytes);
  if (!text.startsWith('PK')) return `${text}\n${new TextDecoder().decode(bytes)}`;
  return Object.entries(unzipSync(bytes))
    .map(([name, content]) => `${name}\n${everythingIn(content)}`)
    .join('\n');
}
