/** Somebody without a mouse who is in a scheme: sets up, goes about, writes, and is nowhere lost. */
import type { Locator, Page } from 'playwright-core';

import { firstRunWords } from '../../renderer/text/areas/first-run.ts';
import { journeyWords } from '../../renderer/text/areas/journey.ts';
import { passphraseWords } from '../../renderer/text/areas/passphrase.ts';
import { recoveryWords } from '../../renderer/text/areas/recovery-words.ts';
import { reflectWords } from '../../renderer/text/areas/reflect.ts';
import { shellWords } from '../../renderer/text/areas/shell.ts';
import { findPack, inLanguage } from '../../shared/content/packs.ts';
import type { Language, Role, TimePoint } from '../../shared/model/scheme.ts';
import { Keyboard } from './keyboard.ts';
import { PASSPHRASE, Person } from './person.ts';

export class KeyboardPerson {
  readonly hands: Keyboard;
  readonly person: Person;
  readonly #page: Page;
  readonly #language: Language;

  constructor(page: Page, language: Language = 'en') {
    this.#page = page;
    this.#language = language;
    this.hands = new Keyboard(page);
    this.person = new Person(page, language);
  }

  button = (name: string): Locator => this.#page.getByRole('button', { name });
  link = (name: string): Locator => this.#page.getByRole('link', { name });
  dialog = (): Locator => this.#page.getByRole('dialog');

  /** From the first page to the journey; the window's own language stands chosen. */
  async setUp(role: Role): Promise<void> {
    const { hands, person } = this;
    const page = this.#page;
    const words = firstRunWords[this.#language];
    const paper = recoveryWords[this.#language];
    await hands.enter(this.button(words.next));
    const roles = page.getByRole('group', { name: words.role.legend });
    await hands.choose(page.getByRole('radio', { name: words.role.name[role] }), roles);
    await hands.enter(this.button(words.next));
    await hands.tabTo(page.getByRole('checkbox', { name: words.notice.tick }));
    await hands.press('Space');
    await hands.enter(this.button(words.notice.next));
    const { passphrase, again } = passphraseWords[this.#language];
    for (const label of [passphrase, again]) {
      await hands.tabTo(page.getByLabel(label, { exact: true }));
      await hands.type(PASSPHRASE);
    }
    await hands.enter(this.button(words.passphrase.make));
    const shown = await person.readRecoveryWords();
    await hands.enter(this.button(paper.written));
    await page.getByRole('heading', { name: paper.check.title }).waitFor();
    for (const [index, word] of shown.entries()) {
      const field = page.getByLabel(paper.check.word(index + 1), { exact: true });
      if ((await field.count()) === 0) continue;
      await hands.tabTo(field);
      await hands.type(word);
    }
    await hands.enter(this.button(paper.check.confirm));
    await person.expectJourney();
    await hands.expectSomewhere();
  }

  /** The palette leads everywhere, by the name of a place. */
  async goTo(id: keyof typeof shellWords.en.command): Promise<void> {
    const { hands } = this;
    await this.#page.keyboard.press('Control+k');
    await hands.expectFocus(this.dialog().getByRole('searchbox'));
    await hands.type(shellWords[this.#language].command[id]);
    await this.dialog().getByRole('menuitem').first().waitFor();
    await hands.press('ArrowDown');
    await hands.press('Enter');
    await this.dialog().waitFor({ state: 'detached' });
  }

  async expectHere(timePoint: TimePoint): Promise<void> {
    const words = journeyWords[this.#language];
    const stops = this.#page.getByRole('navigation', { name: words.stopsLabel });
    const here = stops.locator('[aria-current="step"]');
    await here.filter({ hasText: words.timePoints[timePoint] }).waitFor();
  }

  /** From the journey to the questions of a pack. */
  async begin(packId: string): Promise<void> {
    const pack = findPack(packId);
    if (pack === undefined) throw new Error(packId);
    const name = inLanguage(pack.title, this.#language).text;
    const { otherQuestions } = journeyWords[this.#language];
    const others = this.#page.getByRole('list', { name: otherQuestions });
    await this.hands.enter(others.getByRole('link', { name }));
    await this.hands.expectFocus(this.person.area().first());
  }

  /** Answers in order, each turned with one key; what is empty is skipped. Puts it in the journal. */
  async writeAndFinish(answers: readonly string[]): Promise<void> {
    for (const [index, answer] of answers.entries()) {
      if (answer !== '') await this.hands.type(answer);
      if (index < answers.length - 1) await this.hands.press('PageDown');
    }
    await this.person.expectSealed();
    await this.hands.enter(this.button(reflectWords[this.#language].finish));
  }

  /** In a question the safe answer has the keyboard; the one that loses or closes something stands before it. */
  async answerRisky(answer: string): Promise<void> {
    await this.hands.tabTo(this.button(answer), 'Shift+Tab');
    await this.hands.press('Enter');
  }
}
