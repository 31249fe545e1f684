/** A journal that is open to be read: no call of the contract writes to it, whatever is damaged. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';
import { expect, it } from 'vitest';

import type { CallInput, CallName } from '../../shared/contract/contract.ts';
import type { contract } from '../../shared/contract/contract.ts';
import { DEFAULT_SCHEME } from '../../shared/content/presets.ts';
import type { RecordId } from '../../shared/model/journal.ts';
import { writeSchemeFile } from '../../shared/model/scheme-file.ts';
import { Problem } from '../../shared/errors/problems.ts';
import { households } from '../support/households.ts';
import { serve } from '../support/serve-household.ts';
import { bytesOf, PASSPHRASE } from '../support/vault-child.ts';
import { draftOf, listQuery, newId } from '../support/vault-samples.ts';

const { root, now, withJournal, reopened, person } = households();

type VaultCall = {
  [N in CallName]: (typeof contract)[N]['home'] extends 'vault' ? N : never;
}[CallName];
/** These replace or end the vault on purpose. */
type Ending = 'vault.goOn' | 'vault.destroy' | 'backups.restore';

const TOKEN = 'a'.repeat(32);
const secret = () => bytesOf(PASSPHRASE);

const inputs = (entryId: ReturnType<typeof newId>) =>
  ({
    'vault.status': null,
    'vault.estimatePassphrase': { passphrase: secret() },
    'vault.create': { passphrase: secret(), role: 'mentee' },
    'vault.unlock': { passphrase: secret() },
    'vault.unlockWithWords': { words: secret() },
    'vault.changePassphrase': { passphrase: secret() },
    'vault.renewRecoveryWords': null,
    'vault.confirmRecoveryWords': null,
    'vault.revokeRecoveryWords': null,
    'vault.renewKeys': { passphrase: secret() },
    'vault.health': null,
    'vault.rehearsePassphrase': { passphrase: secret() },
    'vault.rehearseWords': { words: secret() },
    'backups.read': null,
    'backups.useFolder': { token: TOKEN },
    'backups.stop': null,
    'backups.make': {},
    'backups.removeOlder': {},
    'backups.lookIn': { token: null },
    'backups.open': {
      name: 'Verso-2026-11-23T14-43-21Z-1a2b3c4d.verso',
      way: 'passphrase',
      secret: secret(),
    },
    'leakTest.plant': { entryId, castId: newId(), phrases: ['twelve and more letters'] },
    'leakTest.state': null,
    'leakTest.search': {},
    'journal.saveCopy': { token: TOKEN },
    'profile.read': null,
    'journey.read': { today: '2026-11-23' },
    'profile.changeRole': { role: 'mentor' },
    'scheme.read': null,
    'scheme.check': { text: '{}' },
    'scheme.use': { text: writeSchemeFile(DEFAULT_SCHEME) },
    'scheme.leave': null,
    'scheme.readCard': { text: '{}' },
    'scheme.saveFile': { token: TOKEN, scheme: DEFAULT_SCHEME },
    'choices.read': null,
    'choices.change': { monthlyLimit: 60 },
    'agreement.read': null,
    'agreement.save': {
      answers: [],
      reviewOn: null,
      mayReleasePartnersWords: false,
      matchedOn: '',
      differs: '',
    },
    'sessions.change': {
      id: newId(),
      date: '2026-11-23',
      mode: null,
      minutes: null,
      agreed: '',
      nextTime: '',
    },
    'sessions.remove': { id: newId() },
    'steps.list': null,
    'steps.save': {
      id: newId(),
      text: 'Ask',
      by: 'me',
      sessionId: null,
      promisedOn: '2026-11-23',
      state: 'open',
      outcome: '',
      closedOn: null,
    },
    'steps.remove': { id: newId() },
    'ratings.list': null,
    'ratings.save': { wave: 'pre', answers: [] },
    'ideas.list': null,
    'ideas.save': {
      id: newId(),
      process: 'Claims',
      change: '',
      owner: '',
      reviewOn: null,
      tell: '',
      state: 'raised',
      reviews: [],
    },
    'ideas.remove': { id: newId() },
    'load.list': null,
    'load.save': {
      id: newId(),
      date: '2026-11-23',
      minutes: 60,
      weight: null,
      support: '',
      note: '',
    },
    'load.remove': { id: newId() },
    'stories.close': { entryId },
    'stories.read': null,
    'entries.hasHistory': { id: entryId },
    'entries.history': { id: entryId },
    'entries.bringBack': { id: entryId, finishedAt: '2026-11-23T10:00:00.000Z' },
    'entries.earlier': { promptIds: ['P04.1'], except: null },
    'entries.tags': null,
    'entries.namings': { text: 'Ama spoke on 12 March.', language: 'en' },
    'sessions.add': { date: '2026-11-23' },
    'sessions.list': null,
    'entries.list': listQuery(),
    'entries.read': { id: entryId },
    'entries.save': draftOf('Refused.'),
    'entries.discard': { id: entryId },
    'entries.restore': { id: entryId },
    'wastebasket.empty': null,
    'cast.list': null,
    'cast.save': {
      id: newId(),
      kind: 'person',
      names: ['Ama'],
      replacement: 'a friend',
      part: 'other',
    },
    'cast.remove': { id: newId() },
    'release.propose': { entryId },
    'release.prepare': preparationOf(entryId),
    'release.withdraw': { entryId },
    'release.waiting': null,
    'release.identity': null,
    'release.chooseIdentity': { pseudonym: 'Q12', pair: '', group: '', shown: [] },
    'release.together': { entryIds: [entryId], reasons: [] },
    'release.save': {
      entryIds: [entryId],
      reasons: [],
      format: 'text',
      token: TOKEN,
      job: 'a'.repeat(32),
      language: 'en',
      knowingly: false,
    },
    'release.takeText': { entryId, promptId: null },
    'release.handOvers': null,
    'desk.makeKeys': { studyId: 'Study 1', passphrase: bytesOf('weak'), token: TOKEN },
    'desk.openKeys': { file: bytesOf('no key'), passphrase: bytesOf('weak') },
    'desk.close': null,
    'desk.put': { name: 'a', file: bytesOf('a') },
    'desk.look': null,
    'desk.save': { format: 'json', token: TOKEN, job: 'a'.repeat(32), language: 'en' },
    'desk.saveFolder': {
      holds: 'everything',
      token: TOKEN,
      job: 'a'.repeat(32),
      language: 'en',
    },
    'desk.takeBack': { count: 1 },
    'desk.takeBackCounts': { count: 1 },
    'work.progress': { job: 'a'.repeat(32) },
    'work.callOff': { job: 'a'.repeat(32) },
    'desk.saveCard': { token: TOKEN },
    'desk.putCounts': { name: 'a', file: bytesOf('a') },
    'desk.lookAtCounts': null,
    'desk.saveCounts': { token: TOKEN, language: 'en' },
    'counts.preview': { today: '2026-11-23', themes: [], withRatings: true },
    'counts.save': {
      today: '2026-11-23',
      themes: [],
      withRatings: true,
      digest: '0'.repeat(64),
      token: TOKEN,
    },
    'release.codes': null,
    'release.saveCode': { id: null, name: 'Who is in the room', brief: '' },
    'release.removeCode': { id: 'OWN-1' },
    'release.saveLog': { token: TOKEN, language: 'en', knowingly: false },
  }) satisfies { [N in Exclude<VaultCall, Ending>]: CallInput<N> };

