/**
 * What the person should know of the folder where a vault or its backups lie. It never throws and never
 * waits for long: a share that no longer answers would otherwise hold up the whole journal.
 */
import { lstat, readFile, readlink, realpath } from 'node:fs/promises';
import { posix, win32 } from 'node:path';

import type { Mount } from './network-share.ts';
import {
  answersAtOnce,
  isNetworkMount,
  isNetworkPath,
  mountOf,
  parseMountInfo,
} from './network-share.ts';
import type { EntryKind } from './synced-folder.ts';
import { foldersUpwards, MARKS, syncedByName } from './synced-folder.ts';

export interface PlaceJudgement {
  /** Name of the service that copies the folder to other machines, or null where none was recognised. */
  readonly synced: string | null;
  /** False also where it cannot be told. */
  readonly network: boolean;
}

/** What the judge may ask of the system. None of it is asked below a mount that might not answer. */
export interface PlaceSystem {
  readonly platform: NodeJS.Platform;
  /** /proc/self/mountinfo; empty where there is no such thing. */
  mountInfo(): Promise<string>;
  /** Where a link leads, as written in it; null for anything else. */
  linkAt(path: string): Promise<string | null>;
  /** The path as Windows itself knows it: a drive letter that stands for a share becomes the share. */
  finalPath(path: string): Promise<string>;
  kindAt(path: string): Promise<EntryKind | null>;
  /** Resolves when the judge has waited long enough. */
  patience(): { readonly over: Promise<void>; stop(): void };
}

const PATIENCE_MS = 2000;
/** As the kernel's own limit. */
const MOST_LINKS = 40;

const thisSystem: PlaceSystem = {
  platform: process.platform,
  mountInfo: () => readFile('/proc/self/mountinfo', 'utf8').catch(() => ''),
  linkAt: (path) => readlink(path).catch(() => null),
  finalPath: (path) => realpath(path),
  async kindAt(path) {
    const found = await lstat(path).catch(() => null);
    if (found === null) return null;
    return found.isDirectory() ? 'folder' : 'file';
  },
  patience() {
    let timer: NodeJS.Timeout | undefined;
    const over = new Promise<void>((end) => {
      timer = setTimeout(end, PATIENCE_MS);
    });
    return { over, stop: () => clearTimeout(timer) };
  },
};

/** @param folder absolute; it need not be there. */
export async function judgePlace(
  folder: string,
  system: PlaceSystem = thisSystem,
): Promise<PlaceJudgement> {
  const judge = new PlaceJudge(folder, system);
  const patience = system.patience();
  await Promise.race([judge.look().catch(() => undefined), patience.over]);
  patience.stop();
  return judge.found;
}

/** Knows a little more after each step, so that an answer stands whenever the patience ends. */
class PlaceJudge {
  readonly #folder: string;
  readonly #system: PlaceSystem;
  #synced: string | null = null;
  #network = false;

  constructor(folder: string, system: PlaceSystem) {
    this.#system = system;
    this.#folder = folder;
    this.#hear(this.#folder, null);
  }

  get found(): PlaceJudgement {
    return { synced: this.#synced, network: this.#network };
  }

  async look(): Promise<void> {
    const mounts = parseMountInfo(await this.#system.mountInfo());
    this.#hear(this.#folder, mountOf(this.#folder, mounts));
    const real = await this.#realPath(mounts);
    const mount = mountOf(real, mounts);
    this.#hear(real, mount);
    if (!this.#network && answersAtOnce(mount)) await this.#lookForMarks(real, mounts);
  }

  /** What a path says by itself. */
  #hear(path: string, mount: Mount | null): void {
    const { platform } = this.#system;
    this.#synced ??= syncedByName(path, platform);
    const isOnNetworkMount = mount !== null && isNetworkMount(mount);
    this.#network ||= isOnNetworkMount || isNetworkPath(path, platform);
  }

  async #realPath(mounts: readonly Mount[]): Promise<string> {
    if (this.#system.platform !== 'win32') return this.#followLinks(mounts);
    if (this.#network) return this.#folder;
    const { finalPath } = this.#system;
    // A folder that is not made yet will be made in one that is there.
    for (const folder of foldersUpwards(this.#folder, 'win32')) {
      const known = await finalPath(folder).catch(() => null);
      if (known !== null) return win32.join(known, win32.relative(folder, this.#folder));
    }
    return this.#folder;
  }

  /** Follows links one by one, and stops before a mount that might not answer. */
  async #followLinks(mounts: readonly Mount[]): Promise<string> {
    let done = '/';
    let ahead = this.#folder.split('/');
    for (let links = 0; ahead.length > 0;) {
      const [part = '', ...rest] = ahead;
      const next = posix.join(done, part);
      if (!answersAtOnce(mountOf(next, mounts))) return posix.join(next, ...rest);
      const isName = part !== '' && part !== '.' && part !== '..';
      const target = isName ? await this.#system.linkAt(next) : null;
      if (target === null) {
        done = next;
        ahead = rest;
        continue;
      }
      links += 1;
      if (links > MOST_LINKS) return posix.join(next, ...rest);
      if (posix.isAbsolute(target)) done = '/';
      ahead = [...target.split('/'), ...rest];
    }
    return done;
  }

  async #lookForMarks(real: string, mounts: readonly Mount[]): Promise<void> {
    const { platform } = this.#system;
    for (const folder of foldersUpwards(real, platform)) {
      // A mount point's own folder may lie on a mount that does not answer.
      if (!answersAtOnce(mountOf(folder, mounts))) return;
      for (const { service, name, kind } of MARKS) {
        if (this.#synced !== null) return;
        const path = platform === 'win32' ? win32.join(folder, name) : posix.join(folder, name);
        if ((await this.#system.kindAt(path)) === kind) this.#synced = service;
      }
    }
  }
}
