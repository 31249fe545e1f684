/** What is hard on a vault: kills, full disks, very long and very odd words, and words that must be gone. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { migrations } from '../../main/vault/migrations/migrations.ts';
import { responseSchema } from '../../shared/contract/wire.ts';
import { Problem } from '../../shared/errors/problems.ts';
import type { EntryDraft } from '../../shared/model/journal.ts';
import { draftOf, listQuery, newId, sampleText } from '../support/vault-samples.ts';
import type { ChildOptions, VaultChild, VaultPlace } from '../support/vault-child.ts';
import { bytesOf, newPlace, PASSPHRASE, startVault } from '../support/vault-child.ts';

let place: VaultPlace;
let child: VaultChild;

async function created(options: ChildOptions = {}): Promise<string[]> {
  child = await startVault(place, options);
  const passphrase = bytesOf(PASSPHRASE);
  const made = await child.verso.call('vault.create', { passphrase, role: 'mentor' });
  return made.recoveryWords;
}

async function reopened(options: ChildOptions = {}): Promise<void> {
  await child.kill();
  child = await startVault(place, options);
  const passphrase = bytesOf(PASSPHRASE);
  expect(await child.verso.call('vault.unlock', { passphrase })).toEqual({ outcome: 'unlocked' });
}

async function textOf(id: EntryDraft['id']): Promise<string | undefined> {
  return (await child.verso.call('entries.read', { id })).answers[0]?.text;
}

/** Every file under the place, whole. */
function everything(folder = place.root): Buffer[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? everything(path) : [readFileSync(path)];
  });
}

beforeEach(() => {
  place = newPlace();
});
afterEach(async () => {
  await child.kill();
  rmSync(place.root, { recursive: true, force: true });
});

describe('a kill in the middle of saving', () => {
  it('loses no acknowledged save and corrupts nothing', async () => {
    await created();
    for (let round = 0; round < 4; round += 1) {
      const acknowledged: EntryDraft[] = [];
      const stop = new AbortController();
      const saves = (async () => {
        for (let number = 0; !stop.signal.aborted; number += 1) {
          const draft = draftOf(`round ${round} number ${number} ${sampleText(number, 400)}`);
          await child.verso.call('entries.save', draft);
          acknowledged.push(draft);
        }
      })();
      void saves.catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 120 + round * 37));
      const before = acknowledged.length;
      stop.abort();
      await reopened();
      expect(before).toBeGreaterThan(0);
      for (const draft of acknowledged) expect(await textOf(draft.id)).toBe(draft.answers[0]?.text);
    }
  });

  it('sends no wrong answer after a kill in the middle of a passphrase change', async () => {
    await created();
    const draft = draftOf('still here');
    await child.verso.call('entries.save', draft);
    const next = 'another sentence made of seven words';
    const passphrase = bytesOf(next);
    void child.verso.call('vault.changePassphrase', { passphrase }).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await child.kill();
    child = await startVault(place);
    const outcomes: string[] = [];
    for (const text of [PASSPHRASE, next]) {
      const answer = await child.verso.call('vault.unlock', { passphrase: bytesOf(text) });
      outcomes.push(String(answer?.outcome));
      if (answer?.outcome === 'unlocked') break;
    }
    expect(outcomes.at(-1)).toBe('unlocked');
    expect(await textOf(draft.id)).toBe('still here');
  });
});

