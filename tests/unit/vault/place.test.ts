/** Whether a folder lies where a service copies it, or on another machine. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { PlaceSystem } from '../../../main/vault/place/judge-place.ts';
import { judgePlace } from '../../../main/vault/place/judge-place.ts';
import {
  isNetworkMount,
  isNetworkPath,
  mountOf,
  parseMountInfo,
} from '../../../main/vault/place/network-share.ts';
import type { EntryKind } from '../../../main/vault/place/synced-folder.ts';
import { foldersUpwards, syncedByName } from '../../../main/vault/place/synced-folder.ts';

describe('a folder that a service copies, by its name', () => {
  it.each([
    ['linux', '/home/ada/Dropbox/verso', 'Dropbox'],
    ['linux', '/home/ada/dropbox', 'Dropbox'],
    ['win32', 'C:\\Users\\ada\\Dropbox (Personal)\\verso', 'Dropbox'],
    ['win32', 'C:\\Users\\ada\\OneDrive\\Documents\\Verso', 'OneDrive'],
    ['win32', 'C:\\Users\\ada\\OneDrive - University of X\\Verso', 'OneDrive'],
    ['win32', 'C:/Users/ada/OneDrive – Universität/Verso', 'OneDrive'],
    ['linux', '/home/ada/OneDrive (Work)/verso', 'OneDrive'],
    ['win32', 'G:\\My Drive\\Verso', 'Google Drive'],
    ['win32', 'G:\\Mon Drive\\Verso', 'Google Drive'],
    ['linux', '/home/ada/Google Drive/verso', 'Google Drive'],
    ['darwin', '/Users/ada/Library/CloudStorage/GoogleDrive-ada@x.org/My Drive/v', 'Google Drive'],
    ['darwin', '/Users/ada/Library/CloudStorage/OneDrive-Personal/v', 'OneDrive'],
    ['darwin', '/Users/ada/Library/CloudStorage/Dropbox/v', 'Dropbox'],
    ['darwin', '/Users/ada/Library/CloudStorage/Box-Box/v', 'Box'],
    ['darwin', '/Users/ada/Library/CloudStorage/Box-ada@x.org/v', 'Box'],
    ['darwin', '/Users/ada/Library/CloudStorage/ProtonDrive-ada@proton.me/v', 'Proton Drive'],
    ['darwin', '/Users/ada/Library/CloudStorage/Koofr-1/v', 'Koofr'],
    ['darwin', '/Users/ada/Library/Mobile Documents/com~apple~CloudDocs/v', 'iCloud Drive'],
    ['darwin', '/Users/ada/Library/Mobile Documents/iCloud~md~x/v', 'iCloud Drive'],
    ['win32', 'C:\\Users\\ada\\iCloudDrive\\v', 'iCloud Drive'],
    ['linux', '/home/ada/Nextcloud/verso', 'Nextcloud'],
    ['linux', '/home/ada/Nextcloud2/verso', 'Nextcloud'],
    ['linux', '/home/ada/ownCloud', 'ownCloud'],
    ['linux', '/home/ada/pCloudDrive/verso', 'pCloud'],
    ['linux', '/home/ada/MEGAsync/verso', 'MEGA'],
    ['linux', '/home/ada/Box Sync/verso', 'Box'],
    ['win32', 'C:\\Users\\ada\\My Tresors\\verso', 'Tresorit'],
    ['linux', '/home/ada/Seafile/My Library/verso', 'Seafile'],
  ] as const)('%s %s: %s', (platform, folder, service) => {
    expect(syncedByName(folder, platform)).toBe(service);
  });

  it.each([
    ['linux', '/home/ada/box/verso'],
    ['linux', '/home/ada/Box/verso'],
    ['linux', '/home/ada/sync/verso'],
    ['linux', '/home/ada/mega/verso'],
    ['linux', '/home/ada/.local/share/verso'],
    ['linux', '/home/ada/my dropbox notes/verso'],
    ['linux', '/home/ada/dropbox-export/verso'],
    ['linux', '/home/ada/onedriver/verso'],
    ['linux', '/home/ada/drive/verso'],
    ['linux', '/home/ada/cloud/verso'],
    ['linux', '/home/ada/nextcloud-docs/verso'],
    ['linux', '/home/ada/a\\Dropbox\\b'],
    ['linux', '/home/ada/Library/CloudStorage/Koofr-1'],
    ['darwin', '/Users/ada/Library/CloudStorage'],
    ['darwin', '/Users/ada/CloudStorage/Koofr-1'],
    ['darwin', '/Users/ada/Library/Application Support/Verso'],
    ['win32', 'C:\\Users\\ada\\AppData\\Local\\Verso'],
    ['win32', 'D:\\box\\verso'],
    ['linux', '/'],
    ['win32', 'C:\\'],
  ] as const)('%s %s: none', (platform, folder) => {
    expect(syncedByName(folder, platform)).toBeNull();
  });

  it('goes up to the root and ends there', () => {
    expect(foldersUpwards('/a/b', 'linux')).toEqual(['/a/b', '/a', '/']);
    expect(foldersUpwards('C:\\a\\b', 'win32')).toEqual(['C:\\a\\b', 'C:\\a', 'C:\\']);
    expect(foldersUpwards('\\\\s\\t\\a', 'win32')).toEqual(['\\\\s\\t\\a', '\\\\s\\t\\']);
  });
});

const MOUNTS = `21 1 254:0 / / rw,relatime - ext4 /dev/vda rw
22 21 0:21 / /proc rw shared:5 - proc proc rw
23 21 8:1 / /home rw,relatime shared:1 - ext4 /dev/sda1 rw
24 23 0:40 / /home/ada/uni rw shared:9 master:2 - nfs4 server:/export rw,vers=4.2
25 23 0:41 / /home/ada/two\\040words\\011and\\134more rw - cifs //server/share rw
26 24 7:0 / /home/ada/uni/local rw - ext4 /dev/loop0 rw
27 23 0:42 / /home/ada/phone rw - fuse.sshfs ada@host: rw
28 23 0:43 / /home/ada/secret rw - fuse.gocryptfs /home/ada/.secret rw
29 23 8:17 / /home/ada/stick rw - fuseblk /dev/sdb1 rw
30 23 0:44 / /home/ada/later rw - autofs systemd-1 rw
31 23 0:45 / /home/ada/uni2 rw - nfs server:/x rw
32 21 0:50 / /media rw - nfs server:/media rw
33 32 8:33 / /media rw - ext4 /dev/sdc1 rw
34 21 0:51 / /srv/old rw - nfs server:/old rw
35 21 8:49 / /srv rw - ext4 /dev/sdd1 rw
`;

describe('a folder on another machine', () => {
  const mounts = parseMountInfo(MOUNTS);
  const typeAt = (path: string) => mountOf(path, mounts)?.type;

  it.each([
    ['/etc', 'ext4', false],
    ['/home/ada/verso', 'ext4', false],
    ['/home/ada/uni', 'nfs4', true],
    ['/home/ada/uni/verso', 'nfs4', true],
    ['/home/ada/uni/local/verso', 'ext4', false],
    ['/home/ada/uni2/verso', 'nfs', true],
    ['/home/ada/uniX/verso', 'ext4', false],
    ['/home/ada/two words\tand\\more/verso', 'cifs', true],
    ['/home/ada/phone/verso', 'fuse.sshfs', true],
    ['/home/ada/secret/verso', 'fuse.gocryptfs', false],
    ['/home/ada/stick/verso', 'fuseblk', false],
    ['/home/ada/later/verso', 'autofs', false],
    ['/home/ada/..uni/verso', 'ext4', false],
    // A share with a disk mounted over it, and one that a disk above it hides.
    ['/media/verso', 'ext4', false],
    ['/srv/old/verso', 'ext4', false],
  ])('%s lies on %s: %s', (path, type, network) => {
    expect(typeAt(path)).toBe(type);
    expect(isNetworkMount({ type })).toBe(network);
  });

  it.each([
    ['nfs', true],
    ['nfs4', true],
    ['cifs', true],
    ['smb3', true],
    ['smbfs', true],
    ['9p', true],
    ['afs', true],
    ['ceph', true],
    ['fuse.rclone', true],
    ['fuse.glusterfs', true],
    ['fuse.gvfsd-fuse', true],
    ['davfs', true],
    ['fuse.davfs', true],
    ['ext4', false],
    ['btrfs', false],
    ['zfs', false],
    ['overlay', false],
    ['tmpfs', false],
    ['ecryptfs', false],
    ['fuse.encfs', false],
    ['fuse', false],
  ])('the type %s: %s', (type, network) => expect(isNetworkMount({ type })).toBe(network));

  it('reads what this machine says of its own mounts', () => {
    const text = `${MOUNTS}\nrubbish\n1 2 3\n40 21 0:9 / /x rw\n`;
    expect(parseMountInfo(text)).toEqual(mounts);
    expect(mounts).toHaveLength(15);
    expect(mountOf('/a', [])).toBeNull();
    expect(mountOf('/a', parseMountInfo('5 5 0:1 / / rw - ext4 /dev/a rw'))?.type).toBe('ext4');
  });

  it.each([
    ['win32', '\\\\server\\share\\verso', true],
    ['win32', '//server/share/verso', true],
    ['win32', '\\\\?\\UNC\\server\\share\\verso', true],
    ['win32', '\\\\wsl.localhost\\Ubuntu\\home', true],
    ['win32', '\\\\?\\C:\\Users\\ada', false],
    ['win32', '\\\\.\\C:\\Users\\ada', false],
    ['win32', 'C:\\Users\\ada', false],
    ['win32', '\\Users\\ada', false],
    ['linux', '//server/share', false],
    ['darwin', '\\\\server\\share\\x', false],
  ] as const)('%s %s: %s', (platform, path, network) => {
    expect(isNetworkPath(path, platform)).toBe(network);
  });
});

/** A system made of notes. What is asked of it is written down. */
function system(given: {
  readonly platform?: NodeJS.Platform;
  readonly mounts?: string;
  readonly links?: Readonly<Record<string, string>>;
  readonly finalPaths?: Readonly<Record<string, string>>;
  readonly marks?: Readonly<Record<string, EntryKind>>;
  /** Where the system never answers. */
  readonly dead?: string;
}): { readonly system: PlaceSystem; readonly asked: string[]; readonly endPatience: () => void } {
  const asked: string[] = [];
  const ask = <T>(path: string, answer: T): Promise<T> => {
    asked.push(path);
    const isDead = given.dead !== undefined && path.startsWith(given.dead);
    return isDead ? new Promise(() => undefined) : Promise.resolve(answer);
  };
  let endPatience = (): void => undefined;
  const over = new Promise<void>((resolve) => (endPatience = resolve));
  return {
    asked,
    endPatience,
    system: {
      platform: given.platform ?? 'linux',
      mountInfo: () => Promise.resolve(given.mounts ?? MOUNTS),
      linkAt: (path) => ask(path, given.links?.[path] ?? null),
      async finalPath(path) {
        const final = await ask(path, given.finalPaths?.[path]);
        if (final === undefined) throw new Error('not there');
        return final;
      },
      kindAt: (path) => ask(path, given.marks?.[path] ?? null),
      patience: () => ({ over, stop: () => undefined }),
    },
  };
}

