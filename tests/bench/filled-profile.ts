/**
 * A data folder of the app with a journal in it, written through the contract by the vault process that the
 * app itself runs: what the app then opens is what a person's years would have left.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ROOT } from '../../build/project.ts';
import type { Verso } from '../../shared/contract/client.ts';
import type { RecordId } from '../../shared/model/journal.ts';
import { PASSPHRASE } from '../support/person.ts';
import { bytesOf, startVault } from '../support/vault-child.ts';
import { entryAt } from './data-set.ts';

/** The vault process of the build: the sources' loader alone would take tens of MB. */
export const BUILT_VAULT = join(ROOT, 'dist', 'main', 'vault-under-node.js');

export interface FilledProfile {
  /** The data folder; its passphrase is the person's of tests/support/person.ts. */
  readonly profile: string;
  /** Where the app saves copies. */
  readonly saveTo: string;
  remove(): Promise<void>;
}

/**
 * @param entries how many of those that count.
 * @param each what else is done with an entry once it is saved. @returns whether it counts.
 */
export async function fillProfile(
  entries: number,
  each: (verso: Verso, id: RecordId) => Promise<boolean> = () => Promise.resolve(true),
): Promise<FilledProfile> {
  const profile = await mkdtemp(join(tmpdir(), 'verso-filled-'));
  const saveTo = `${profile}-saved`;
  const place = {
    root: profile,
    vaultFolder: join(profile, 'vault'),
    logFolder: join(profile, 'logs'),
  };
  const vault = await startVault(place, { entry: BUILT_VAULT });
  await vault.verso.call('vault.create', { passphrase: bytesOf(PASSPHRASE), role: 'mentee' });
  await vault.verso.call('vault.confirmRecoveryWords', null);
  for (let index = 0, counted = 0; counted < entries; index += 1) {
    const entry = entryAt(index);
    await vault.verso.call('entries.save', entry);
    if (await each(vault.verso, entry.id)) counted += 1;
  }
  await vault.close();
  return {
    profile,
    saveTo,
    async remove() {
      for (const folder of [profile, saveTo]) await rm(folder, { recursive: true, force: true });
    },
  };
}
