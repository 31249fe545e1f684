/** The vault's side of the contract: each call in one line, handed to what knows. */
import type { Handlers, Server } from '../../shared/contract/server.ts';
import { createServer } from '../../shared/contract/server.ts';
import type { Backups } from './backup/backups.ts';
import type { Restore } from './backup/restore.ts';
import { sodium } from './crypto/sodium.ts';
import type { NamingCalls } from './deidentify/namings.ts';
import { destroy } from './door/destroy-calls.ts';
import type { KeyCare } from './door/key-care.ts';
import { estimatePassphrase } from './door/passphrase-estimate.ts';
import type { VaultDoor } from './door/vault-door.ts';
import { vaultHealth } from './door/vault-health.ts';
import type { CopyCalls } from './export/copy-calls.ts';
import type { CountsCalls } from './export/counts/counts-calls.ts';
import type { DeskCalls } from './export/desk/desk-calls.ts';
import type { ReleaseCalls } from './export/release-calls.ts';
import { warnedOfCard } from './export/study-of-scheme.ts';
import type { ReportBug } from './incident-log.ts';
import type { SchemeCalls } from './export/scheme-calls.ts';
import type { LeakCalls } from './leak-test/leak-calls.ts';
import type { Jobs } from './long-work/jobs.ts';
import type { PaceOptions } from './long-work/pace.ts';

export interface VaultServerParts {
  readonly door: VaultDoor;
  readonly keyCare: KeyCare;
  readonly backups: Backups;
  readonly restore: Restore;
  readonly jobs: Jobs;
  /** The calls that come with a module of their own. */
  readonly others: ReleaseCalls &
    NamingCalls &
    CountsCalls &
    DeskCalls &
    CopyCalls &
    LeakCalls &
    SchemeCalls;
  readonly onBug: ReportBug;
}

export function createVaultServer(parts: VaultServerParts): Server {
  const { door, onBug } = parts;
  return createServer<'vault'>({
    home: 'vault',
    handlers: afterReading(parts, {
      ...doorCalls(parts),
      ...backupCalls(parts),
      ...workCalls(parts),
      ...journalCalls(parts),
      ...parts.others,
    }),
    isUnlocked: () => door.isOpen,
    onBug,
  });
}

type Calls = Handlers<'vault'>;
type DoorCall = Extract<keyof Calls, `vault.${string}`>;
type BackupCall = Extract<keyof Calls, `backups.${string}`>;
type WorkCall = Extract<keyof Calls, `work.${string}`>;
type OtherCall = keyof VaultServerParts['others'];
type JournalCall = Exclude<keyof Calls, DoorCall | BackupCall | WorkCall | OtherCall>;

/** What can be answered by what was opened before the list, and changes nothing. */
const EARLY: ReadonlySet<string> = new Set<keyof Calls>([
  'vault.status',
  'vault.estimatePassphrase',
  'vault.health',
  'work.progress',
  'work.callOff',
  'backups.read',
  'profile.read',
  'journey.read',
  'scheme.read',
  'choices.read',
  'agreement.read',
  'sessions.list',
  'steps.list',
  'ratings.list',
  'ideas.list',
  'load.list',
  'cast.list',
  'entries.tags',
  // These wait for no more than they need: what is being written is sealed at once.
  'entries.list',
  'entries.read',
  'entries.save',
]);

type Handler = (input: unknown) => unknown;

/** While the records of a large journal are still being opened, every other call waits for that. */
function afterReading({ door, jobs }: VaultServerParts, calls: Calls): Calls {
  const patient = async (handle: Handler, input: unknown): Promise<unknown> => {
    const { job, secrets } = waitingFor(input);
    try {
      // What is called off meanwhile is never begun.
      const wait = (work: PaceOptions): Promise<true> => door.whenRead(work).then(() => true);
      const isRead = job === undefined ? await wait({}) : await jobs.run(job, wait);
      if (isRead === null) return null;
    } catch (error) {
      secrets.forEach((secret) => sodium.memzero(secret));
      throw error;
    }
    return handle(input);
  };
  const handlers = Object.entries(calls).map(([name, call]) => {
    const handle = call as Handler;
    const waits: Handler = (input) => (door.isReading ? patient(handle, input) : handle(input));
    return [name, EARLY.has(name) ? handle : waits];
  });
  return Object.fromEntries(handlers) as Calls;
}

/** The job under which it can be called off, and what must be wiped if it comes to nothing. */
function waitingFor(input: unknown): {
  readonly job: string | undefined;
  readonly secrets: readonly Uint8Array[];
} {
  const fields = typeof input === 'object' && input !== null ? Object.entries(input) : [];
  const job: unknown = fields.find(([name]) => name === 'job')?.[1];
  const secrets = fields.flatMap(([, value]) => (value instanceof Uint8Array ? [value] : []));
  return { job: typeof job === 'string' ? job : undefined, secrets };
}

function workCalls({ jobs }: VaultServerParts): Pick<Calls, WorkCall> {
  return {
    'work.progress': ({ job }) => jobs.progress(job),
    'work.callOff': ({ job }) => done(jobs.callOff(job)),
  };
}

