/**
 * The seam. A host opens a window, starts and ends vault processes, shows the system's dialogs and says
 * when the person goes away. It owns no secret and makes no decision: what a window may load, where it
 * may go and what it is allowed are pure functions beside this file; when to lock is main/session's.
 */
import type { LockReason } from '../../shared/contract/session-calls.ts';
import type { Order, Report } from '../../shared/contract/control.ts';
import type { Channel } from '../../shared/contract/wire.ts';
import type { SaveFormat } from '../../shared/model/save-format.ts';
import type { PageFiles } from './page-files.ts';

export type Away = Extract<LockReason, 'suspend' | 'screen-lock' | 'session-end'>;

/** What a host can do here and now; what it lacks is told to the person, never papered over. */
export interface Abilities {
  readonly reportsSuspend: boolean;
  readonly reportsScreenLock: boolean;
  readonly showsFileDialogs: boolean;
  readonly protectsContent: boolean;
  /** Contract messages go from page to vault process without passing through the host. */
  readonly directVaultLine: boolean;
}

/** A child process that owns one unlock at most. */
export interface VaultProcess {
  readonly pid: number | undefined;
  order(order: Order): void;
  onReport(listener: (report: Report) => void): () => void;
  /** Resolved when the process is gone, whatever the cause; never rejected. */
  readonly ended: Promise<void>;
  /** Ends it without asking. */
  kill(): void;
}

/** The system's clipboard, as far as this host reaches it. */
export interface Clipboard {
  /** Stands for the text that it holds, and does not tell it. @returns null where it cannot be read now. */
  digest(): Promise<string | null>;
  clear(): Promise<void>;
}

export interface HostWindow {
  /**
   * The line from the page's session calls to main/session. Messages that come before the first
   * listener are kept for it.
   */
  readonly session: Channel;
  /**
   * Joins the page to this vault process until it ends or another is joined. Calls that are under way
   * when it ends, and those that come before another is joined, are answered with `vault-ended`.
   */
  joinVault(vault: VaultProcess): Promise<void>;
  /** Throws the page away with everything in it and opens a fresh one. */
  replacePage(): Promise<void>;
  readonly clipboard: Clipboard;
  focus(): void;
  /** The person closed the window. The host keeps it, where it can, until `close` is called. */
  onCloseRequested(listener: () => void): () => void;
  /** The page ended by itself: its process crashed. What it held is gone; `replacePage` mends it. */
  onPageLost(listener: () => void): () => void;
  close(): Promise<void>;
}

export interface WindowOptions {
  readonly files: PageFiles;
}

export interface SaveDialog {
  readonly suggestedName: string;
  readonly format: SaveFormat;
}

/** Where backups shall lie, where one lies that is to come back, or where several files are saved. */
export type FolderPurpose = 'backups' | 'restore' | 'save';

export interface Host {
  readonly name: 'electron' | 'chromium';
  readonly can: Abilities;
  /** Absolute; this user's own. */
  readonly dataFolder: string;
  /** @returns false if another Verso already serves this data folder; it has been brought to the front. */
  claimSingleInstance(onSecond: () => void): Promise<boolean>;
  openWindow(options: WindowOptions): Promise<HostWindow>;
  startVaultProcess(): Promise<VaultProcess>;
  /** @returns an absolute path, or null where the person closed the dialog. */
  chooseSaveFile(dialog: SaveDialog): Promise<string | null>;
  /**
   * Where no dialog can be shown: a folder of the host's, made if missing; for backups and to restore the
   * same.
   * @returns an absolute path, or null where the person closed the dialog.
   */
  chooseFolder(purpose: FolderPurpose): Promise<string | null>;
  /**
   * A whole page of HTML as a tagged PDF, A4, in a place apart where no script runs and nothing is fetched.
   * Its properties are the engine's own; main/vault/export/formats/pdf.ts writes them anew.
   */
  printToPdf(html: string): Promise<Uint8Array>;
  onAway(listener: (why: Away) => void): () => void;
  /** Closes what is open and gives back what was claimed; called last. The start file then exits. */
  quit(): Promise<void>;
}