describe('words of any kind', () => {
  it.each([
    ['emoji with joiners', 'Thanks 👩🏽‍⚕️👨‍👩‍👧 🏴󠁧󠁢󠁳󠁣󠁴󠁿!'],
    ['right-to-left with marks', 'שָׁלוֹם \u202eabc\u202c السَّلَامُ عَلَيْكُم \u200f'],
    ['combining marks in two orders', 'a\u0323\u0302 a\u0302\u0323 e\u0301 é Å Å'],
    ['lone surrogates', 'half \ud83d and \ude00 of one'],
    ['controls and ends of line', 'a\u0000b\r\nc\rd\u2028e\u2029\ufefff\t'],
  ])('come back exactly: %s', async (_, text) => {
    await created();
    const draft = draftOf(text);
    await child.verso.call('entries.save', draft);
    await reopened();
    expect(await textOf(draft.id)).toBe(text);
  });

  it('of more than a megabyte, and a paste of 100,000 characters', async () => {
    await created();
    const long = draftOf(`${sampleText(1, 200_000)} porcupine`);
    const paste = draftOf('é🙂'.repeat(50_000));
    expect(long.answers[0]?.text.length).toBeGreaterThan(1_048_576);
    await child.verso.call('entries.save', long);
    await child.verso.call('entries.save', paste);
    await reopened();
    expect(await textOf(long.id)).toBe(long.answers[0]?.text);
    expect(await textOf(paste.id)).toBe(paste.answers[0]?.text);
    const { total } = await child.verso.call('entries.list', listQuery({ words: 'porcup' }));
    expect(total).toBe(1);
  });

  it('beyond what an answer can hold are refused by name, and the line goes on', async () => {
    await created();
    const draft = draftOf('x'.repeat(4_000_001));
    await expect(child.verso.call('entries.save', draft)).rejects.toMatchObject({
      data: { code: 'too-long', details: { limit: 4_000_000 } },
    });
    const shorter = draftOf('x'.repeat(4_000_000), { id: draft.id });
    await child.verso.call('entries.save', shorter);
    await reopened();
    expect((await textOf(draft.id))?.length).toBe(4_000_000);
  });

  it('beyond what an entry can hold are refused by name, and nothing is changed', async () => {
    await created();
    const [answer] = draftOf('x'.repeat(3_000_000)).answers;
    if (answer === undefined) throw new Error('the sample has no answer');
    const draft = draftOf('', { answers: [answer, answer, answer] });
    await expect(child.verso.call('entries.save', draft)).rejects.toThrow('too-long');
    await expect(child.verso.call('entries.read', { id: draft.id })).rejects.toThrow('not-found');
  });
});

const hasPrlimit = (() => {
  try {
    execFileSync('prlimit', ['--version']);
    return true;
  } catch {
    return false;
  }
})();

describe('a machine without the memory that Argon2id needs', () => {
  // Each WebAssembly memory reserves some 10 GB of addresses: there is room for the first, not for the thread's.
  const under = ['prlimit', '--as=20000000000'];

  it.skipIf(!hasPrlimit)('is said, counts as no wrong try, and makes no cheaper key', async () => {
    await created();
    await child.close();
    child = await startVault(place, { under });
    const unlock = () => child.verso.call('vault.unlock', { passphrase: bytesOf(PASSPHRASE) });
    for (let tries = 0; tries < 4; tries += 1) {
      expect(await unlock()).toEqual({ outcome: 'not-enough-memory' });
    }
    await child.close();
    child = await startVault(place);
    expect(await unlock()).toEqual({ outcome: 'unlocked' });
  });

  it.skipIf(!hasPrlimit)('makes no journal and changes no passphrase', async () => {
    child = await startVault(place, { under });
    const passphrase = bytesOf(PASSPHRASE);
    const making = child.verso.call('vault.create', { passphrase, role: 'mentee' });
    await expect(making).rejects.toThrow('not-enough-memory');
    expect(await child.verso.call('vault.status', null)).toEqual({ state: 'none' });
  });
});

