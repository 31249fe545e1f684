/** The list of copies in preparation, with so many that it takes a while: how far it is, and stopped half-way. */
import { rm } from 'node:fs/promises';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { ruleFinder } from '../../main/vault/deidentify/propose.ts';
import type { ReleaseDesk } from '../support/release-desk.ts';
import { agreed, castMember, JOB, openDesk, writeEntry } from '../support/release-desk.ts';

const COPIES = 12;

let desk: ReleaseDesk;
/** Called at each look through a text. */
let onLook = (): void => undefined;

beforeEach(async () => {
  onLook = () => undefined;
  desk = await openDesk({
    finder: (cast) => {
      const find = ruleFinder(cast);
      return (...given) => {
        onLook();
        return find(...given);
      };
    },
  });
  for (let copy = 1; copy <= COPIES; copy += 1) {
    await agreed(desk.calls, writeEntry(desk, { 'P05.1': `Words ${String(copy)} of 12 May.` }));
  }
  // Everything prepared is looked through anew where the cast has changed.
  desk.journal.saveCastMember(castMember());
});
afterEach(() => rm(desk.folder, { recursive: true, force: true }));

const waiting = () => desk.calls['release.waiting']({ job: JOB });

it('says how far it is, from none to all', async () => {
  const shares: number[] = [];
  onLook = () => {
    const progress = desk.jobs.progress(JOB);
    if (progress !== null && progress.total > 0) shares.push(progress.done / progress.total);
  };
  expect(await waiting()).toHaveLength(COPIES);
  expect(new Set(shares).size).toBeGreaterThan(COPIES / 2);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(desk.jobs.progress(JOB)).toBeNull();
});

it('called off, answers null, looks through no more, and can be asked again', async () => {
  let looks = 0;
  onLook = () => {
    looks += 1;
    if (looks === 6) desk.jobs.callOff(JOB);
  };
  expect(await waiting()).toBeNull();
  const before = looks;
  expect(before).toBeLessThan(2 * COPIES);
  expect(desk.jobs.progress(JOB)).toBeNull();
  expect(await waiting()).toHaveLength(COPIES);
  expect(looks).toBeGreaterThan(before);
});
