/** Where Verso keeps what it keeps, by the customs of each system. Pure. */
import { posix, win32 } from 'node:path';

export interface FolderCustoms {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The person's home folder, absolute. */
  readonly home: string;
}

/**
 * `VERSO_DATA_FOLDER` comes first where it is set and absolute; a relative one would move with the
 * working folder and is not taken.
 */
export function dataFolder({ platform, env, home }: FolderCustoms): string {
  const path = platform === 'win32' ? win32 : posix;
  const own = env['VERSO_DATA_FOLDER'];
  if (own !== undefined && path.isAbsolute(own)) return path.normalize(own);
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Verso');
  if (platform === 'win32') {
    return path.join(env['APPDATA'] ?? path.join(home, 'AppData', 'Roaming'), 'Verso');
  }
  // The XDG rules: a relative value is to be ignored.
  const shared = env['XDG_DATA_HOME'];
  const base =
    shared !== undefined && path.isAbsolute(shared) ? shared : path.join(home, '.local', 'share');
  return path.join(base, 'verso');
}
