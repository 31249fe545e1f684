/** Whether the page stands still while a thousand entries leave in one file, by the screen's own way. */
import { releaseFilesWords } from '../../renderer/text/areas/release-files.ts';
import type { CallInput } from '../../shared/contract/contract.ts';
import { launchVerso } from '../e2e/launch.ts';
import { Person } from '../support/person.ts';
import { agreed } from '../support/release-desk.ts';
import { fillProfile } from './filled-profile.ts';
import type { Measure } from './measure.ts';
import { count, measure } from './measure.ts';
import { watchPages } from './page-watch.ts';

const ENTRIES = 1000;
/** How much later than the display is ready for it a frame may come, of nearly all. */
const DELAY_MS = 50;
/** On a busy machine, to decide what tells together of a thousand, and to write them. */
const LONG_MS = 300_000;
const words = releaseFilesWords.en;

/** The display's own time from frame to frame is taken off: what is left is how late each frame comes. */
export async function benchReleaseInTheWindow(): Promise<readonly Measure[]> {
  const filled = await fillProfile(ENTRIES, async (verso, id) => {
    const calls = {
      'release.propose': (input: CallInput<'release.propose'>) =>
        verso.call('release.propose', input),
      'release.prepare': (input: CallInput<'release.prepare'>) =>
        verso.call('release.prepare', input),
    };
    // Some are held back for what their words tell together; they stay.
    return (await agreed(calls, id)).heldBy.length === 0;
  });
  const { profile, saveTo } = filled;
  const watch = watchPages();
  const { onBrowser } = watch;
  const verso = await launchVerso({ profile, saveTo, language: 'en', onBrowser });
  try {
    const { page } = verso;
    const person = new Person(page);
    await person.unlock();
    const ownGap = await watch.ownGap();
    const save = page.locator('[data-save]');
    const [onTheWay] = await watch.during(async () => {
      await person.goTo('release');
      await page.getByRole('button', { name: words.several.all }).click({ timeout: LONG_MS });
      await page.getByRole('button', { name: words.several.open }).click();
      await page.getByText(words.several.count(ENTRIES)).waitFor();
      await save.waitFor({ timeout: LONG_MS });
    });
    await page.getByRole('radio', { name: words.formats.bundle.name, exact: true }).check();
    const [writing] = await watch.during(async () => {
      await save.click();
      await page.getByText(/Saved and read back/u).waitFor({ timeout: LONG_MS });
    });
    const late = (gaps: readonly number[]): number[] =>
      gaps.map((gap) => Math.max(0, gap - ownGap));
    return [
      {
        ...measure(
          `how late a frame comes while a bundle of ${count(ENTRIES)} is written`,
          late(writing.frameGaps),
          DELAY_MS,
        ),
        judged: 'p95',
      },
      measure(
        `how late a frame comes while ${count(ENTRIES)} are ticked and opened`,
        late(onTheWay.frameGaps),
        null,
      ),
      measure('the display’s own time between two frames', [ownGap], null),
    ];
  } finally {
    await verso.close();
    await filled.remove();
  }
}