describe('a full disk', () => {
  it.skipIf(!hasPrlimit)('(file size limit) is said, and what was sealed stays', async () => {
    await created();
    const first = draftOf('before the disk was full');
    await child.verso.call('entries.save', first);
    await child.close();
    const under = ['prlimit', '--fsize=400000'];
    child = await startVault(place, { under });
    await child.verso.call('vault.unlock', { passphrase: bytesOf(PASSPHRASE) });
    const big = draftOf(sampleText(2, 90_000));
    await expect(child.verso.call('entries.save', big)).rejects.toThrow(/^disk-(full|failed)$/);
    const small = draftOf('a small one after it');
    await child.verso.call('entries.save', small);
    await reopened();
    expect(await textOf(first.id)).toBe('before the disk was full');
    expect(await textOf(small.id)).toBe('a small one after it');
    await expect(child.verso.call('entries.read', { id: big.id })).rejects.toThrow('not-found');
  });

  it('(tiny file system) is said at creation and at a save', async (context) => {
    const mount = mkdtempSync(join(tmpdir(), 'verso-tmpfs-'));
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=600k,mode=0700', 'tmpfs', mount], {
        stdio: 'ignore',
      });
    } catch {
      rmSync(mount, { recursive: true });
      child = await startVault(place);
      context.skip('mounting a tmpfs is not permitted here');
    }
    const own = place;
    place = newPlace(mount);
    try {
      await created();
      const draft = draftOf('fits');
      await child.verso.call('entries.save', draft);
      const big = draftOf(sampleText(3, 120_000));
      await expect(child.verso.call('entries.save', big)).rejects.toThrow('disk-full');
      await reopened();
      expect(await textOf(draft.id)).toBe('fits');
      const second = newPlace(mount);
      execFileSync('sh', ['-c', `head -c 590000 /dev/zero > ${mount}/filler || true`], {
        stdio: 'ignore',
      });
      const other = await startVault(second);
      const passphrase = bytesOf(PASSPHRASE);
      const making = other.verso.call('vault.create', { passphrase, role: 'mentee' });
      await expect(making).rejects.toThrow('disk-full');
      expect(await other.verso.call('vault.status', null)).toEqual({ state: 'none' });
      await other.kill();
    } finally {
      await child.kill();
      execFileSync('umount', [mount]);
      rmSync(mount, { recursive: true });
      place = own;
    }
  });
});

