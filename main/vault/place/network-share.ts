/**
 * Does a path lie on another machine? SQLite's locks and syncs cannot be trusted there. Pure. On Linux
 * the kernel's own list of mounts tells, so that nothing on a share that no longer answers is touched.
 * macOS has no such list for a program to read: there a share is not recognised.
 */
import { posix, win32 } from 'node:path';

export interface Mount {
  readonly id: string;
  /** The mount that this one is mounted on. */
  readonly parent: string;
  readonly point: string;
  readonly type: string;
}

const NETWORK_TYPES: ReadonlySet<string> = new Set([
  '9p',
  'afpfs',
  'afs',
  'beegfs',
  'ceph',
  'cifs',
  'coda',
  'davfs',
  'davfs2',
  'glusterfs',
  'gpfs',
  'lustre',
  'ncpfs',
  'nfs',
  'nfs4',
  'ocfs2',
  'orangefs',
  'prl_fs',
  'smb2',
  'smb3',
  'smbfs',
  'vboxsf',
  'vmhgfs',
  'webdav',
]);

/** Programs that show another machine's files as a folder. Others work on this disk: gocryptfs, ntfs-3g. */
const NETWORK_FUSE: ReadonlySet<string> = new Set([
  'afp',
  'afpfs',
  'blobfuse',
  'blobfuse2',
  'ceph',
  'ceph-fuse',
  'cifs',
  'curlftpfs',
  'davfs',
  'davfs2',
  'gcsfuse',
  'glusterfs',
  'google-drive-ocamlfuse',
  'gvfsd-fuse',
  'hubicfuse',
  'juicefs',
  'kio-fuse',
  'mfs',
  'onedriver',
  'pcloud.fs',
  'rclone',
  's3fs',
  'seadrive',
  'smbnetfs',
  'sshfs',
  'vmhgfs-fuse',
  'wdfs',
]);

/** A kind of mount that is not yet there: to look below it would mount it. */
const UNMOUNTED = 'autofs';

/** @param text of /proc/self/mountinfo; lines that are not understood are left out. See proc(5). */
export function parseMountInfo(text: string): Mount[] {
  return text.split('\n').flatMap((line) => {
    // id parent device root point options [optional …] - type source options
    const [before = '', after = ''] = line.split(' - ');
    const [id, parent, , , point] = before.split(' ');
    const [type] = after.split(' ');
    if (id === undefined || parent === undefined || point === undefined) return [];
    return type === undefined || type === '' ? [] : [{ id, parent, point: unescaped(point), type }];
  });
}

/**
 * The mount that a path without links lies on, found as the kernel walks: from the root, at each folder
 * over to what is mounted there on the mount so far. A mount hidden under a later one is so passed by.
 */
export function mountOf(path: string, mounts: readonly Mount[]): Mount | null {
  const ids = new Set(mounts.map(({ id }) => id));
  const isOutermost = ({ id, parent }: Mount): boolean => parent === id || !ids.has(parent);
  let current: Mount | null = null;
  for (let left = mounts.length; left > 0; left -= 1) {
    const here: Mount | null = current;
    const [next] = mounts
      .filter((mount) => (here === null ? isOutermost(mount) : isOn(mount, here)))
      .filter(({ point }) => isWithin(path, point))
      .sort((one, other) => one.point.length - other.point.length);
    if (next === undefined) break;
    current = next;
  }
  return current;
}

function isOn(mount: Mount, other: Mount): boolean {
  return mount.parent === other.id && mount.id !== other.id;
}

/** Whether what lies on this mount is on another machine. */
export function isNetworkMount({ type }: Pick<Mount, 'type'>): boolean {
  const kind = type.toLowerCase();
  if (kind.startsWith('fuse.')) return NETWORK_FUSE.has(kind.slice('fuse.'.length));
  return NETWORK_TYPES.has(kind);
}

/** Whether a program may look below this mount without waiting for another machine. */
export function answersAtOnce(mount: Mount | null): boolean {
  return mount === null || !(isNetworkMount(mount) || mount.type === UNMOUNTED);
}

/** `\\server\share`, also in its long form; `\\?\C:\` and `\\.\C:\` are this machine's. */
export function isNetworkPath(path: string, platform: NodeJS.Platform): boolean {
  if (platform !== 'win32') return false;
  const { root } = win32.parse(path.replace(/^[\\/]{2}\?[\\/]UNC[\\/]/i, '\\\\'));
  return /^[\\/]{2}[^\\/?.][^\\/]*[\\/]/.test(root);
}

function isWithin(path: string, folder: string): boolean {
  const way = posix.relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith('../'));
}

/** The kernel writes space, tab, end of line and backslash as octal numbers. */
function unescaped(field: string): string {
  return field.replace(/\\([0-3][0-7]{2})/g, (_, octal: string) =>
    String.fromCharCode(Number.parseInt(octal, 8)),
  );
}
