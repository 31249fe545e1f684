/**
 * The real window over a journal of 10,000 entries, with the built vault process behind it: what that process
 * takes of the machine's memory, and whether the page stands still while somebody saves, searches and locks.
 */
import { journalWords } from '../../renderer/text/areas/journal.ts';
import { reflectWords } from '../../renderer/text/areas/reflect.ts';
import { launchVerso } from '../e2e/launch.ts';
import type { LaunchedVerso } from '../e2e/launch.ts';
import { Person } from '../support/person.ts';
import { residentKiB } from '../support/running-verso.ts';
import { sampleText } from '../support/vault-samples.ts';
import { questionsOf } from './data-set.ts';
import { fillProfile } from './filled-profile.ts';
import type { Measure } from './measure.ts';
import { count, measure, ratio, rounded } from './measure.ts';
import type { PageWatch, Seen } from './page-watch.ts';
import { watchPages } from './page-watch.ts';

const ENTRIES = 10_000;
const LOCKS = 5;
const SAVES = 10;
const QUESTIONS = 12;
const MOST_MB = 250;
/** What a lock leaves may differ from what was there before by as much as two starts do. */
const SAME = 1.05;
const WORDS_OF_DRAFT = 5000;
const FIRST_SEARCH = 'réunion';
/** Of somebody who types fast: in the middle of words, and in a search, where answers come between. */
const BETWEEN_KEYS_MS = 40;
const BETWEEN_LETTERS_MS = 120;
/** In which a process that has just started, or has done its work, comes to rest. */
const REST_MS = 2000;

export async function benchWindow(): Promise<readonly Measure[]> {
  const filled = await fillProfile(ENTRIES);
  const { profile, saveTo } = filled;
  const watch = watchPages();
  const { onBrowser } = watch;
  const verso = await launchVerso({ profile, saveTo, language: 'en', onBrowser });
  try {
    const person = new Person(verso.page);
    await person.expectDoor();
    // Here, for nothing has been unlocked yet.
    const before = await memoryAtRest(verso);
    await person.unlock();
    await searchWhenReady(person, FIRST_SEARCH);
    const open = await memoryAtRest(verso);
    const searching = await whileSearching(watch, person);
    const saving = await whileSaving(watch, person);
    const locks = await whileLocking(watch, verso, person);
    return [
      {
        ...measure(`memory of the vault process, ${count(ENTRIES)} open`, [open], MOST_MB),
        unit: 'MB',
      },
      { ...measure('memory of the vault process, never unlocked', [before], null), unit: 'MB' },
      { ...measure('memory of the vault process after a lock', locks.memory, null), unit: 'MB' },
      ratio('memory: after a lock to never unlocked', locks.memory, [before], SAME),
      ...stillness('while an entry of 5,000 words is saved', saving, 0),
      ...stillness(`while somebody searches among ${count(ENTRIES)}`, searching, 0),
      ...stillness('during a lock', locks.leaving, 0),
      ...stillness('of the window after a lock', locks.coming, null),
    ];
  } finally {
    await verso.close();
    await filled.remove();
  }
}

interface Locks {
  /** Resident MB of the vault process after each. */
  readonly memory: readonly number[];
  /** The page in which somebody locks. */
  readonly leaving: readonly Seen[];
  /** The pages of the window that comes, until its door is there. */
  readonly coming: readonly Seen[];
}

/** With words on the page that are not sealed yet, as a lock most often finds it. Begins and ends unlocked. */
async function whileLocking(
  watch: PageWatch,
  verso: LaunchedVerso,
  person: Person,
): Promise<Locks> {
  const memory: number[] = [];
  const leaving: Seen[] = [];
  const coming: Seen[] = [];
  for (let lock = 0; lock < LOCKS; lock += 1) {
    await person.openDraft();
    await typeKeys(person);
    const [left, ...came] = await watch.during(() => person.lock());
    leaving.push(left);
    coming.push({
      longTasks: came.flatMap(({ longTasks }) => longTasks),
      frameGaps: came.flatMap(({ frameGaps }) => frameGaps),
    });
    memory.push(await memoryAtRest(verso));
    await person.unlock();
  }
  return { memory, leaving, coming };
}

/** In an entry of 5,000 words; the looks for names and for the lens' questions come in the same pauses. */
async function whileSaving(watch: PageWatch, person: Person): Promise<readonly Seen[]> {
  await person.goTo('journey');
  await person.beginReflection();
  await person.write([sampleText(1, WORDS_OF_DRAFT)]);
  await person.expectSealed();
  const seen: Seen[] = [];
  for (let save = 0; save < SAVES; save += 1) {
    const [page] = await watch.during(async () => {
      await typeKeys(person);
      await person.page.waitForTimeout(REST_MS);
    });
    seen.push(page);
  }
  await person.expectSealed();
  await person.page.getByRole('button', { name: reflectWords.en.back, exact: true }).click();
  await person.expectJourney();
  return seen;
}

async function whileSearching(watch: PageWatch, person: Person): Promise<readonly Seen[]> {
  const seen: Seen[] = [];
  for (const words of questionsOf(QUESTIONS)) {
    const [page] = await watch.during(async () => {
      await person.page.getByRole('searchbox').press('ControlOrMeta+a');
      await person.page.keyboard.type(words, { delay: BETWEEN_LETTERS_MS });
      await person.page.waitForTimeout(BETWEEN_LETTERS_MS * 4);
    });
    seen.push(page);
  }
  return seen;
}

async function typeKeys({ page }: Person): Promise<void> {
  await page.keyboard.type('seven words', { delay: BETWEEN_KEYS_MS });
}

/** The first search of an unlock waits until the words of all entries are in the index. */
async function searchWhenReady(person: Person, words: string): Promise<void> {
  const { found } = journalWords.en.counts;
  const [, said = ''] = found(ENTRIES).split(' entries ');
  await person.goTo('journal');
  await person.search(words);
  await person.page
    .getByRole('status')
    .filter({ hasText: said, hasNotText: found(ENTRIES) })
    .waitFor();
}

/** @returns resident MB of the one vault process that there is. */
async function memoryAtRest({ host }: LaunchedVerso): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, REST_MS));
  const pids = host.vaults().map(({ pid }) => pid);
  const [pid] = pids;
  if (pid === undefined || pids.length > 1)
    throw new Error(`${String(pids.length)} vault processes`);
  return rounded(residentKiB(pid) / 1024);
}

/** Each of them counts: the target is for the worst time of them all. */
function stillness(when: string, seen: readonly Seen[], target: number | null): Measure[] {
  if (seen.some(({ frameGaps }) => frameGaps.length === 0)) throw new Error(`no frame ${when}`);
  const tasks = seen.map(({ longTasks }) => longTasks.length);
  const gaps = seen.map(({ frameGaps }) => Math.max(...frameGaps));
  return [
    { ...measure(`tasks of more than 50 ms ${when}`, tasks, target), unit: 'tasks', judged: 'p95' },
    measure(`longest time between two frames ${when}`, gaps, null),
  ];
}
