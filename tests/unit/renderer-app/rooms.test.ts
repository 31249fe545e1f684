import { describe, expect, it } from 'vitest';

import { enterBy, findRoom, restoreFrom, wayInto } from '../../../renderer/app/rooms.ts';
import { createClient } from '../../../shared/contract/client.ts';
import type { Verso } from '../../../shared/contract/client.ts';
import type { CallName } from '../../../shared/contract/contract.ts';
import { contract } from '../../../shared/contract/contract.ts';
import { Problem } from '../../../shared/errors/problems.ts';
import { damagedState, faultyState, freshDeviceState } from '../../support/fake-states.ts';
import type { FakeVerso } from '../../support/fake-verso.ts';
import { createFakeVerso, emptyState } from '../../support/fake-verso.ts';

function clientOf({ bridge }: FakeVerso): Verso {
  return createClient({
    vault: {
      send: (message) => {
        bridge.send('vault', message);
      },
      onMessage: (listener) => bridge.onMessage(listener),
    },
    session: {
      send: (message) => {
        bridge.send('session', message);
      },
      onMessage: () => () => undefined,
    },
  });
}

function open(state = emptyState()): { readonly fake: FakeVerso; readonly verso: Verso } {
  const fake = createFakeVerso(state);
  return { fake, verso: clientOf(fake) };
}

describe('where somebody stands', () => {
  it('is the first run on a fresh device and the door of a journal that is there', async () => {
    expect(await findRoom(open(freshDeviceState()).verso)).toEqual({ room: 'first-run' });
    expect(await findRoom(open({ ...emptyState(), unlocked: false }).verso)).toMatchObject({
      room: 'door',
      status: { state: 'locked' },
    });
    expect(await findRoom(open(faultyState()).verso)).toMatchObject({
      room: 'door',
      status: { state: 'faulty', fault: 'key-file-damaged' },
    });
  });

  it('is the journal, or first the offer of new words where none were checked', async () => {
    const { fake, verso } = open();
    expect(await findRoom(verso)).toEqual({ room: 'journal' });
    fake.state.profile = { ...fake.state.profile, recoveryConfirmedAt: null };
    expect(await findRoom(verso)).toEqual({ room: 'words' });
  });

  it('offers no new words to somebody who has revoked them', async () => {
    const { fake, verso } = open();
    fake.state.profile = { ...fake.state.profile, recoveryConfirmedAt: null };
    fake.state.care.hasWords = false;
    expect(await findRoom(verso)).toEqual({ room: 'journal' });
  });

  it('is the journal where the question about the words fails', async () => {
    const { fake, verso } = open();
    fake.failNext('vault.health', Problem.of('bug', { incident: 'a1' }));
    expect(await findRoom(verso)).toEqual({ room: 'journal' });
  });

  it('is a new passphrase for whoever came by words', async () => {
    expect(await enterBy(open().verso, 'words')).toEqual({ room: 'passphrase' });
  });
});

describe('a damaged journal', () => {
  const opened = async (): Promise<Verso> => {
    const { verso } = open(damagedState());
    const passphrase = new TextEncoder().encode('twelve herons stand in rain');
    const answer = await verso.call('vault.unlock', { passphrase });
    expect(answer?.outcome).toBe('unlocked-to-read');
    return verso;
  };

  it('is open to be read, and remembers that a passphrase is due', async () => {
    const verso = await opened();
    const room = await enterBy(verso, 'words');
    expect(room).toMatchObject({ room: 'to-read', way: 'words', readOnly: { why: 'damaged' } });
    await verso.call('vault.goOn', {});
    expect(await enterBy(verso, 'words')).toEqual({ room: 'passphrase' });
  });

  it('refuses in the fake what the contract lets be refused, and nothing else', async () => {
    const verso = await opened();
    const answerOf = (answer: Promise<unknown>): Promise<string> =>
      answer.then(
        () => 'answered',
        (error: unknown) => (error instanceof Problem ? error.data.code : 'thrown'),
      );
    expect(await answerOf(verso.call('wastebasket.empty', null))).toBe('read-only');
    expect(await answerOf(verso.call('cast.list', null))).toBe('answered');
    const writing: readonly CallName[] = ['vault.goOn', 'journal.saveCopy', 'backups.restore'];
    for (const name of writing) expect(contract[name].problems).not.toContain('read-only');
  });
});

describe('the restoring', () => {
  it('knows what journal is there, and by what the person came into it', async () => {
    const door = await findRoom(open(faultyState()).verso);
    expect(restoreFrom(door)).toEqual({ room: 'restore', present: 'closed', way: 'passphrase' });
    expect(restoreFrom({ room: 'first-run' })).toMatchObject({ present: 'none' });
    const { verso } = open({ ...damagedState(), unlocked: true });
    const restoring = restoreFrom(await enterBy(verso, 'words'));
    expect(restoring).toMatchObject({ present: 'open' });
    expect(wayInto(restoring)).toBe('words');
  });
});
