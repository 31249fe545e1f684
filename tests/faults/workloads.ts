/** Everything that writes to a vault, as the product does it. */
import { destroy } from '../../main/vault/door/destroy-calls.ts';
import type { EntryDraft } from '../../shared/model/journal.ts';
import { Problem } from '../../shared/errors/problems.ts';
import { draftOf, sampleText } from '../support/vault-samples.ts';
import { fireTimers } from './held-timers.ts';
import {
  asBackedUp,
  NO_JOURNAL,
  withCastMember,
  withDiscarded,
  withEntry,
  withoutDiscarded,
  withSession,
} from './journal-state.ts';
import { fixedId, PASSPHRASE, SECOND_PASSPHRASE, secretOf } from './places.ts';
import type { Step, Workload } from './workload.ts';

export function save(number: number, text: string): Step {
  const draft: EntryDraft = draftOf(text, { id: fixedId(number) });
  return {
    name: `save ${number}`,
    run: ({ door }) => void door.journal.entries.save(draft),
    effects: [withEntry(draft.id, text)],
  };
}

export function discard(number: number): Step {
  const id = fixedId(number);
  return {
    name: `discard ${number}`,
    run: ({ door }) => door.journal.entries.discard(id),
    effects: [withDiscarded(id, true)],
  };
}

function restore(number: number): Step {
  const id = fixedId(number);
  return {
    name: `restore ${number}`,
    run: ({ door }) => door.journal.entries.restore(id),
    effects: [withDiscarded(id, false)],
  };
}

export function saveCast(number: number, replacement: string): Step {
  const id = fixedId(number);
  return {
    name: `cast ${number}`,
    run: ({ door }) =>
      door.journal.saveCastMember({
        id,
        kind: 'person',
        names: [`Person ${String(number)}`],
        replacement,
        part: 'other',
      }),
    effects: [withCastMember(id, replacement)],
  };
}

function removeCast(number: number): Step {
  const id = fixedId(number);
  return {
    name: `remove cast ${number}`,
    run: ({ door }) => door.journal.removeCastMember(id),
    effects: [withCastMember(id, null)],
    erases: [id],
  };
}

export function addSession(date: string): Step {
  return {
    name: 'add a session',
    run: ({ door }) => void door.journal.meetings.add(date),
    effects: [withSession(date)],
  };
}

/** What lies in the wastebasket of the lived-in seed. */
export const WASTE = [3, 4];

/** `door.emptyWastebasket` deletes, then clears the files; a fault in between is reported. */
export const emptyWastebasket: Step = {
  name: 'empty the wastebasket',
  run: ({ door }) => void door.emptyWastebasket(),
  effects: [withoutDiscarded],
  erases: WASTE.map(fixedId),
};

export const confirm: Step = {
  name: 'confirm the words',
  run: ({ door }) => door.journal.confirmRecovery(),
  effects: [(state) => ({ ...state, isConfirmed: true })],
};

/** The half second after a save, in which the anchor is written. */
const pause: Step = {
  name: 'wait',
  run: async () => {
    fireTimers();
    await untilFilesRest();
  },
  effects: [],
};

const close: Step = { name: 'close', run: ({ door }) => door.close(), effects: [] };

const unlock: Step = {
  name: 'unlock',
  run: async ({ door, words }) => {
    const outcome = await door.unlockWithWords(secretOf(words));
    // Said to the person as an outcome; for the count of steps it is a refusal like any other.
    if (!door.isOpen) throw new Refused(JSON.stringify(outcome));
  },
  effects: [],
};

/** An unlock that the product answered with an outcome in words. */
export class Refused extends Error {}

const changePassphrase: Step = {
  name: 'change the passphrase',
  run: ({ keyCare }) => keyCare.changePassphrase(secretOf(SECOND_PASSPHRASE)),
  effects: [(state) => ({ ...state, passphrase: 'second' })],
};

const renewWords: Step = {
  name: 'renew the words',
  run: async ({ keyCare, tell }) => tell((await keyCare.renewRecoveryWords()).recoveryWords),
  effects: [
    (state) => ({ ...state, isConfirmed: false }),
    (state) => ({ ...state, words: 'second' }),
  ],
};

/** The records follow in the background; the step ends with the key file. */
const renewKeys: Step = {
  name: 'renew the keys',
  run: async ({ keyCare, tell }) =>
    tell((await keyCare.renewKeys(secretOf(SECOND_PASSPHRASE))).recoveryWords),
  effects: [
    (state) => ({ ...state, isConfirmed: false }),
    // One key file: there is no moment at which the one is new and the other is not.
    (state) => ({ ...state, words: 'second', passphrase: 'second' }),
  ],
};

/** Until every record is sealed anew and the previous key is gone; or until that has failed. */
const untilRenewed: Step = { name: 'wait for the records', run: untilFilesRest, effects: [] };

const makeBackup: Step = {
  name: 'make a backup',
  run: async ({ backups }) => {
    await backups.make();
  },
  effects: [],
  backsUp: true,
};

const openBackup: Step = {
  name: 'open the backup',
  run: async ({ restore, words }) => {
    const found = await restore.lookIn({ token: 'any' });
    const name = found?.files[0]?.name ?? '';
    const opened = await restore.open({ name, way: 'words', secret: secretOf(words) });
    if (opened.outcome !== 'opened') throw new Refused(opened.outcome);
  },
  effects: [],
};

const restoreBackup: Step = {
  name: 'restore it',
  run: async ({ restore }) => {
    await restore.restore();
  },
  effects: [asBackedUp],
};

