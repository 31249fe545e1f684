/**
 * What the fake knows of its ways in, its backups and its damage, and how it answers about them. Like
 * the rest of the fake it keeps nothing: the real answers are tested against the real vault.
 */
import type { CallOutput } from '../../shared/contract/contract.ts';
import type { Handlers } from '../../shared/contract/server.ts';
import { Problem } from '../../shared/errors/problems.ts';
import type {
  BackupFile,
  BackupPreview,
  Backups,
  OpenedBackup,
  ReadOnly,
  Rehearsal,
  UnlockOutcome,
  VaultFault,
  VaultHealth,
} from '../../shared/model/vault.ts';
import type { FakeState } from './fake-verso.ts';
import { inSteps } from './fake-work.ts';

export interface FakeCare {
  /** Why it opens to be read only; null where it opens as usual. */
  readOnly: ReadOnly | null;
  /** Why it does not open at all. */
  fault: VaultFault | null;
  /** What the next try at the door is answered, whatever is typed. */
  nextUnlock: UnlockOutcome | null;
  hasWords: boolean;
  rehearsalDue: boolean;
  renewing: number;
  place: VaultHealth['place'];
  backups: Backups;
  /** What lies in the folder that the person chooses next; null where it is not there. */
  chosenFolder: { readonly place: string; readonly files: readonly BackupFile[] } | null;
  /** The folder that this device last used, and what it holds. */
  knownFolder: { readonly place: string; readonly files: readonly BackupFile[] } | null;
  /** What opening a backup is answered, whatever is typed; null where the secret decides. */
  nextOpened: OpenedBackup | null;
  inBackup: BackupPreview;
  planted: { readonly entryId: string; readonly castId: string; readonly at: string } | null;
  /** What a search for planted words comes to. */
  leaks: NonNullable<CallOutput<'leakTest.search'>>;
  /** What cannot be removed at the end. */
  undestroyed: string[];
}

export const FAKE_WORDS: readonly string[] = (
  'orchard velvet kitchen humble april ladder swim piano canvas gesture north thumb ' +
  'eager bracket mirror olive distance window fabric spoon juice reform harvest quiet'
).split(' ');

const FOLDER = '/media/you/Stick/Verso backups';

export function fakeBackupFile(madeAt: string, bytes = 1_413_120): BackupFile {
  const stamp = `${madeAt.slice(0, 19).replaceAll(':', '-')}Z`;
  return { name: `Verso-${stamp}-1a2b3c4d.verso`, madeAt, bytes };
}

/** Nothing wrong, nothing kept elsewhere. */
export function freshCare(): FakeCare {
  return {
    readOnly: null,
    fault: null,
    nextUnlock: null,
    hasWords: true,
    rehearsalDue: false,
    renewing: 0,
    place: { synced: null, network: false },
    backups: { folder: null, provedAt: null, isDue: true, trouble: null, files: [] },
    chosenFolder: { place: FOLDER, files: [] },
    knownFolder: null,
    nextOpened: null,
    inBackup: {
      role: 'mentee',
      madeAt: '2026-11-20T18:04:09.000Z',
      entries: 31,
      sessions: 6,
      firstAt: '2026-10-02T09:12:00.000Z',
      lastAt: '2026-11-20T18:01:30.000Z',
    },
    planted: null,
    leaks: { files: 41, bytes: 23_400_112, archives: 2, unread: [], hits: [] },
    undestroyed: [],
  };
}

const words = (bytes: Uint8Array): readonly string[] =>
  new TextDecoder().decode(bytes).trim().split(/\s+/u);

type Tried =
  | { readonly outcome: 'fits' }
  | { readonly outcome: 'wrong-words' }
  | { readonly outcome: 'no-words' }
  | { readonly outcome: 'words-mistyped'; unknown: number[]; readonly count: number };

/** Whether these are the words of the fake's one paper. */
export function tryWords(care: FakeCare, bytes: Uint8Array): Tried {
  if (!care.hasWords) return { outcome: 'no-words' };
  const typed = words(bytes);
  const unknown = typed.flatMap((word, index) => (FAKE_WORDS.includes(word) ? [] : [index + 1]));
  if (typed.length !== 24 || unknown.length > 0) {
    return { outcome: 'words-mistyped', unknown, count: typed.length };
  }
  return { outcome: typed.join(' ') === FAKE_WORDS.join(' ') ? 'fits' : 'wrong-words' };
}

