/** A vault process over a large journal answers what it can at once, and the rest when it has been opened. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';

import { vaultFiles } from '../../main/vault/store/vault-files.ts';
import type { VaultChild, VaultPlace } from '../support/vault-child.ts';
import { bytesOf, newPlace, PASSPHRASE, startVault } from '../support/vault-child.ts';
import { draftOf, listQuery } from '../support/vault-samples.ts';
import { ENTRIES, LONG, entry, idOf } from '../support/catalogued-journal.ts';

describe('a vault process over a large journal', () => {
  const last = ENTRIES - 1;
  let home: VaultPlace;
  const started: VaultChild[] = [];

  async function unlocked(): Promise<VaultChild> {
    const child = await startVault(home);
    started.push(child);
    const passphrase = bytesOf(PASSPHRASE);
    const outcome = await child.verso.call('vault.unlock', { passphrase });
    expect(outcome).toEqual({ outcome: 'unlocked' });
    return child;
  }
  const catalogues = (): string[] => {
    const { deviceFolder } = vaultFiles(home.vaultFolder);
    return readdirSync(deviceFolder).filter((name) => name.endsWith('.catalogue'));
  };

  beforeAll(async () => {
    home = newPlace();
    const child = await startVault(home);
    const passphrase = bytesOf(PASSPHRASE);
    await child.verso.call('vault.create', { passphrase, role: 'mentee' });
    for (let at = 0; at < ENTRIES; at += 1) await child.verso.call('entries.save', entry(at));
    await child.close();
    expect(catalogues()).toEqual([]);
    const first = await unlocked();
    await vi.waitFor(() => expect(catalogues()).toHaveLength(1), 10_000);
    await first.close();
  }, 60_000);
  afterEach(() => Promise.all(started.splice(0).map((child) => child.close())));
  afterAll(() => rmSync(home.root, { recursive: true, force: true }));

  it('ends at once where somebody waits for what is still being opened', async () => {
    const child = await unlocked();
    const waiting = child.verso.call('entries.save', { ...entry(last), title: 'Too late' });
    waiting.catch(() => undefined);
    expect(await child.close()).toBe(0);
    expect(catalogues()).toHaveLength(1);
  });

  it('seals what is being written without waiting, and begins nothing that was called off', async () => {
    const keyFile = readFileSync(vaultFiles(home.vaultFolder).keys);
    const foreign = vaultFiles(home.vaultFolder).catalogue('f'.repeat(32));
    writeFileSync(foreign, 'of a vault that was replaced');
    const { verso } = await unlocked();
    const job = 'a'.repeat(32);
    const answered: string[] = [];
    const note = (what: string) => () => void answered.push(what);
    const [renewed] = await Promise.all([
      verso.call('vault.renewKeys', { passphrase: bytesOf(PASSPHRASE), job }),
      verso.call('entries.hasHistory', { id: idOf(last) }).then(note('what waits')),
      verso.call('entries.save', { ...entry(0), title: 'Goes on' }).then(note('a draft')),
      verso.call('entries.save', draftOf('New.')).then(note('a new one')),
      verso.call('work.callOff', { job }),
    ]);
    expect(answered).toEqual(['a draft', 'a new one', 'what waits']);
    expect(renewed).toBe(null);
    expect(readFileSync(vaultFiles(home.vaultFolder).keys).equals(keyFile)).toBe(true);
    expect(existsSync(foreign)).toBe(false);
  });

  it('answers what is asked right after the list, all of it right', async () => {
    const { verso } = await unlocked();
    const [list, journey, read, found, tags, saved, history] = await Promise.all([
      verso.call('entries.list', listQuery({ limit: 500 })),
      verso.call('journey.read', { today: '2026-11-30' }),
      verso.call('entries.read', { id: idOf(last) }),
      verso.call('entries.list', listQuery({ words: 'pomegranate87' })),
      verso.call('entries.tags', null),
      verso.call('entries.save', { ...entry(100), title: 'Changed meanwhile' }),
      verso.call('entries.hasHistory', { id: idOf(last) }),
    ]);
    expect(list.total).toBe(ENTRIES + 1);
    expect(journey.drafts.map(({ id }) => id)).toContain(idOf(0));
    expect(read.answers[0]?.text).toBe(LONG);
    expect(found.entries.map(({ id }) => id)).toEqual([idOf(87)]);
    expect(tags).toEqual(['rota']);
    expect(saved.sealedAt).not.toBe('');
    expect(history).toBe(false);
    // It speaks of an entry that now says something else.
    expect(catalogues()).toEqual([]);
    expect((await verso.call('entries.read', { id: idOf(100) })).title).toBe('Changed meanwhile');
  });
});
