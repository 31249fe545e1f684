/** What the window loads before it shows the door, and how long that takes beside an empty page. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { ROOT } from '../../build/project.ts';
import { launchVerso } from '../e2e/launch.ts';
import { Person } from '../support/person.ts';
import { openBlankPage } from './blank-page.ts';
import type { Measure } from './measure.ts';
import { measure, ratio, rounded } from './measure.ts';

const PAGE = join(ROOT, 'dist', 'renderer');
const ROUNDS = 7;
const LIMIT_KB = 350;
const TIMES_A_BLANK_PAGE = 2;

/** The scripts and the sheet of the page, and what these scripts import at once: the builder names both. */
export async function benchPageSize(): Promise<readonly Measure[]> {
  const html = await readFile(join(PAGE, 'index.html'), 'utf8');
  const parts = [...html.matchAll(/(?:src|href)="\/?(assets\/[^"]+\.(?:js|css))"/g)].map(
    ([, path = '']) => path,
  );
  if (parts.length === 0) throw new Error('the page names no script');
  const sizes = await Promise.all(parts.map(async (path) => readFile(join(PAGE, path))));
  const bytes = sizes.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0);
  const size = rounded(bytes / 1024);
  const name = 'the page before lazy parts, compressed';
  return [{ name, unit: 'KB', median: size, p95: size, target: LIMIT_KB }];
}

/** The second and later starts: the system has the programs in its cache. */
export async function benchStart(): Promise<readonly Measure[]> {
  const profile = await mkdtemp(join(tmpdir(), 'verso-start-'));
  try {
    const first = await launchVerso({ profile, language: 'en' });
    await new Person(first.page).setUp('mentee');
    await first.close();
    const blank: number[] = [];
    const verso: number[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      blank.push(await timeBlankPage());
      verso.push(await timeDoor(profile));
    }
    // The first round warms both.
    blank.shift();
    verso.shift();
    return [
      measure('start to the door', verso, null),
      measure('start of the same browser to a blank page', blank, null),
      ratio('start: the door to a blank page', verso, blank, TIMES_A_BLANK_PAGE),
    ];
  } finally {
    await rm(profile, { recursive: true, force: true });
    await rm(`${profile}-saved`, { recursive: true, force: true });
  }
}

/** To a passphrase field that takes a key. */
async function timeDoor(profile: string): Promise<number> {
  const started = performance.now();
  const verso = await launchVerso({ profile, language: 'en' });
  await verso.page.locator('input[type=password]').first().press('x');
  const time = performance.now() - started;
  await verso.close();
  return time;
}

async function timeBlankPage(): Promise<number> {
  const started = performance.now();
  const { page, close } = await openBlankPage('<input>');
  await page.locator('input').press('x');
  const time = performance.now() - started;
  await close();
  return time;
}