type CareCall =
  | Extract<keyof Handlers<'vault'>, `backups.${string}` | `leakTest.${string}`>
  | 'vault.revokeRecoveryWords'
  | 'vault.renewKeys'
  | 'vault.health'
  | 'vault.rehearsePassphrase'
  | 'vault.rehearseWords'
  | 'vault.goOn'
  | 'vault.destroy'
  | 'journal.saveCopy';

/** Answers to everything that keeps a vault well. */
export function careHandlers(state: FakeState): Pick<Handlers<'vault'>, CareCall> {
  return {
    ...wayInHandlers(state),
    ...backupHandlers(state),
    ...restoreHandlers(state),
    ...leakTestHandlers(state),
    'vault.goOn': ({ job }) =>
      inSteps(state.work, job, () => {
        const setAside =
          state.care.readOnly?.why === 'damaged' ? 'vault-set-aside-2026-11-23T15-04-09Z' : null;
        state.care.readOnly = null;
        return { setAside };
      }),
    'vault.destroy': ({ passphrase }) => {
      if (!opens(state, passphrase)) return { outcome: 'wrong-passphrase' };
      state.exists = false;
      state.unlocked = false;
      return { outcome: 'destroyed', files: 4, left: state.care.undestroyed };
    },
    'journal.saveCopy': ({ job }) =>
      inSteps(state.work, job, () => ({ entries: state.entries.size, bytes: 18_240 })),
  };
}

function recordsIn({ entries, sessions, cast }: FakeState): number {
  return entries.size + sessions.length + cast.size + 1;
}

function opens(state: FakeState, passphrase: Uint8Array): boolean {
  return new TextDecoder().decode(passphrase) === state.passphrase;
}

function rehearsed(state: FakeState, way: 'rehearsedAt' | 'wordsRehearsedAt'): Rehearsal {
  state.profile = { ...state.profile, [way]: new Date().toISOString() };
  state.care.rehearsalDue = false;
  return { outcome: 'opens' };
}

type WayIn =
  | 'vault.revokeRecoveryWords'
  | 'vault.renewKeys'
  | 'vault.health'
  | 'vault.rehearsePassphrase'
  | 'vault.rehearseWords';

function wayInHandlers(state: FakeState): Pick<Handlers<'vault'>, WayIn> {
  const { care } = state;
  return {
    'vault.revokeRecoveryWords': () => {
      care.hasWords = false;
      return null;
    },
    'vault.renewKeys': ({ passphrase, job }) => {
      if (passphrase.length < 12) throw Problem.of('passphrase-too-weak', {});
      const typed = new TextDecoder().decode(passphrase);
      return inSteps(state.work, job, () => {
        state.passphrase = typed;
        state.profile = { ...state.profile, recoveryConfirmedAt: null };
        care.hasWords = true;
        care.renewing = recordsIn(state);
        return { recoveryWords: [...FAKE_WORDS] };
      });
    },
    'vault.health': () => ({
      words: !care.hasWords
        ? 'none'
        : state.profile.recoveryConfirmedAt === null
          ? 'unconfirmed'
          : 'confirmed',
      rehearsedAt: state.profile.rehearsedAt,
      wordsRehearsedAt: state.profile.wordsRehearsedAt,
      rehearsalDue: care.rehearsalDue,
      kdf: { memoryMiB: 512, passes: 4 },
      renewing: care.renewing,
      records: recordsIn(state),
      place: care.place,
    }),
    'vault.rehearsePassphrase': ({ passphrase }) =>
      opens(state, passphrase) ? rehearsed(state, 'rehearsedAt') : { outcome: 'wrong' },
    'vault.rehearseWords': ({ words: typed }) => {
      const tried = tryWords(care, typed);
      if (tried.outcome === 'fits') return rehearsed(state, 'wordsRehearsedAt');
      return tried.outcome === 'wrong-words' ? { outcome: 'wrong' } : tried;
    },
  };
}

type Keeping =
  'backups.read' | 'backups.useFolder' | 'backups.stop' | 'backups.make' | 'backups.removeOlder';