function doorCalls({ door, keyCare, backups, jobs }: VaultServerParts): Pick<Calls, DoorCall> {
  return {
    'vault.status': () => door.status(),
    'vault.estimatePassphrase': ({ passphrase }) =>
      estimatePassphrase(passphrase).finally(() => sodium.memzero(passphrase)),
    'vault.create': ({ passphrase, role }) => door.create(passphrase, role),
    'vault.unlock': ({ passphrase, job }) => jobs.run(job, (work) => door.unlock(passphrase, work)),
    'vault.unlockWithWords': ({ words, job }) =>
      jobs.run(job, (work) => door.unlockWithWords(words, work)),
    'vault.goOn': ({ job }) => jobs.run(job, (work) => door.goOn(work)),
    'vault.health': () => vaultHealth(door),
    'vault.changePassphrase': ({ passphrase }) => keyCare.changePassphrase(passphrase).then(done),
    'vault.renewRecoveryWords': () => keyCare.renewRecoveryWords(),
    'vault.confirmRecoveryWords': () => done(door.journal.confirmRecovery()),
    'vault.revokeRecoveryWords': () => keyCare.revokeRecoveryWords().then(done),
    'vault.renewKeys': ({ passphrase, job }) =>
      jobs.run(job, (work) => keyCare.renewKeys(passphrase, work)),
    'vault.rehearsePassphrase': ({ passphrase }) => keyCare.rehearsePassphrase(passphrase),
    'vault.rehearseWords': ({ words }) => keyCare.rehearseWords(words),
    'vault.destroy': (wish) => destroy(door, (vault) => backups.ofVault(vault), wish),
  };
}

function backupCalls({ backups, restore, jobs }: VaultServerParts): Pick<Calls, BackupCall> {
  return {
    'backups.read': () => backups.read(),
    'backups.useFolder': ({ token, job }) =>
      jobs.run(job, (work) => backups.useFolder(token, work)),
    'backups.stop': () => backups.stop(),
    'backups.make': ({ job }) => jobs.run(job, (work) => backups.make(work)),
    'backups.removeOlder': ({ job }) => jobs.run(job, (work) => backups.removeOlder(work)),
    'backups.lookIn': (where) => restore.lookIn(where),
    'backups.open': ({ job, ...choice }) => jobs.run(job, (work) => restore.open(choice, work)),
    'backups.restore': ({ job }) => jobs.run(job, (work) => restore.restore(work)),
  };
}

function journalCalls({ door, jobs }: VaultServerParts): Pick<Calls, JournalCall> {
  return {
    'profile.read': () => door.journal.readProfile(),
    'profile.changeRole': ({ role }) => door.journal.changeRole(role),
    'journey.read': (day) => door.journal.readJourney(day),
    'scheme.read': () => door.journal.arrangements.scheme(),
    'scheme.check': ({ text }) => warnedOfCard(door.journal.checkScheme(text)),
    'scheme.use': ({ text }) => warnedOfCard(door.journal.useScheme(text)),
    'scheme.leave': () => done(door.journal.leaveScheme()),
    'choices.read': () => door.journal.arrangements.choices(),
    'choices.change': (change) => door.journal.arrangements.changeChoices(change),
    'agreement.read': () => ({ agreement: door.journal.arrangements.agreement() }),
    'agreement.save': (agreement) => door.journal.arrangements.saveAgreement(agreement),
    'sessions.add': ({ date }) => door.journal.meetings.add(date),
    'sessions.list': () => door.journal.meetings.list(),
    'sessions.change': (session) => door.journal.meetings.change(session),
    'sessions.remove': ({ id }) => done(door.journal.meetings.remove(id)),
    'steps.list': () => door.journal.meetings.listSteps(),
    'steps.save': (step) => done(door.journal.meetings.saveStep(step)),
    'steps.remove': ({ id }) => done(door.journal.meetings.removeStep(id)),
    'ratings.list': () => door.journal.ratings.list(),
    'ratings.save': (sheet) => door.journal.ratings.save(sheet),
    'ideas.list': () => door.journal.ideas.list(),
    'ideas.save': (idea) => door.journal.ideas.save(idea),
    'ideas.remove': ({ id }) => done(door.journal.ideas.remove(id)),
    'load.list': () => door.journal.load.list(),
    'load.save': (entry) => done(door.journal.load.save(entry)),
    'load.remove': ({ id }) => done(door.journal.load.remove(id)),
    'stories.close': ({ entryId }) => done(door.journal.entries.closeStory(entryId)),
    'stories.read': () => door.journal.entries.stories(),
    'entries.list': async ({ job, ...query }) => {
      if (query.words.trim() === '') return door.journal.entries.list(query);
      // Right after an unlock, saves and other calls go before the rest of the index.
      const found = await jobs.run(job, (work) => door.search(query, work));
      // Called off by a lock: nobody waits for it any more.
      return found ?? { entries: [], total: 0 };
    },
    'entries.read': async ({ id }) => {
      await door.whenHas(id);
      return door.journal.entries.read(id);
    },
    'entries.hasHistory': ({ id }) => door.journal.entries.hasHistory(id),
    'entries.history': ({ id }) => door.journal.entries.history(id),
    'entries.bringBack': ({ id, finishedAt }) =>
      done(door.journal.entries.bringBack(id, finishedAt)),
    'entries.earlier': (wish) => door.journal.entries.earlier(wish),
    'entries.tags': () => door.journal.entries.tags(),
    'entries.save': async (draft) => {
      // A finished one has a history, which may be among what is still being opened.
      if (door.journal.entries.isFinished(draft.id)) await door.whenRead();
      return door.journal.entries.save(draft);
    },
    'entries.discard': ({ id }) => done(door.journal.entries.discard(id)),
    'entries.restore': ({ id }) => done(door.journal.entries.restore(id)),
    'wastebasket.empty': () => door.emptyWastebasket(),
    'cast.list': () => door.journal.listCast(),
    'cast.save': (member) => done(door.journal.saveCastMember(member)),
    'cast.remove': ({ id }) => done(door.journal.removeCastMember(id)),
  };
}

/** The contract's answer of a call that has nothing to say. */
function done(_: unknown): null {
  return null;
}
