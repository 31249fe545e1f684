import { expect, it } from 'vitest';

import {
  areOfSeveralJournals,
  journalOf,
} from '../../../renderer/features/restore/backup-files.ts';
import {
  asksForAnother,
  sayBackupProblem,
  sayClosedBackup,
} from '../../../renderer/features/restore/backup-trouble.ts';
import type { ClosedBackup } from '../../../renderer/features/restore/backup-trouble.ts';
import { canGoTo, STEPS } from '../../../renderer/features/restore/steps.ts';
import { troubleWords } from '../../../renderer/text/areas/problems.ts';
import { restoreWords } from '../../../renderer/text/areas/restore.ts';
import { openedBackupSchema } from '../../../shared/model/vault.ts';
import { fakeBackupFile } from '../../support/fake-vault-care.ts';

const CLOSED: readonly ClosedBackup[] = [
  { outcome: 'wrong-passphrase' },
  { outcome: 'wrong-words' },
  { outcome: 'words-mistyped', unknown: [3], count: 24 },
  { outcome: 'no-words' },
  { outcome: 'damaged-slot' },
  { outcome: 'damaged' },
  { outcome: 'from-newer-version' },
  { outcome: 'not-enough-memory' },
];

it('goes back to what was asked before, until the backup is in its place', () => {
  expect(STEPS.filter((step) => canGoTo(step, 'inside'))).toEqual(['backup', 'way']);
  expect(STEPS.filter((step) => canGoTo(step, 'done'))).toEqual([]);
});

it('knows every way in which a backup stays closed', () => {
  const declared = openedBackupSchema.options.map(({ shape }) => shape.outcome.value);
  expect(new Set(['opened', ...CLOSED.map(({ outcome }) => outcome)])).toEqual(new Set(declared));
});

it.each(['en', 'fr'] as const)('says each in words of its own, in %s', (language) => {
  const said = CLOSED.map((closed) =>
    sayClosedBackup(restoreWords[language], troubleWords[language], closed),
  );
  expect(new Set(said.map(({ what }) => what)).size).toBe(CLOSED.length);
  for (const { what, lost, next } of said) {
    for (const sentence of [what, lost, next]) expect(sentence).toMatch(/^\p{Lu}.+\.$/su);
  }
});

it('asks for another backup only where no secret helps', () => {
  const another = CLOSED.filter(asksForAnother).map(({ outcome }) => outcome);
  expect(another).toEqual(['damaged', 'from-newer-version']);
});

it('says of a backup, not of an entry, that it is gone', () => {
  const gone = sayBackupProblem(restoreWords.en, troubleWords.en, {
    code: 'not-found',
    details: {},
  });
  expect(gone.what).toContain('backup');
  const full = sayBackupProblem(restoreWords.en, troubleWords.en, {
    code: 'disk-full',
    details: {},
  });
  expect(full.what).toBe('The disk is full.');
});

it('reads from the names of which journal they are', () => {
  const mine = fakeBackupFile('2026-11-20T18:04:09.000Z');
  const other = { ...mine, name: mine.name.replace('1a2b3c4d', '99887766') };
  expect(journalOf(mine)).toBe('1a2b3c4d');
  expect(areOfSeveralJournals([mine, mine])).toBe(false);
  expect(areOfSeveralJournals([mine, other])).toBe(true);
});
