/** Answers the page's calls to the session: facts, the lock, preferences, the choice of a file. */
import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';

import type { CallOutput } from '../../shared/contract/contract.ts';
import { createServer } from '../../shared/contract/server.ts';
import type { Handlers, Server } from '../../shared/contract/server.ts';
import { Problem } from '../../shared/errors/problems.ts';
import type { Abilities, Host } from '../host/host.ts';
import type { Clock } from './clock.ts';
import { diskProblem } from './disk-problem.ts';
import type { OpenPreferences } from './preferences-file.ts';
import type { Session } from './session.ts';

export interface SessionServerOptions {
  readonly host: Host;
  readonly session: Session;
  readonly preferences: OpenPreferences;
  readonly clock: Clock;
  readonly version: string;
  readonly onBug: (call: string, error: unknown) => string;
}

type Lack = CallOutput<'session.facts'>['lacks'][number];

/** What the person should know that this host cannot do. */
export function lacksOf(can: Abilities): Lack[] {
  const lacks: Lack[] = [];
  if (!can.reportsScreenLock) lacks.push('screen-lock');
  if (!can.reportsSuspend) lacks.push('suspend');
  if (!can.showsFileDialogs) lacks.push('file-dialogs');
  if (!can.protectsContent) lacks.push('content-protection');
  return lacks;
}

export function createSessionServer(options: SessionServerOptions): Server {
  const { host, session, preferences, clock } = options;
  const handlers: Handlers<'session'> = {
    'session.facts': () => ({
      version: options.version,
      host: host.name,
      dataFolder: host.dataFolder,
      lacks: lacksOf(host.can),
      lastLock: session.lastLock(),
    }),
    'session.lock': () => {
      session.raise({ event: 'lock', reason: 'user' });
      return null;
    },
    'session.active': () => {
      session.raise({ event: 'active', now: clock.now() });
      return null;
    },
    'session.sealed': () => {
      session.raise({ event: 'sealed' });
      return null;
    },
    'session.chooseSaveFile': (dialog) => chooseSaveFile(host, session, dialog),
    'preferences.read': () => preferences.current(),
    'preferences.change': async (change) => {
      const given = Object.entries(change).filter(([, value]) => value !== undefined);
      const changed = await preferences.change(Object.fromEntries(given));
      session.tell('preferences', changed);
      return changed;
    },
  };
  return createServer({
    home: 'session',
    handlers,
    isUnlocked: session.isUnlocked,
    onBug: options.onBug,
  });
}

/** The path goes to the vault process; the page gets a token and the file's name. */
async function chooseSaveFile(
  host: Host,
  session: Session,
  dialog: Parameters<Host['chooseSaveFile']>[0],
): Promise<CallOutput<'session.chooseSaveFile'>> {
  const path = await host.chooseSaveFile(dialog).catch((error: unknown) => {
    throw diskProblem(error);
  });
  if (path === null) return null;
  const token = randomBytes(16).toString('hex');
  // A dialog can stay open across a lock: the choice then belongs to nobody.
  if (!session.nameTarget(token, path)) throw Problem.of('locked', {});
  return { token, place: host.can.showsFileDialogs ? basename(path) : path };
}
