import { describe, expect, it } from 'vitest';

import {
  chooseReminder,
  SECTION_OF,
} from '../../../renderer/features/reminders/choose-reminder.ts';
import type { Known, ReminderId } from '../../../renderer/features/reminders/choose-reminder.ts';
import { PARTS } from '../../../renderer/features/settings/sections.ts';

const AT = '2026-11-20T18:04:09.000Z';

/** Everything in order, and backups kept. */
const calm: Known = {
  health: {
    words: 'confirmed',
    rehearsedAt: null,
    wordsRehearsedAt: null,
    rehearsalDue: false,
    kdf: null,
    renewing: 0,
    records: 40,
    place: { synced: null, network: false },
  },
  backups: { folder: '/media/stick', provedAt: AT, isDue: false, trouble: null, files: [] },
  leakTest: { plantedAt: null },
  hasFinished: true,
};
const health = { ...calm.health } as NonNullable<Known['health']>;
const backups = { ...calm.backups } as NonNullable<Known['backups']>;
const nothing = new Set<ReminderId>();

/** Everything at once that can wait. */
const everything: Known = {
  health: {
    ...health,
    rehearsalDue: true,
    renewing: 3,
    records: 40,
    place: { synced: 'OneDrive', network: true },
  },
  backups: { ...backups, trouble: 'disk-full' },
  leakTest: { plantedAt: AT },
  hasFinished: true,
};

describe('the one line on the journey', () => {
  it('is none where all is well, and none for what is not known', () => {
    expect(chooseReminder(calm, nothing)).toBeNull();
    const unknown = { health: null, backups: null, leakTest: null, hasFinished: true };
    expect(chooseReminder(unknown, nothing)).toBeNull();
  });

  it.each<[ReminderId, Known]>([
    ['leakTest', { ...calm, leakTest: { plantedAt: AT } }],
    ['backupFailed', { ...calm, backups: { ...backups, trouble: 'folder-missing' } }],
    ['place', { ...calm, health: { ...health, place: { synced: 'Dropbox', network: false } } }],
    ['place', { ...calm, health: { ...health, place: { synced: null, network: true } } }],
    ['renewing', { ...calm, health: { ...health, renewing: 1 } }],
    ['rehearsal', { ...calm, health: { ...health, rehearsalDue: true } }],
    ['noBackups', { ...calm, backups: { ...backups, folder: null } }],
  ])('is %s', (id, known) => {
    expect(chooseReminder(known, nothing)).toBe(id);
    expect(chooseReminder(known, new Set([id]))).toBeNull();
  });

  it('does not ask for backups before anything is finished', () => {
    const known = { ...calm, backups: { ...backups, folder: null }, hasFinished: false };
    expect(chooseReminder(known, nothing)).toBeNull();
  });

  it('does not speak of the trouble of backups that were stopped', () => {
    const stopped = { ...backups, folder: null, trouble: 'disk-full' as const };
    expect(chooseReminder({ ...calm, backups: stopped }, nothing)).toBe('noBackups');
  });

  it('gives one at a time, what is half done and what may lose words first', () => {
    const putOff = new Set<ReminderId>();
    const said: ReminderId[] = [];
    for (;;) {
      const id = chooseReminder(everything, putOff);
      if (id === null) break;
      said.push(id);
      putOff.add(id);
    }
    expect(said).toEqual(['leakTest', 'backupFailed', 'place', 'renewing', 'rehearsal']);
  });

  it('leads to a section that there is', () => {
    const sections = PARTS.flatMap((part) => part.sections);
    for (const section of Object.values(SECTION_OF)) expect(sections).toContain(section);
  });
});