describe('planted words', () => {
  function expectNowhere(words: readonly string[]): void {
    const files = everything();
    expect(files.length).toBeGreaterThan(2);
    for (const word of words) {
      for (const form of [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')]) {
        expect(
          files.some((file) => file.includes(form)),
          word,
        ).toBe(false);
      }
    }
  }

  const planted = ['Quillfeather', 'Bramblewick', 'Zephyrine', 'P04.1', 'mentor', '2031-07-19'];

  it('are nowhere on the disk, open, killed or closed', async () => {
    const recovery = await created();
    // "vault", "one" and "body" are words of the list and of the database's own tables, too.
    const tables = migrations.map(({ sql }) => sql).join(' ');
    const telling = recovery.map((word) => ` ${word} `).filter((word) => !tables.includes(word));
    const all = [...planted, PASSPHRASE, recovery.join(' '), ...telling];
    const session = await child.verso.call('sessions.add', { date: '2031-07-19' });
    const draft = draftOf('Quillfeather spoke', { title: 'Bramblewick', sessionId: session.id });
    await child.verso.call('entries.save', draft);
    const member = {
      id: newId(),
      kind: 'person',
      part: 'partner',
      replacement: 'a friend',
    } as const;
    await child.verso.call('cast.save', { ...member, names: ['Zephyrine Quillfeather'] });
    expectNowhere(all);
    // A bug in the middle: what the log says of it must not carry the words either.
    child.sendRaw({
      kind: 'request',
      id: 900,
      call: 'entries.save',
      input: { ...draft, extra: 1 },
    });
    child.sendRaw({ kind: 'request', id: 901, call: 'Quillfeather', input: 'Quillfeather' });
    await child.verso.call('profile.read', null);
    await reopened();
    expectNowhere(all);
    await child.close();
    expectNowhere(all);
    expect(child.output()).toBe('');
  });

  it('of a deleted entry leave no sealed body behind either', async () => {
    await created();
    const draft = draftOf('to be forgotten', { title: 'Gone' });
    await child.verso.call('entries.save', draft);
    await child.verso.call('entries.save', draftOf('to be kept'));
    await child.verso.call('entries.discard', { id: draft.id });
    const idBytes = Buffer.from(draft.id, 'hex');
    expect(everything().some((file) => file.includes(idBytes))).toBe(true);
    expect(await child.verso.call('wastebasket.empty', null)).toEqual({ deleted: 1 });
    expect(everything().some((file) => file.includes(idBytes))).toBe(false);
    const wal = join(place.vaultFolder, 'journal.db-wal');
    expect(existsSync(wal) ? statSync(wal).size : 0).toBe(0);
    await expect(child.verso.call('entries.read', { id: draft.id })).rejects.toThrow('not-found');
    await reopened();
    expect((await child.verso.call('entries.list', listQuery())).total).toBe(1);
  });
});

describe('a removal', () => {
  it.each(['session', 'step', 'idea', 'load', 'cast member'] as const)(
    'of a %s leaves no sealed body behind, without waiting for the lock',
    async (kind) => {
      await created();
      const id = await saved(kind);
      const idBytes = Buffer.from(id, 'hex');
      expect(everything().some((file) => file.includes(idBytes))).toBe(true);
      await removed(kind, id);
      expect(everything().some((file) => file.includes(idBytes))).toBe(false);
      expect(statSync(join(place.vaultFolder, 'journal.db-wal')).size).toBe(0);
    },
  );
});

type Removable = 'session' | 'step' | 'idea' | 'load' | 'cast member';

async function saved(kind: Removable): Promise<EntryDraft['id']> {
  const id = newId();
  const day = '2026-11-23';
  const { verso } = child;
  switch (kind) {
    case 'session': {
      const session = await verso.call('sessions.add', { date: day });
      return session.id;
    }
    case 'step': {
      const open = { sessionId: null, promisedOn: day, state: 'open', closedOn: null } as const;
      await verso.call('steps.save', { id, text: 'Ask', by: 'me', outcome: '', ...open });
      return id;
    }
    case 'idea': {
      const raised = { owner: '', reviewOn: null, tell: '', state: 'raised' } as const;
      await verso.call('ideas.save', { id, process: 'Claims', change: '', reviews: [], ...raised });
      return id;
    }
    case 'load':
      await verso.call('load.save', {
        id,
        date: day,
        minutes: 60,
        weight: null,
        support: '',
        note: '',
      });
      return id;
    case 'cast member':
      await verso.call('cast.save', {
        id,
        kind: 'person',
        names: ['Ama'],
        replacement: 'a friend',
        part: 'other',
      });
      return id;
  }
}

async function removed(kind: Removable, id: EntryDraft['id']): Promise<void> {
  const calls = {
    session: 'sessions.remove',
    step: 'steps.remove',
    idea: 'ideas.remove',
    load: 'load.remove',
    'cast member': 'cast.remove',
  } as const;
  await child.verso.call(calls[kind], { id });
}

describe('the contract’s edge', () => {
  it('seals nothing that it could not read again', async () => {
    await created();
    for (let number = 1; number <= 999; number += 1) {
      await child.verso.call('sessions.add', { date: '2026-11-23' });
    }
    await expect(child.verso.call('sessions.add', { date: '2026-11-23' })).rejects.toThrow('bug');
    await reopened();
    expect(await child.verso.call('sessions.list', null)).toHaveLength(999);
  });

  it('answers rubbish with a code and no words of it, and goes on', async () => {
    await created();
    const answers: unknown[] = [];
    child.onRaw((message) => answers.push(message));
    for (const message of [null, 7, 'x', { kind: 'request' }, { kind: 'event' }, []]) {
      child.sendRaw(message);
    }
    const requests = [
      { call: 'nothing.here', input: null },
      { call: 'constructor', input: null },
      { call: '__proto__', input: null },
      { call: 'session.lock', input: null },
      { call: 'entries.read', input: { id: 'not an id' } },
      { call: 'vault.unlock', input: { passphrase: 'a string' } },
    ];
    requests.forEach((request, index) =>
      child.sendRaw({ kind: 'request', id: 5000 + index, ...request }),
    );
    await child.verso.call('profile.read', null);
    const codes = answers.flatMap((answer) => {
      const response = responseSchema.parse(answer);
      if (response.ok || response.id < 5000) return [];
      return [Problem.parse(response.problem).data.code];
    });
    const unknown = 'unknown-call';
    expect(codes.sort()).toEqual(
      [unknown, unknown, unknown, unknown, 'invalid-input', 'invalid-input'].sort(),
    );
    expect(JSON.stringify(answers)).not.toContain('not an id');
  });
});
