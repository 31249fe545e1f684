/**
 * Somebody who uses Verso: finds everything by role and by name, in their own language, and knows
 * nothing of how it is made. The end-to-end tests and the demonstration are told in these verbs.
 */
import type { Locator, Page } from 'playwright-core';

import { firstRunWords } from '../../renderer/text/areas/first-run.ts';
import { journalWords } from '../../renderer/text/areas/journal.ts';
import { journeyWords } from '../../renderer/text/areas/journey.ts';
import { passphraseWords } from '../../renderer/text/areas/passphrase.ts';
import { recoveryWords } from '../../renderer/text/areas/recovery-words.ts';
import { reflectWords } from '../../renderer/text/areas/reflect.ts';
import { releaseConsentWords } from '../../renderer/text/areas/release-consent.ts';
import { releaseFilesWords } from '../../renderer/text/areas/release-files.ts';
import { releaseWords } from '../../renderer/text/areas/release.ts';
import { settingsWords } from '../../renderer/text/areas/settings.ts';
import type { SectionId } from '../../renderer/text/areas/settings.ts';
import { shellWords } from '../../renderer/text/areas/shell.ts';
import { unlockWords } from '../../renderer/text/areas/unlock.ts';
import type { CastMember } from '../../shared/model/journal.ts';
import type { ReleaseFormat } from '../../shared/model/release.ts';
import { ENDINGS } from '../../shared/model/save-format.ts';
import type { Language, Role } from '../../shared/model/scheme.ts';
import { isOfClosedPage } from './current-page.ts';

/** How long the next window may take on a busy machine. */
const DOOR_LIMIT_MS = 30_000;

export const PASSPHRASE = 'twelve herons stand in cold rain';

export interface CastEntry {
  readonly kind: CastMember['kind'];
  readonly name: string;
  readonly replacement: string;
}

export class Person {
  readonly page: Page;
  readonly language: Language;

  constructor(page: Page, language: Language = 'en') {
    this.page = page;
    this.language = language;
  }

  /** From the first page to the journey. @returns the twenty-four words. */
  async setUp(
    role: Role,
    passphrase = PASSPHRASE,
    onStep: (step: 'language' | 'role' | 'notice' | 'passphrase' | 'words') => Promise<void> = () =>
      Promise.resolve(),
  ): Promise<readonly string[]> {
    const words = firstRunWords[this.language];
    const { page } = this;
    await this.#radio(this.language === 'fr' ? 'Français' : 'English').check();
    await onStep('language');
    await this.#button(words.next).click();
    await this.#radio(words.role.name[role]).check();
    await onStep('role');
    await this.#button(words.next).click();
    await page.getByRole('checkbox', { name: words.notice.tick }).check();
    await onStep('notice');
    await this.#button(words.notice.next).click();
    await this.typePassphraseTwice(passphrase);
    await onStep('passphrase');
    await this.#button(words.passphrase.make).click();
    const shown = await this.readRecoveryWords();
    await onStep('words');
    await this.confirmRecoveryWords(shown);
    await this.expectJourney();
    return shown;
  }

  async typePassphraseTwice(passphrase: string): Promise<void> {
    const words = passphraseWords[this.language];
    await this.page.getByLabel(words.passphrase, { exact: true }).fill(passphrase);
    await this.page.getByLabel(words.again, { exact: true }).fill(passphrase);
  }

  async readRecoveryWords(): Promise<readonly string[]> {
    const list = this.page.getByRole('region', { name: recoveryWords[this.language].yourWords });
    const items = list.getByRole('listitem');
    await items.nth(23).waitFor();
    return items.allInnerTexts();
  }

  async confirmRecoveryWords(shown: readonly string[]): Promise<void> {
    const words = recoveryWords[this.language];
    await this.#button(words.written).click();
    await this.page.getByRole('heading', { name: words.check.title }).waitFor();
    for (const [index, word] of shown.entries()) {
      const field = this.page.getByLabel(words.check.word(index + 1), { exact: true });
      if ((await field.count()) > 0) await field.fill(word);
    }
    await this.#button(words.check.confirm).click();
  }

  /** Waits for the door and opens it. */
  async unlock(passphrase = PASSPHRASE): Promise<void> {
    await this.tryPassphrase(passphrase);
    await this.expectJourney();
  }

  async tryPassphrase(passphrase: string): Promise<void> {
    const words = unlockWords[this.language];
    await this.page.getByLabel(words.passphrase, { exact: true }).fill(passphrase);
    await this.#button(words.unlock).click();
  }