function backupHandlers(state: FakeState): Pick<Handlers<'vault'>, Keeping> {
  const { care } = state;
  const make = (folder: string | null): Backups => {
    if (folder === null) throw Problem.of('no-backup-folder', {});
    const now = new Date().toISOString();
    care.backups = {
      folder,
      provedAt: now,
      isDue: false,
      trouble: null,
      files: [fakeBackupFile(now), ...care.backups.files],
    };
    care.knownFolder = { place: folder, files: care.backups.files };
    return care.backups;
  };
  return {
    'backups.read': () => care.backups,
    'backups.useFolder': ({ job }) => {
      const { chosenFolder } = care;
      if (chosenFolder === null) throw Problem.of('folder-missing', {});
      return inSteps(state.work, job, () => make(chosenFolder.place));
    },
    'backups.stop': () => {
      care.backups = { ...care.backups, folder: null, trouble: null };
      return care.backups;
    },
    'backups.make': ({ job }) => inSteps(state.work, job, () => make(care.backups.folder)),
    'backups.removeOlder': ({ job }) =>
      inSteps(state.work, job, () => {
        care.backups = { ...make(care.backups.folder), files: care.backups.files.slice(0, 1) };
        return care.backups;
      }),
  };
}

type Restoring = 'backups.lookIn' | 'backups.open' | 'backups.restore';

function restoreHandlers(state: FakeState): Pick<Handlers<'vault'>, Restoring> {
  const { care } = state;
  let seen: readonly BackupFile[] = [];
  let opened: NonNullable<CallOutput<'backups.restore'>>['outcome'] | null = null;
  const tryBackup = (way: 'passphrase' | 'words', secret: Uint8Array): OpenedBackup => {
    if (care.nextOpened !== null) {
      const answer = care.nextOpened;
      care.nextOpened = null;
      return answer;
    }
    const preview: OpenedBackup = { outcome: 'opened', preview: care.inBackup };
    if (way === 'passphrase') {
      return opens(state, secret) ? preview : { outcome: 'wrong-passphrase' };
    }
    const tried = tryWords(care, secret);
    return tried.outcome === 'fits' ? preview : tried;
  };
  return {
    'backups.lookIn': ({ token }) => {
      if (token !== null && care.chosenFolder === null) throw Problem.of('folder-missing', {});
      const folder = token === null ? care.knownFolder : care.chosenFolder;
      seen = folder?.files ?? [];
      return folder === null ? null : { place: folder.place, files: [...folder.files] };
    },
    'backups.open': ({ name, way, secret, job }) => {
      if (!seen.some((file) => file.name === name)) throw Problem.of('not-found', {});
      const answer = tryBackup(way, secret);
      return inSteps(state.work, job, () => {
        if (answer.outcome !== 'opened') opened = null;
        else opened = way === 'words' ? 'unlocked-by-words' : 'unlocked';
        return answer;
      });
    },
    'backups.restore': ({ job }) => {
      if (opened === null) throw Problem.of('not-found', {});
      const outcome = opened;
      return inSteps(state.work, job, () => {
        const setAside = state.exists ? 'vault-set-aside-2026-11-23T15-04-09Z' : null;
        opened = null;
        care.readOnly = null;
        care.fault = null;
        state.exists = true;
        state.unlocked = true;
        return { outcome, setAside };
      });
    },
  };
}

type LeakTest = Extract<CareCall, `leakTest.${string}`>;

function leakTestHandlers(state: FakeState): Pick<Handlers<'vault'>, LeakTest> {
  const { care } = state;
  return {
    'leakTest.plant': ({ entryId, castId }) => {
      care.planted = { entryId, castId, at: new Date().toISOString() };
      return null;
    },
    'leakTest.state': () => ({ plantedAt: care.planted?.at ?? null }),
    'leakTest.search': ({ job }) => {
      const { planted } = care;
      if (planted === null) throw Problem.of('not-found', {});
      return inSteps(state.work, job, () => {
        for (const id of state.entries.keys()) if (id === planted.entryId) state.entries.delete(id);
        for (const id of state.cast.keys()) if (id === planted.castId) state.cast.delete(id);
        care.planted = null;
        return care.leaks;
      });
    },
  };
}
