/**
 * A disk that can lose its power: what was written and not synced may be there, not be there, or be there
 * in part, sector by sector; a name that was made, changed or deleted is so for certain only once its
 * folder was synced. Stricter than the file systems that we know, on purpose.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import type { Operation } from './disk-log.ts';

export const SECTOR = 512;

/** What of the unsynced survives. */
export interface Survival {
  /** Asked once for each unsynced sector, change of length and change of a name. */
  survives(): boolean;
}

interface FileNode {
  readonly is: 'file';
  durable: Buffer;
  pending: Operation[];
}
interface FolderNode {
  readonly is: 'folder';
  /** As a running process sees it. */
  readonly names: Map<string, DiskNode>;
  readonly durable: Map<string, DiskNode>;
  pending: NameChange[];
}
type DiskNode = FileNode | FolderNode;
/** Null takes the name away. */
type NameChange = readonly [name: string, node: DiskNode | null];

export class DiskModel {
  readonly #path: string;
  readonly #root: FolderNode;
  readonly #byInode = new Map<bigint, DiskNode>();

  /** @param begin a folder with what is on the disk, all of it synced; `root` is its name in the log. */
  constructor(begin: string, root: string) {
    this.#path = root;
    this.#root = syncedFolder(begin);
  }

  take(operation: Operation): void {
    const { code, name, other, inode } = operation;
    switch (code) {
      case 'a':
        return;
      case 'o':
        this.#follow(inode, name);
        return;
      case 'c':
        // The system gives the number of a deleted file to a new one.
        this.#byInode.set(inode, this.#put(name, emptyFile()));
        return;
      case 'm':
        this.#put(name, emptyFolder());
        return;
      case 'w':
      case 't': {
        const node = this.#follow(inode, name);
        if (node?.is === 'file') node.pending.push(operation);
        return;
      }
      case 's':
        sync(this.#follow(inode, name));
        return;
      case 'r': {
        const node = this.#find(name);
        if (node === undefined) throw new Error(`the log renames ${name}, which is not there`);
        this.#put(other, node);
        this.#put(name, null);
        return;
      }
      case 'u':
      case 'd':
        this.#put(name, null);
        return;
    }
  }

  /** Writes to `target` what is left after a power cut at this moment. */
  rebuild(target: string, survival: Survival): void {
    rebuildFolder(this.#root, target, survival);
  }

  #follow(inode: bigint, name: string): DiskNode | undefined {
    const known = this.#byInode.get(inode) ?? this.#find(name);
    if (known !== undefined) this.#byInode.set(inode, known);
    return known;
  }

  #find(path: string): DiskNode | undefined {
    let node: DiskNode | undefined = this.#root;
    for (const part of path.slice(this.#path.length).split('/').filter(Boolean)) {
      node = node?.is === 'folder' ? node.names.get(part) : undefined;
    }
    return node;
  }

  #put<N extends DiskNode | null>(path: string, node: N): N {
    const folder = this.#find(dirname(path));
    if (folder?.is !== 'folder') throw new Error(`the log writes in ${path}, which has no folder`);
    change(folder.names, [basename(path), node]);
    folder.pending.push([basename(path), node]);
    return node;
  }
}

function emptyFile(): FileNode {
  return { is: 'file', durable: Buffer.alloc(0), pending: [] };
}

function emptyFolder(): FolderNode {
  return { is: 'folder', names: new Map(), durable: new Map(), pending: [] };
}

function syncedFolder(path: string): FolderNode {
  const folder = emptyFolder();
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const inside = join(path, entry.name);
    const node: DiskNode = entry.isDirectory()
      ? syncedFolder(inside)
      : { is: 'file', durable: readFileSync(inside), pending: [] };
    folder.names.set(entry.name, node);
    folder.durable.set(entry.name, node);
  }
  return folder;
}

function change(names: Map<string, DiskNode>, [name, node]: NameChange): void {
  if (node === null) names.delete(name);
  else names.set(name, node);
}

function sync(node: DiskNode | undefined): void {
  if (node?.is === 'file') node.durable = contentAfter(node, { survives: () => true });
  if (node?.is === 'folder') for (const each of node.pending) change(node.durable, each);
  if (node !== undefined) node.pending = [];
}

/** A change of name in one folder is one change: both halves of it survive, or none. */
function namesAfter({ durable, pending }: FolderNode, survival: Survival): Map<string, DiskNode> {
  const names = new Map(durable);
  for (let index = 0; index < pending.length; index += 1) {
    const first = pending[index];
    const second = pending[index + 1];
    if (first === undefined) break;
    const isRename = second?.[1] === null && first[1] !== null && holds(names, second[0], first[1]);
    const survives = survival.survives();
    if (survives) change(names, first);
    if (!isRename) continue;
    if (survives) change(names, second);
    index += 1;
  }
  return names;
}

function holds(names: ReadonlyMap<string, DiskNode>, name: string, node: DiskNode): boolean {
  return names.get(name) === node;
}

function rebuildFolder(folder: FolderNode, path: string, survival: Survival): void {
  mkdirSync(path, { mode: 0o700, recursive: true });
  for (const [name, node] of namesAfter(folder, survival)) {
    const inside = join(path, name);
    if (node.is === 'folder') rebuildFolder(node, inside, survival);
    else writeFileSync(inside, contentAfter(node, survival), { mode: 0o600 });
  }
}

function contentAfter({ durable, pending }: FileNode, survival: Survival): Buffer {
  let content: Buffer = Buffer.from(durable);
  for (const { code, offset, data } of pending) {
    if (code === 't') {
      if (survival.survives()) content = resized(content, offset);
      continue;
    }
    // Sectors of the disk, not pieces of the write.
    for (let from = 0; from < data.length;) {
      const to = Math.min(data.length, from + SECTOR - ((offset + from) % SECTOR));
      if (survival.survives()) {
        if (content.length < offset + to) content = resized(content, offset + to);
        data.copy(content, offset + from, from, to);
      }
      from = to;
    }
  }
  return content;
}

function resized(content: Buffer, length: number): Buffer {
  if (length <= content.length) return Buffer.from(content.subarray(0, length));
  return Buffer.concat([content, Buffer.alloc(length - content.length)]);
}

/** A coin that falls the same way in each run. */
export function seededSurvival(seed: number): Survival {
  let state = (seed * 2_654_435_761 + 1) >>> 0;
  return {
    survives: () => {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      state >>>= 0;
      return (state & 0x10000) !== 0;
    },
  };
}