/** The end of the journal. What could not be removed is said, and counts as a refusal. */
const destroyAll: Step = {
  name: 'destroy',
  run: async ({ door }) => {
    const wish = { passphrase: secretOf(PASSPHRASE), backupsToo: false };
    const ended = await destroy(door, () => Promise.resolve({ paths: [], outOfReach: null }), wish);
    if (ended.outcome !== 'destroyed' || ended.left.length > 0) {
      throw new Refused(JSON.stringify(ended));
    }
  },
  effects: [() => NO_JOURNAL],
  destroys: true,
};

const create: Step = {
  name: 'create',
  run: async ({ door, tell }) => {
    if (door.isOpen) return;
    tell((await door.create(secretOf(PASSPHRASE), 'mentee')).recoveryWords);
  },
  // Its words are told by the process, like renewed ones.
  effects: [(state) => (state.exists ? state : { ...NO_JOURNAL, exists: true, words: 'second' })],
};

const LONG = 2200;

export const WORKLOADS: readonly Workload[] = [
  {
    name: 'save',
    seed: 'lived-in',
    isProof: true,
    startsOpen: true,
    keepsKeys: true,
    changesPassphrase: false,
    steps: [
      save(10, 'A new entry.'),
      save(1, sampleText(31, 300)),
      pause,
      save(11, sampleText(32, LONG)),
      save(1, 'Shorter again.'),
      saveCast(23, 'a colleague'),
      addSession('2026-04-01'),
      close,
    ],
  },
  {
    name: 'delete',
    seed: 'lived-in',
    isProof: true,
    startsOpen: true,
    keepsKeys: true,
    changesPassphrase: false,
    steps: [removeCast(21), discard(1), restore(3), pause, discard(3), removeCast(22), close],
  },
  {
    name: 'empty wastebasket',
    seed: 'lived-in',
    isProof: true,
    startsOpen: true,
    keepsKeys: true,
    changesPassphrase: false,
    steps: [emptyWastebasket, save(12, sampleText(33, 400)), discard(12), emptyWastebasket, close],
  },
  {
    name: 'change passphrase',
    seed: 'lived-in',
    isProof: true,
    startsOpen: true,
    keepsKeys: false,
    changesPassphrase: true,
    isSlow: true,
    // Nothing else: each state costs several derivations of a key.
    steps: [changePassphrase, close],
  },
  {
    name: 'renew words',
    seed: 'lived-in',
    startsOpen: true,
    keepsKeys: false,
    changesPassphrase: false,
    steps: [renewWords, save(14, 'After the new words.'), close],
  },
  {
    name: 'create',
    seed: 'nothing',
    startsOpen: false,
    keepsKeys: false,
    changesPassphrase: false,
    isSlow: true,
    steps: [create, create, close],
  },
  {
    name: 'renew keys',
    seed: 'lived-in',
    isProof: true,
    startsOpen: true,
    keepsKeys: false,
    changesPassphrase: true,
    isSlow: true,
    steps: [renewKeys, untilRenewed, close],
  },
  {
    name: 'go on renewing keys',
    seed: 'half-renewed',
    startsOpen: false,
    keepsKeys: false,
    changesPassphrase: false,
    steps: [unlock, unlock, save(19, 'Under the new key.'), untilRenewed, close],
  },
  {
    name: 'destroy',
    seed: 'lived-in',
    startsOpen: true,
    keepsKeys: false,
    changesPassphrase: false,
    isSlow: true,
    steps: [destroyAll],
  },
  {
    name: 'back up',
    seed: 'backed-up',
    isProof: true,
    startsOpen: true,
    keepsKeys: true,
    changesPassphrase: false,
    steps: [save(41, 'Before the backup.'), makeBackup, save(42, 'After the backup.'), close],
  },
  {
    name: 'restore',
    seed: 'backed-up',
    startsOpen: false,
    keepsKeys: true,
    changesPassphrase: false,
    steps: [openBackup, restoreBackup, save(43, 'After the restore.'), close],
  },
  {
    name: 'restore to nothing',
    seed: 'backup-alone',
    startsOpen: false,
    keepsKeys: false,
    changesPassphrase: false,
    steps: [openBackup, restoreBackup, save(44, 'On a new machine.'), close],
  },
  {
    name: 'unlock',
    seed: 'lived-in',
    startsOpen: false,
    keepsKeys: true,
    changesPassphrase: false,
    steps: [unlock, unlock, save(16, 'After the unlock.'), close],
  },
  {
    name: 'unlock after a kill',
    seed: 'killed',
    startsOpen: false,
    keepsKeys: true,
    changesPassphrase: false,
    steps: [unlock, unlock, save(17, 'After the kill.'), close],
  },
  {
    name: 'migrate',
    seed: 'first-format',
    isProof: true,
    startsOpen: false,
    keepsKeys: true,
    changesPassphrase: false,
    steps: [unlock, unlock, save(18, 'After the migration.'), close],
  },
];

/** @returns what the product said, where it said something at all; null for anything else. */
export function saidToPerson(error: unknown): string | null {
  if (error instanceof Refused) return error.message;
  return error instanceof Problem ? error.data.code : null;
}

/** Waits until no file call of Node's is under way. */
async function untilFilesRest(): Promise<void> {
  for (let quiet = 0; quiet < 8;) {
    await new Promise<void>((resolve) => setImmediate(resolve));
    const isBusy = process.getActiveResourcesInfo().some((kind) => kind.startsWith('FSReq'));
    quiet = isBusy ? 0 : quiet + 1;
  }
}
