import { describe, expect, it } from 'vitest';

import { statesOf } from '../../../renderer/features/settings/section-states.ts';
import type { Standing } from '../../../renderer/features/settings/section-states.ts';
import { BACKUP_TROUBLES } from '../../../shared/model/vault.ts';
import type { Backups, VaultHealth } from '../../../shared/model/vault.ts';

const NOW = new Date('2026-11-23T12:00:00');
const YESTERDAY = '2026-11-22T12:00:00.000Z';

const health: VaultHealth = {
  words: 'confirmed',
  rehearsedAt: null,
  wordsRehearsedAt: null,
  rehearsalDue: false,
  kdf: null,
  renewing: 0,
  records: 40,
  place: { synced: null, network: false },
};
const backups: Backups = {
  folder: '/media/stick',
  provedAt: YESTERDAY,
  isDue: false,
  trouble: null,
  files: [],
};
const unknown: Standing = { health: null, backups: null, leakTest: null };

describe.each(['en', 'fr'] as const)('how the sections stand, in %s', (language) => {
  const states = (standing: Partial<Standing>) =>
    statesOf({ ...unknown, ...standing }, NOW, language);

  it('says nothing of what is not known', () => {
    expect(states({})).toEqual({});
  });

  it('tells three states of the words apart', () => {
    const said = (['confirmed', 'unconfirmed', 'none'] as const).map(
      (words) => states({ health: { ...health, words } }).words,
    );
    expect(new Set(said).size).toBe(3);
    expect(said).not.toContain(undefined);
  });

  it('says that the rehearsal is due rather than when it last was', () => {
    const yesterday = language === 'en' ? 'yesterday' : 'hier';
    expect(states({ health }).rehearsal).toBeUndefined();
    expect(states({ health: { ...health, rehearsedAt: YESTERDAY } }).rehearsal).toBe(yesterday);
    const due = states({ health: { ...health, rehearsedAt: YESTERDAY, rehearsalDue: true } });
    expect(due.rehearsal).toBe(language === 'en' ? 'due' : 'à faire');
  });

  it('says that sealing anew is under way, and nothing once it is done', () => {
    expect(states({ health }).keys).toBeUndefined();
    expect(states({ health: { ...health, renewing: 1 } }).keys).toBeTruthy();
  });

  it('never lets an old proof hide a new failure', () => {
    const yesterday = language === 'en' ? 'yesterday' : 'hier';
    expect(states({ backups }).backups).toBe(yesterday);
    for (const trouble of BACKUP_TROUBLES) {
      const said = states({ backups: { ...backups, trouble } }).backups;
      expect(said).toMatch(language === 'en' ? /failed/u : /échoué/u);
    }
    const none = states({ backups: { ...backups, folder: null } }).backups;
    expect(none).toBe(language === 'en' ? 'none' : 'aucune');
    expect(states({ backups: { ...backups, provedAt: null } }).backups).not.toBe(yesterday);
  });

  it('says that a leak test waits', () => {
    expect(states({ leakTest: { plantedAt: null } }).leaks).toBeUndefined();
    expect(states({ leakTest: { plantedAt: YESTERDAY } }).leaks).toBeTruthy();
  });
});
