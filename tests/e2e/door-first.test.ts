/** The door opens with its own part alone; the rooms behind it come when it stands, or say that they cannot. */
import { rm } from 'node:fs/promises';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { RENDERER_DIST } from '../../build/project.ts';
import type { PageFiles } from '../../main/host/page-files.ts';
import { readPageFiles } from '../../main/host/read-page-files.ts';
import { shellWords } from '../../renderer/text/areas/shell.ts';
import { makeFolder } from '../support/folders.ts';
import { PASSPHRASE, Person } from '../support/person.ts';
import { launchVerso } from './launch.ts';

const ROOMS = /^\/assets\/OtherRooms-.*\.js$/;

let profile: string;

beforeAll(async () => {
  profile = await makeFolder('door-first');
  const verso = await launchVerso({ profile, language: 'en' });
  await new Person(verso.page).setUp('mentee');
  await verso.close();
});
afterAll(async () => {
  await rm(profile, { recursive: true, force: true });
  await rm(`${profile}-saved`, { recursive: true, force: true });
});

/** An installation from which the part with the rooms is gone. */
async function withoutRooms(): Promise<PageFiles> {
  const all = [...(await readPageFiles(RENDERER_DIST))];
  const left = all.filter(([path]) => !ROOMS.test(path));
  expect(all.length - left.length).toBe(1);
  return new Map(left);
}

describe('the rooms behind the door', () => {
  it('are asked for once the door stands, before anybody unlocks', async () => {
    const asked: string[] = [];
    const verso = await launchVerso({
      profile,
      language: 'en',
      onBrowser(context) {
        context.on('request', (request) => asked.push(new URL(request.url()).pathname));
        return Promise.resolve();
      },
    });
    try {
      await new Person(verso.page).expectDoor();
      await expect
        .poll(() => asked.filter((path) => ROOMS.test(path)), { timeout: 10_000 })
        .toHaveLength(1);
      // The faces of the door's own words go first.
      const firstFont = asked.findIndex((path) => path.endsWith('.woff2'));
      expect(firstFont).toBeGreaterThan(-1);
      expect(firstFont).toBeLessThan(asked.findIndex((path) => ROOMS.test(path)));
    } finally {
      await verso.close();
    }
  });

  for (const language of ['en', 'fr'] as const) {
    it(`say so where they are missing, and the journal is locked again (${language})`, async () => {
      const verso = await launchVerso({ profile, language, files: await withoutRooms() });
      try {
        const person = new Person(verso.page, language);
        const { missing, lockAndStart } = shellWords[language];
        await person.tryPassphrase(PASSPHRASE);
        await verso.page.getByRole('heading', { name: missing.title }).waitFor();
        expect(await verso.page.getByText(missing.lost).isVisible()).toBe(true);
        await verso.page.getByRole('button', { name: lockAndStart }).click();
        await person.expectDoor();
      } finally {
        await verso.close();
      }
    });
  }
});