  /** At the recovery words' form. */
  async tryWords(paper: readonly string[]): Promise<void> {
    const words = unlockWords[this.language];
    await this.page.getByLabel(words.words, { exact: true }).fill(paper.join(' '));
    await this.#button(words.unlock).click();
  }

  /** Waits across the lock, at which the old window goes and a new one comes. */
  async expectDoor(): Promise<void> {
    const limit = Date.now() + DOOR_LIMIT_MS;
    for (;;) {
      try {
        return await this.#button(unlockWords[this.language].unlock).waitFor();
      } catch (error) {
        if (!isOfClosedPage(error) || Date.now() > limit) throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async expectJourney(): Promise<void> {
    const name = journeyWords[this.language].title;
    await this.page.getByRole('heading', { name, exact: true, level: 1 }).waitFor();
  }

  async lock(): Promise<void> {
    await this.#button(shellWords[this.language].lock)
      .click()
      // On a busy machine the window is gone before the driver has seen the end of the click.
      .catch((error: unknown) => {
        if (!isOfClosedPage(error)) throw error;
      });
    await this.expectDoor();
  }

  async goTo(place: keyof (typeof shellWords)['en']['place']): Promise<void> {
    const words = shellWords[this.language];
    const places = this.page.getByRole('navigation', { name: words.places });
    await places.getByRole('link', { name: words.place[place], exact: true }).click();
  }

  /** In the settings, from the left page. */
  async openSettings(section: SectionId): Promise<void> {
    const name = settingsWords[this.language].section[section];
    await this.page.getByRole('main').getByRole('link', { name }).click();
    await this.page
      .getByRole('heading', { name, exact: true, level: 3 })
      .or(this.page.getByRole('heading', { name, exact: true, level: 2 }))
      .first()
      .waitFor();
  }

  /** From the journey to the spread of today's session. */
  async beginReflection(): Promise<void> {
    await this.#button(journeyWords[this.language].next.reflect).click();
    await this.area().first().waitFor();
  }

  /** The text area of the question that is open. */
  area(): Locator {
    const { yourWords } = reflectWords[this.language];
    return this.page.getByRole('region', { name: yourWords }).getByRole('textbox');
  }

  /** Answers in order; what is empty is skipped. Stays at the last answer. */
  async write(answers: readonly string[]): Promise<void> {
    const { page } = this;
    for (const [index, answer] of answers.entries()) {
      if (answer !== '') await page.keyboard.insertText(answer);
      if (index < answers.length - 1) await page.keyboard.press('PageDown');
    }
  }

  /** The rows of the drafts that stand open, newest first. */
  draftRow(): Locator {
    return this.page
      .getByRole('list', { name: journeyWords[this.language].drafts })
      .getByRole('link');
  }

  /** From the journey, goes on with the newest draft, or the newest whose row begins with these words. */
  async openDraft(prefix = ''): Promise<void> {
    await this.draftRow().filter({ hasText: prefix }).first().click();
    await this.area().first().waitFor();
  }

  /** What stands in the text areas, in order. */
  async shownAnswers(): Promise<readonly string[]> {
    return this.area().evaluateAll((areas) =>
      areas.map((area) => (area as HTMLTextAreaElement).value),
    );
  }

  async giveTitle(title: string): Promise<void> {
    await this.page.getByRole('textbox', { name: reflectWords[this.language].title }).fill(title);
  }

  async expectSealed(): Promise<void> {
    const status = this.page
      .getByRole('status')
      .filter({ hasText: new RegExp(`^${reflectWords[this.language].sealed}$`, 'u') });
    await status.first().waitFor();
  }

  async finishReflection(): Promise<void> {
    await this.#button(reflectWords[this.language].finish).click();
    await this.#button(journalWords[this.language].edit).waitFor();
  }

  async search(words: string): Promise<void> {
    await this.page.getByRole('searchbox').fill(words);
  }

  /** Rows of the list that show this text. */
  rows(text: string): Locator {
    return this.page
      .getByRole('list', { name: journalWords[this.language].list })
      .getByRole('link')
      .filter({ hasText: text });
  }

  async prepareCopy(): Promise<void> {
    const { copy } = journalWords[this.language];
    await this.page.getByRole('link', { name: copy }).or(this.#button(copy)).click();
    const { title } = releaseWords[this.language].cast;
    await this.page.getByRole('heading', { name: title, exact: true }).waitFor();
  }

  async addToCast({ kind, name, replacement }: CastEntry): Promise<void> {
    const { cast } = releaseWords[this.language];
    await this.#button(cast.add).click();
    const dialog = this.page.getByRole('dialog', { name: cast.addTitle });
    await dialog.getByRole('radio', { name: cast.kinds[kind] }).check();
    await dialog.getByLabel(cast.names, { exact: true }).fill(name);
    await dialog.getByLabel(cast.replacement, { exact: true }).fill(replacement);
    await dialog.getByRole('button', { name: cast.save, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  /** Every passage that may leave goes into the copy. */
  async includeEverything(): Promise<void> {
    const group = this.page.getByRole('group', {
      name: releaseWords[this.language].passages.title,
    });
    for (const box of await group.getByRole('checkbox').all()) await box.check();
  }

  /** Accepts what is proposed, one keystroke each, until nothing is left. @returns how many. */
  async acceptAll(): Promise<number> {
    const { still } = releaseWords[this.language];
    const left = this.page.getByRole('region', { name: still.title });
    const nothing = left.getByText(still.nothing, { exact: true });
    const accept = this.page.getByRole('button', {
      name: releaseWords[this.language].open.accept,
    });
    let decided = 0;
    while (!(await nothing.isVisible()) && decided < 200) {
      const before = await this.page.getByRole('status').allInnerTexts();
      await accept.click();
      decided += 1;
      await this.page.waitForFunction(
        (was) =>
          [...document.querySelectorAll('[role=status]')]
            .map((status) => (status as HTMLElement).innerText)
            .join() !== was,
        before.join(),
      );
    }
    return decided;
  }

  /** @returns the exact text as it is shown: questions and passages as a file has them. */
  async readExactText(): Promise<string> {
    const { toExact, exact } = releaseWords[this.language];
    await this.#button(toExact).click();
    await this.page.getByRole('heading', { name: exact.title }).waitFor();
    return this.exactText();
  }

  /** At the exact text. */
  async exactText(): Promise<string> {
    const passages = this.page.locator('section.recto').filter({ has: this.page.locator('pre') });
    await passages.first().waitFor();
    const shown: string[] = [];
    for (const passage of await passages.all()) {
      const question = await passage.locator('[data-question]').innerText();
      shown.push(`${question}\n\n${await passage.locator('pre').innerText()}`);
    }
    return shown.join('\n\n\n');
  }

  /** Ticks everything that asks for a tick, and answers both questions with no. */
  async agreeToAll(): Promise<void> {
    const words = releaseConsentWords[this.language];
    const partner = this.page.getByRole('checkbox', { name: words.partner });
    for (const box of await partner.all()) await box.uncheck();
    const others = this.page.getByRole('main').getByRole('checkbox');
    for (const box of await others.all()) {
      const name = await box.evaluate((input) => input.closest('label')?.textContent ?? '');
      if (!name.includes(words.partner)) await box.check();
    }
    for (const question of Object.values(words.questions.ask)) {
      const group = this.page.getByRole('group', { name: question.ask });
      await group.getByRole('radio', { name: words.questions.answers.no, exact: true }).check();
    }
    await this.giveReasons(words.together.reason);
  }

  /** Why what tells together stays; fields come one after the other, as the vault answers. */
  async giveReasons(label: string): Promise<void> {
    for (const field of await this.page.getByLabel(label, { exact: true }).all()) {
      await field.fill('Mine to tell.');
    }
  }

  async goToFiles(): Promise<void> {
    const { makeFiles } = releaseConsentWords[this.language];
    await this.#button(makeFiles).click();
    await this.page
      .getByRole('heading', { name: releaseFilesWords[this.language].title })
      .waitFor();
  }

  /** At the files. */
  async save(format: ReleaseFormat): Promise<void> {
    const words = releaseFilesWords[this.language];
    await this.page.getByRole('radio', { name: words.formats[format].name, exact: true }).check();
    await this.page.locator('[data-save]').click();
    await this.page.getByText(new RegExp(`\\${ENDINGS[format]} \\(`, 'u')).waitFor();
  }

  /** From the workbench to the entry that it is about. */
  async goBackFromCopy(): Promise<void> {
    await this.page.getByRole('link', { name: releaseWords[this.language].back }).click();
    await this.#button(journalWords[this.language].edit).waitFor();
  }

  #button(name: string): Locator {
    return this.page.getByRole('button', { name });
  }

  #radio(name: string): Locator {
    return this.page.getByRole('radio', { name });
  }
}
