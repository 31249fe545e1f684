/**
 * `npm run demo -- --out DIR`: drives the real app, without a window, through its story with invented
 * journals of both roles, in English and French. Leaves DIR/pictures, DIR/release and DIR/report.json;
 * ends with 1 if a step fails.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { bundle } from '../../build/bundle.ts';
import { surviveBadDay } from './bad-day.ts';
import { findAndRelease, NARROW, showPlaces, WIDE, writeJournal } from './chapters.ts';
import type { Look, Scene } from './chapters.ts';
import { Album } from './pictures.ts';
import { frenchJournal, menteeJournal, mentorJournal } from './sample-texts.ts';
import type { SampleJournal } from './sample-texts.ts';
import { Story } from './steps.ts';

const PAPER: Look = { name: 'paper', options: { theme: 'paper', viewport: WIDE } };
const LAMP: Look = { name: 'lamp', options: { theme: 'lamp', viewport: WIDE } };
const FRENCH: Look = { name: 'fr', options: { theme: 'paper', viewport: WIDE } };
const FRENCH_LAMP: Look = { name: 'fr-lamp', options: { theme: 'lamp', viewport: WIDE } };
const SMALL: Look = { name: 'narrow', options: { theme: 'paper', viewport: NARROW } };
const LARGE: Look = {
  name: '200-per-cent',
  options: { theme: 'paper', viewport: WIDE, preferences: { textSize: 200 } },
};

async function run(out: string): Promise<boolean> {
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const story = new Story(say);
  const album = await Album.open(join(out, 'pictures'));
  const profiles = await mkdtemp(join(tmpdir(), 'verso-demo-'));
  const sceneOf = async (journal: SampleJournal): Promise<Scene> => {
    const name = `${journal.role}-${journal.language}`;
    const saveTo = join(out, 'release', name);
    await rm(saveTo, { recursive: true, force: true });
    await mkdir(saveTo, { recursive: true });
    return { story, album, profile: join(profiles, name), saveTo, journal };
  };
  let whole = false;
  try {
    await story.tell('build what is stale', () => bundle());
    const mentee = await sceneOf(menteeJournal);
    await writeJournal(mentee, PAPER);
    await findAndRelease(mentee, PAPER);
    await surviveBadDay(mentee, PAPER);
    for (const look of [LAMP, SMALL, LARGE]) await showPlaces(mentee, look);
    const mentor = await sceneOf(mentorJournal);
    await writeJournal(mentor, LAMP);
    await findAndRelease(mentor, LAMP);
    const french = await sceneOf(frenchJournal);
    await writeJournal(french, FRENCH);
    await findAndRelease(french, FRENCH);
    await showPlaces(french, FRENCH_LAMP);
    whole = true;
  } catch (error) {
    // Told already as a failed step; the details help whoever mends it.
    process.stderr.write(
      `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
  } finally {
    await rm(profiles, { recursive: true, force: true });
  }
  const report = { steps: story.steps, pictures: album.names };
  await writeFile(join(out, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
  say(`${String(album.names.length)} pictures, the saved copies and report.json are in ${out}.`);
  return whole;
}

const { values } = parseArgs({ options: { out: { type: 'string' } } });
const out = resolve(values.out ?? join('out', 'demo'));
process.exitCode = (await run(out)) ? 0 : 1;
