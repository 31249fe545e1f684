/**
 * What a key costs in the real window: from the moment the browser made the event until the page has
 * handled it and laid itself out again. Once as one writes, and once with the vault process stopped,
 * when every save hangs: a keystroke never waits on the vault, so both must be alike.
 */
import { launchVerso } from '../e2e/launch.ts';
import type { LaunchedVerso } from '../e2e/launch.ts';
import { Person } from '../support/person.ts';
import { sampleText } from '../support/vault-samples.ts';
import type { Measure } from './measure.ts';

const KEYS = 120;
/** Between two keys, as of somebody who types fast. Autosaves happen among them. */
const PAUSE_MS = 40;
/** One frame of a display. */
const FRAME_MS = 16;
const WORDS = 5000;
const PASTED = 100_000;
const PASTED_WORDS = 20_000;

export async function benchEditor(): Promise<readonly Measure[]> {
  const verso = await launchVerso({ language: 'en' });
  try {
    const person = new Person(verso.page);
    await person.setUp('mentee');
    await person.beginReflection();
    await person.write([sampleText(1, WORDS)]);
    await person.expectSealed();
    await watchKeys(verso);
    const writing = await typeKeys(verso);
    const stopped = await whileStopped(verso, () => typeKeys(verso));
    await person.expectSealed();
    await person.write(['', sampleText(2, PASTED_WORDS).slice(0, PASTED)]);
    await person.expectSealed();
    const pasted = await typeKeys(verso);
    return [
      measure('a key in an entry of 5,000 words', writing),
      measure('the same while the vault process is stopped', stopped),
      { ...measure('a key after a paste of 100,000 characters', pasted), target: null },
    ];
  } finally {
    await verso.close();
  }
}

async function watchKeys({ page }: LaunchedVerso): Promise<void> {
  await page.evaluate(() => {
    const costs: number[] = [];
    Object.assign(globalThis, { keyCosts: costs });
    let made = 0;
    window.addEventListener('keydown', (event) => void (made = event.timeStamp), true);
    window.addEventListener('input', (event) => {
      if (event.target instanceof HTMLElement) event.target.getBoundingClientRect();
      costs.push(performance.now() - made);
    });
  });
}

/** @returns milliseconds a key. */
async function typeKeys({ page }: LaunchedVerso): Promise<readonly number[]> {
  // What was put in before counts as input too.
  await page.evaluate(() => void (Reflect.get(globalThis, 'keyCosts') as number[]).splice(0));
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press(key % 6 === 5 ? 'Space' : 'e', { delay: PAUSE_MS / 2 });
    await page.waitForTimeout(PAUSE_MS / 2);
  }
  return page.evaluate(() => {
    const costs = Reflect.get(globalThis, 'keyCosts') as number[];
    return costs.splice(0);
  });
}

async function whileStopped<T>({ host }: LaunchedVerso, act: () => Promise<T>): Promise<T> {
  const pids = host.vaults().flatMap(({ pid }) => (pid === undefined ? [] : [pid]));
  for (const pid of pids) process.kill(pid, 'SIGSTOP');
  try {
    return await act();
  } finally {
    for (const pid of pids) process.kill(pid, 'SIGCONT');
  }
}

function measure(name: string, costs: readonly number[]): Measure {
  if (costs.length !== KEYS)
    throw new Error(`${String(costs.length)} of ${String(KEYS)} keys arrived`);
  const sorted = costs.toSorted((a, b) => a - b);
  const at = (part: number): number => sorted[Math.floor((sorted.length - 1) * part)] ?? 0;
  return { name, unit: 'ms', median: at(0.5), p95: at(0.95), target: FRAME_MS };
}
