/** What a screen reader finds on the three pages where most of the time goes, held word for word. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { namingHelpWords } from '../../renderer/text/areas/naming-help.ts';
import { menteeJournal } from '../demo/sample-texts.ts';
import { Person } from '../support/person.ts';
import { launchVerso } from './launch.ts';
import type { LaunchedVerso } from './launch.ts';

let verso: LaunchedVerso;
let person: Person;

beforeAll(async () => {
  verso = await launchVerso({ language: 'en' });
  person = new Person(verso.page);
  await person.setUp('mentee');
  await person.lock();
});
afterAll(async () => {
  await verso.close();
});

/** Without what differs from run to run: the ids of entries. */
const tree = async (): Promise<string> =>
  (await verso.page.locator('body').ariaSnapshot()).replaceAll(/[0-9a-f]{32}/gu, 'ID');

describe('the tree of roles and names', () => {
  it('at the door', async () => {
    await expect(await tree()).toMatchFileSnapshot('aria/unlock.yaml');
  });

  it('while reflecting', async () => {
    await person.unlock();
    await person.beginReflection();
    await person.write(menteeJournal.sessions[1]?.answers.slice(0, 3) ?? []);
    await person.expectSealed();
    // The margin speaks in a pause.
    await verso.page.getByRole('complementary', { name: namingHelpWords.en.title }).waitFor();
    await expect(await tree()).toMatchFileSnapshot('aria/reflect.yaml');
  });

  it('while deciding on a copy', async () => {
    await person.giveTitle('A thing we ask for');
    await person.finishReflection();
    await person.prepareCopy();
    await expect(await tree()).toMatchFileSnapshot('aria/release.yaml');
  });
});
