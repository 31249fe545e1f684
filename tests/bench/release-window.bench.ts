/** Whether the page stands still while a thousand entries leave in one file, by the screen's own way. */
import { releaseConsentWords } from '../../renderer/text/areas/release-consent.ts';
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
  // Nobody touches a key while a thousand copies are looked through.
  const preferences = { language: 'en', idleMinutes: 30 } as const;
  const verso = await launchVerso({ profile, saveTo, preferences, onBrowser });
  try {
    const { page } = verso;
    const person = new Person(page);
    await person.unlock();
    const ownGap = await watch.ownGap();
    const save = page.locator('[data-save]');
    let shown = 0;
    const all = page.getByRole('button', { name: words.several.all });
    const [appearing] = await watch.during(async () => {
      await person.goTo('release');
      const asked = performance.now();
      await all.waitFor({ timeout: LONG_MS });
      shown = performance.now() - asked;
    });
    const [onTheWay] = await watch.during(async () => {
      await all.click();
      await page.getByRole('button', { name: words.several.open }).click();
      // What a thousand entries tell together is asked about before it may leave.
      const { reason } = releaseConsentWords.en.together;
      const asks = page.getByLabel(reason, { exact: true });
      await save.or(asks).first().waitFor({ timeout: LONG_MS });
      await person.giveReasons(reason);
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
        `longest time between two frames while ${count(ENTRIES)} copies appear`,
        [Math.max(...appearing.frameGaps)],
        null,
      ),
      measure(
        `longest time between two frames while ${count(ENTRIES)} are ticked and opened`,
        [Math.max(...onTheWay.frameGaps)],
        null,
      ),
      measure(`${count(ENTRIES)} prepared copies shown after an unlock`, [shown], null),
      measure('the display’s own time between two frames', [ownGap], null),
    ];
  } finally {
    await verso.close();
    await filled.remove();
  }
}
