/**
 * The life of a vault process: begin, serve, and at the first `close` checkpoint, close, wipe, report
 * and exit. One process serves one unlock; locking ends it, because only a process that is gone has
 * certainly forgotten.
 */
import type { Order, Report } from '../../shared/contract/control.ts';
import { orderSchema } from '../../shared/contract/control.ts';
import type { Channel } from '../../shared/contract/wire.ts';
import { readySodium } from './crypto/sodium.ts';
import { Backups } from './backup/backups.ts';
import { Restore } from './backup/restore.ts';
import { KeyCare } from './door/key-care.ts';
import { finishReplacement } from './door/replace-vault.ts';
import { VaultDoor } from './door/vault-door.ts';
import { copyCalls } from './export/copy-calls.ts';
import { countsCalls } from './export/counts/counts-calls.ts';
import { deskCalls } from './export/desk/desk-calls.ts';
import { schemeCalls } from './export/scheme-calls.ts';
import { namingCalls } from './deidentify/namings.ts';
import { finder } from './deidentify/propose.ts';
import { releaseCalls } from './export/release-calls.ts';
import { AnnouncedTargets } from './file-targets.ts';
import { HostPrinter } from './host-printer.ts';
import type { ReportBug } from './incident-log.ts';
import { openIncidentLog } from './incident-log.ts';
import { journalOf } from './journal/journal-of.ts';
import { leakCalls } from './leak-test/leak-calls.ts';
import { leakPlaces } from './leak-test/leak-places.ts';
import { ownFolder, vaultFiles } from './store/vault-files.ts';
import { Jobs } from './long-work/jobs.ts';
import { createVaultServer } from './vault-server.ts';

export interface VaultProcessParts {
  /** Orders in, reports out. */
  readonly control: Channel;
  /** Requests in, responses out. */
  readonly contract: Channel;
  /** Ends this process. */
  readonly exit: (code: number) => void;
}

/** Of the half second after which the session ends this process by force. */
const STOPPING_MS = 150;

type BeginOrder = Extract<Order, { order: 'begin' }>;

/** Runs until it is told to close. Requests that come before `begin` wait for it. */
export function runVaultProcess({ control, contract, exit }: VaultProcessParts): void {
  // Whatever any library creates, only this user may read.
  process.umask(0o077);
  const targets = new AnnouncedTargets();
  const report = (message: Report): void => control.send(message);
  const printer = new HostPrinter((id, html) => report({ report: 'print', id, html }));
  let begin: (order: BeginOrder) => void = () => undefined;
  const begun = new Promise<BeginOrder>((resolve) => (begin = resolve));
  const started = begun.then((order) =>
    start(order, { targets, printer, report, end: () => void end() }),
  );

  control.onMessage((message) => {
    const order = orderSchema.safeParse(message);
    if (!order.success) return;
    if (order.data.order === 'begin') begin(order.data);
    else if (order.data.order === 'target') targets.announce(order.data.token, order.data.path);
    else if (order.data.order === 'printed') printer.take(order.data.id, order.data.pdf);
    else void end();
  });
  contract.onMessage((message) => void started.then(({ serve }) => serve(message)).then(answer));

  function answer(response: unknown): void {
    if (response !== null) contract.send(response);
  }

  let ending = false;
  async function end(): Promise<void> {
    if (ending) return;
    ending = true;
    let code = 0;
    let onBug: ReportBug = () => '';
    try {
      // A process that was never begun has nothing to close.
      const parts = await Promise.race([started, Promise.resolve(null)]);
      if (parts !== null) {
        onBug = parts.onBug;
        // What is half done is taken away, where that is quick; the end of the process waits for nobody.
        await Promise.race([parts.jobs.callOffAll(), after(STOPPING_MS)]);
        await parts.door.close();
      }
    } catch (error) {
      onBug('close', error);
      code = 1;
    }
    report({ report: 'closed' });
    exit(code);
  }
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, milliseconds));
}

interface Started {
  readonly door: VaultDoor;
  readonly jobs: Jobs;
  readonly serve: (message: unknown) => Promise<unknown>;
  readonly onBug: ReportBug;
}

interface Surrounding {
  readonly targets: AnnouncedTargets;
  readonly printer: HostPrinter;
  readonly report: (message: Report) => void;
  /** Locks. */
  readonly end: () => void;
}

async function start(
  order: BeginOrder,
  { targets, printer, report, end }: Surrounding,
): Promise<Started> {
  await readySodium();
  const files = vaultFiles(order.vaultFolder);
  const onBug = openIncidentLog(order.logFolder);
  try {
    finishReplacement(files);
  } catch (error) {
    // The status then tells of a vault that is not there, and its folder lies beside the empty place.
    onBug('replacement', error);
  }
  for (const folder of [files.folder, files.deviceFolder, order.logFolder]) tryToOwn(folder);
  const now = (): Date => new Date();
  const jobs = new Jobs();
  const door: VaultDoor = new VaultDoor({
    files,
    now,
    onBug,
    kdf: order.kdf,
    version: order.version,
    onOpened: (vault) => {
      if (vault.mode === 'open') backups.watch(vault);
      report({ report: 'opened' });
    },
    onBroken: end,
    onRenewed: (vault) => backups.plan(vault),
    beforeClose: (vault) => backups.beforeClose(vault),
  });
  const backups: Backups = new Backups(door, targets, jobs);
  const restore = new Restore(door, targets);
  const keyCare = new KeyCare(door);
  const ownFolders = [files.folder, files.deviceFolder];
  const places = async () => {
    const { folder } = await backups.read();
    return leakPlaces({
      vaultFolder: files.folder,
      logFolder: order.logFolder,
      backupFolder: folder,
    });
  };
  const others = {
    ...releaseCalls({
      journal: journalOf(door),
      targets,
      jobs,
      ownFolders,
      now,
      version: order.version,
      printPage: (html) => printer.print(html),
    }),
    ...namingCalls({ journal: journalOf(door), finder }),
    ...countsCalls({ journal: journalOf(door), targets, ownFolders }),
    ...deskCalls({ targets, jobs, ownFolders, now, version: order.version, kdf: order.kdf }),
    ...copyCalls({ door, targets, jobs, ownFolders }),
    ...leakCalls({ door, places, jobs }),
    ...schemeCalls({ targets, ownFolders }),
  };
  const serve = createVaultServer({ door, keyCare, backups, restore, jobs, others, onBug });
  report({ report: 'ready' });
  return { door, jobs, serve, onBug };
}

/** A folder that cannot be made now is told by the call that needs it, in its own words. */
function tryToOwn(folder: string): void {
  try {
    ownFolder(folder);
  } catch {
    // Said by `vault.create`, or by `vault.status` as a vault that cannot be read.
  }
}
