import { rm } from 'node:fs/promises';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { draftOf, listQuery } from '../support/vault-samples.ts';
import type { VaultChild, VaultPlace } from '../support/vault-child.ts';
import { bytesOf, newPlace, PASSPHRASE, startVault } from '../support/vault-child.ts';

let place: VaultPlace;
let child: VaultChild;

beforeEach(async () => {
  place = newPlace();
  child = await startVault(place);
});
afterEach(async () => {
  await child.kill();
  await rm(place.root, { recursive: true, force: true });
});

async function create(): Promise<string[]> {
  const { recoveryWords } = await child.verso.call('vault.create', {
    passphrase: bytesOf(PASSPHRASE),
    role: 'mentee',
  });
  return recoveryWords;
}

async function restart(how: 'close' | 'kill'): Promise<void> {
  await child[how]();
  child = await startVault(place);
}

async function unlock(passphrase = PASSPHRASE) {
  return child.verso.call('vault.unlock', { passphrase: bytesOf(passphrase) });
}

describe('a vault process', () => {
  it('begins with no vault, makes one, and says that it is open', async () => {
    expect(await child.verso.call('vault.status', null)).toEqual({ state: 'none' });
    expect(await create()).toHaveLength(24);
    const open = { state: 'unlocked', readOnly: null };
    expect(await child.verso.call('vault.status', null)).toEqual(open);
    expect(child.reports).toContainEqual({ report: 'opened' });
  });

  it('keeps an acknowledged save through a kill, and finds it by a word', async () => {
    await create();
    const draft = draftOf('The consultant finally listened. She heard Aïcha’s réticence.');
    await child.verso.call('entries.save', draft);
    await restart('kill');
    expect(await child.verso.call('vault.status', null)).toEqual({ state: 'locked' });
    expect(await unlock()).toEqual({ outcome: 'unlocked' });
    const entry = await child.verso.call('entries.read', { id: draft.id });
    expect(entry.answers).toEqual(draft.answers);
    const found = await child.verso.call('entries.list', listQuery({ words: 'retic aicha' }));
    expect(found.entries.map(({ id }) => id)).toEqual([draft.id]);
    expect(found.entries[0]?.excerpt).toEqual({
      before: 'She heard ',
      hit: 'Aïcha',
      after: '’s réticence.',
    });
  });

  it('closes, reports, exits with 0 and leaves no WAL behind', async () => {
    await create();
    await child.verso.call('entries.save', draftOf('some words'));
    expect(await child.close()).toBe(0);
    expect(child.reports.at(-1)).toEqual({ report: 'closed' });
    expect(child.output()).toBe('');
  });
});
