/** The vault's side of the contract: each call in one line, handed to what knows. */
import type { Handlers, Server } from '../../shared/contract/server.ts';
import { createServer } from '../../shared/contract/server.ts';
import { sodium } from './crypto/sodium.ts';
import { estimatePassphrase } from './door/passphrase-estimate.ts';
import type { VaultDoor } from './door/vault-door.ts';
import type { ReleaseCalls } from './export/release-calls.ts';
import type { ReportBug } from './incident-log.ts';

export interface VaultServerParts {
  readonly door: VaultDoor;
  readonly release: ReleaseCalls;
  readonly onBug: ReportBug;
}

export function createVaultServer({ door, release, onBug }: VaultServerParts): Server {
  return createServer<'vault'>({
    home: 'vault',
    handlers: { ...doorCalls(door), ...journalCalls(door), ...release },
    isUnlocked: () => door.isOpen,
    onBug,
  });
}

type DoorCall = Extract<keyof Handlers<'vault'>, `vault.${string}`>;
type ReleaseCall = keyof ReleaseCalls;
type JournalCall = Exclude<keyof Handlers<'vault'>, DoorCall | ReleaseCall>;

function doorCalls(door: VaultDoor): Pick<Handlers<'vault'>, DoorCall> {
  return {
    'vault.status': () => door.status(),
    'vault.estimatePassphrase': ({ passphrase }) =>
      estimatePassphrase(passphrase).finally(() => sodium.memzero(passphrase)),
    'vault.create': ({ passphrase, role }) => door.create(passphrase, role),
    'vault.unlock': ({ passphrase }) => door.unlock(passphrase),
    'vault.unlockWithWords': ({ words }) => door.unlockWithWords(words),
    'vault.changePassphrase': ({ passphrase }) => door.changePassphrase(passphrase).then(done),
    'vault.renewRecoveryWords': () => door.renewRecoveryWords(),
    'vault.confirmRecoveryWords': () => done(door.journal.confirmRecovery()),
  };
}

function journalCalls(door: VaultDoor): Pick<Handlers<'vault'>, JournalCall> {
  return {
    'profile.read': () => door.journal.readProfile(),
    'journey.read': () => door.journal.readJourney(),
    'sessions.add': ({ date }) => door.journal.addSession(date),
    'sessions.list': () => door.journal.listSessions(),
    'entries.list': (query) => door.journal.listEntries(query),
    'entries.read': ({ id }) => door.journal.readEntry(id),
    'entries.save': (draft) => door.journal.saveEntry(draft),
    'entries.discard': ({ id }) => done(door.journal.discardEntry(id)),
    'entries.restore': ({ id }) => done(door.journal.restoreEntry(id)),
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
