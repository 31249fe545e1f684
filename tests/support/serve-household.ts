/** The vault's side of the contract over a household of this process. */
import { releaseCalls } from '../../main/vault/export/release-calls.ts';
import { copyCalls } from '../../main/vault/export/copy-calls.ts';
import { countsCalls } from '../../main/vault/export/counts/counts-calls.ts';
import { deskCalls } from '../../main/vault/export/desk/desk-calls.ts';
import { schemeCalls } from '../../main/vault/export/scheme-calls.ts';
import { namingCalls } from '../../main/vault/deidentify/namings.ts';
import { finder } from '../../main/vault/deidentify/propose.ts';
import { journalOf } from '../../main/vault/journal/journal-of.ts';
import { leakCalls } from '../../main/vault/leak-test/leak-calls.ts';
import { Jobs } from '../../main/vault/long-work/jobs.ts';
import { createVaultServer } from '../../main/vault/vault-server.ts';
import type { Household } from './household.ts';

/** What was reported as a bug is kept by the name of its call. */
export function serve(household: Household, now: () => Date) {
  const { door, keyCare, backups, restore, targets, files } = household;
  const ownFolders = [files.folder, files.deviceFolder];
  const jobs = new Jobs();
  const others = {
    ...releaseCalls({
      journal: journalOf(door),
      targets,
      jobs,
      ownFolders,
      now,
      version: '0.1.0',
      printPage: () => Promise.reject(new Error('no host')),
    }),
    ...namingCalls({ journal: journalOf(door), finder }),
    ...countsCalls({ journal: journalOf(door), targets, ownFolders }),
    ...deskCalls({ targets, jobs, ownFolders, now, version: '0.1.0', kdf: 'floor' }),
    ...copyCalls({ door, targets, jobs, ownFolders }),
    ...leakCalls({ door, places: () => [], jobs }),
    ...schemeCalls({ targets, ownFolders }),
  };
  const bugs: string[] = [];
  const onBug = (call: string): string => {
    bugs.push(call);
    return 'a bug';
  };
  return {
    bugs,
    jobs,
    server: createVaultServer({ door, keyCare, backups, restore, jobs, others, onBug }),
  };
}