describe('the judge', () => {
  const judged = (folder: string, given: Parameters<typeof system>[0]) =>
    judgePlace(folder, system(given).system);
  const none = { synced: null, network: false };

  it.each([
    ['.stfolder', 'folder', 'Syncthing'],
    ['.stversions', 'folder', 'Syncthing'],
    ['.dropbox', 'file', 'Dropbox'],
    ['.owncloudsync.log', 'file', 'ownCloud'],
    ['.nextcloudsync.log', 'file', 'Nextcloud'],
    ['.sync/ID', 'file', 'Resilio Sync'],
    ['.megaignore', 'file', 'MEGA'],
  ] as const)('knows the mark %s (%s) of %s in any folder above', async (name, kind, synced) => {
    for (const above of ['/home/ada/notes/verso', '/home/ada/notes', '/home/ada', '/']) {
      const marks = { [join(above, name)]: kind };
      expect(await judged('/home/ada/notes/verso', { marks })).toEqual({ synced, network: false });
    }
    expect(await judged('/home/ada/notes/verso', { marks: { [`/srv/${name}`]: kind } })).toEqual(
      none,
    );
  });

  it('does not take Dropbox’s own folder in the home for its mark', async () => {
    expect(await judged('/home/ada/verso', { marks: { '/home/ada/.dropbox': 'folder' } })).toEqual(
      none,
    );
  });

  it('follows links to where the folder really is', async () => {
    const links = { '/home/ada/verso': '../ada/Dropbox/verso', '/home/ada/far': '/home/ada/uni/v' };
    expect(await judged('/home/ada/verso/vault', { links })).toEqual({
      synced: 'Dropbox',
      network: false,
    });
    expect(await judged('/home/ada/far/vault', { links })).toEqual({ synced: null, network: true });
    // Of a linked folder's "..", the kernel means the real one's.
    const twisted = { '/home/ada/in': '/home/ada/uni/local', '/home/ada/out': 'in/../x' };
    expect(await judged('/home/ada/out', { links: twisted })).toEqual({
      synced: null,
      network: true,
    });
    const endless = { '/home/ada/a': 'b', '/home/ada/b': 'a' };
    expect(await judged('/home/ada/a/vault', { links: endless })).toEqual(none);
  });

  it.each(['/home/ada/uni/verso', '/home/ada/later/verso', '/home/ada/link/verso'])(
    'asks nothing below a mount that might not answer: %s',
    async (folder) => {
      const { system: linux, asked } = system({ links: { '/home/ada/link': '/home/ada/uni/x' } });
      await judgePlace(folder, linux);
      expect(asked.filter((path) => /\/(uni|later)(\/|$)/.test(path))).toEqual([]);
    },
  );

  it('looks no further up than to such a mount', async () => {
    const marks = { '/home/ada/uni/.stfolder': 'folder' } as const;
    expect(await judged('/home/ada/uni/local/verso', { marks })).toEqual(none);
  });

  it('knows a drive letter that stands for a share, and asks nothing of a share', async () => {
    const given = {
      platform: 'win32',
      mounts: '',
      finalPaths: { 'H:\\': '\\\\server\\homes\\', 'C:\\Users': 'C:\\Users' },
      marks: { 'C:\\Users\\ada\\.stfolder': 'folder' },
    } as const;
    expect(await judged('H:\\verso\\vault', given)).toEqual({ synced: null, network: true });
    expect(await judged('C:\\Users\\ada\\verso', given)).toEqual({
      synced: 'Syncthing',
      network: false,
    });
    const share = system(given);
    expect(await judgePlace('\\\\server\\homes\\v', share.system)).toMatchObject({ network: true });
    expect(share.asked).toEqual([]);
  });

  it('says what it knows when its patience ends', async () => {
    const given = { platform: 'darwin', mounts: '', dead: '/Volumes/share' } as const;
    const { system: darwin, endPatience } = system(given);
    const answer = judgePlace('/Volumes/share/Dropbox/verso', darwin);
    endPatience();
    expect(await answer).toEqual({ synced: 'Dropbox', network: false });
  });

  it('never throws', async () => {
    const broken: PlaceSystem = {
      ...system({}).system,
      mountInfo: () => Promise.reject(new Error('EACCES')),
    };
    expect(await judgePlace('/home/ada/verso', broken)).toEqual(none);
  });
});

describe('on this machine', () => {
  let folder: string;
  beforeEach(() => (folder = realpathSync(mkdtempSync(join(tmpdir(), 'verso-place-')))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('judges real folders, made and not yet made, and real links', async () => {
    const none = await judgePlace(join(folder, 'vault'));
    expect(none.synced).toBeNull();
    mkdirSync(join(folder, 'shared', 'deep'), { recursive: true });
    writeFileSync(join(folder, 'shared', '.owncloudsync.log'), '');
    const marked = { ...none, synced: 'ownCloud' };
    expect(await judgePlace(join(folder, 'shared', 'deep'))).toEqual(marked);
    expect(await judgePlace(join(folder, 'shared', 'not', 'yet'))).toEqual(marked);
    symlinkSync(join('shared', 'deep'), join(folder, 'link'));
    expect(await judgePlace(join(folder, 'link', 'vault'))).toEqual(marked);
  });
});