function preparationOf(entryId: RecordId) {
  return {
    entryId,
    promptIds: ['P04.1'],
    decisions: [],
    consents: [],
    partnersWords: [],
    answers: { stranger: null, insider: null },
    reasons: [],
    codings: [],
    memo: '',
  };
}

const bytesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'hex')]),
  );

it('no call of the contract changes a byte of it, and none fails as a bug', async () => {
  const one = await withJournal();
  const [hit, whole] = one.door.journal.allEntries().map(({ id }) => id);
  await one.door.close();
  const database = new Database(one.files.database);
  database.exec(`UPDATE records SET body = zeroblob(1100) WHERE id = x'${hit ?? ''}'`);
  database.close();
  const two = await reopened();
  expect(two.outcome).toMatchObject({ outcome: 'unlocked-to-read' });
  const before = bytesIn(two.files.folder);
  const { server, bugs } = serve(two, now);
  const answers: Record<string, unknown> = {};
  for (const [call, input] of Object.entries(inputs(whole ?? newId()))) {
    two.targets.announce(TOKEN, join(root(), 'copy.txt'));
    const answer = await server({ kind: 'request', id: 1, call, input });
    answers[call] = answer?.ok === false ? Problem.parse(answer.problem).data.code : 'answered';
    expect([call, bytesIn(two.files.folder)]).toEqual([call, before]);
  }
  expect(bugs).toEqual([]);
  expect(Object.values(answers)).not.toContain('invalid-input');
  for (const call of ['entries.save', 'sessions.add', 'cast.save', 'wastebasket.empty']) {
    expect([call, answers[call]]).toEqual([call, 'read-only']);
  }
  for (const call of ['renewKeys', 'changePassphrase', 'revokeRecoveryWords']) {
    expect([call, answers[`vault.${call}`]]).toEqual([call, 'read-only']);
  }
});

it('a count of pages that was hit keeps nothing from being read, and asks the disk for nothing', async () => {
  const one = await withJournal();
  await one.door.close();
  const bytes = readFileSync(one.files.database);
  bytes.writeUInt32BE(0xfffffffe, 28);
  writeFileSync(one.files.database, bytes);
  const two = person();
  expect(await two.door.unlock(bytesOf(PASSPHRASE))).toMatchObject({
    outcome: 'unlocked-to-read',
    readOnly: { why: 'damaged', wholeEntries: 3, lostCount: 0 },
  });
  await two.door.goOn();
  await two.door.close();
  const three = await reopened();
  expect(three.outcome).toEqual({ outcome: 'unlocked' });
  expect(three.door.journal.allEntries()).toHaveLength(3);
});
