/** Answers the page's calls to the session: facts, the lock, preferences, the choice of a file. */
import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';

import type { CallOutput } from '../../shared/contract/contract.ts';
import { createServer } from '../../shared/contract/server.ts';
import type { Handlers, Server } from '../../shared/contract/server.ts';
import { Problem } from '../../shared/errors/problems.ts';
import { DESK_FORMATS } from '../../shared/model/release.ts';
import type { SaveFormat } from '../../shared/model/save-format.ts';
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
    'session.stopUnlocking': () => {
      session.raise({ event: 'stop-unlocking' });
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
    'session.copied': () => {
      session.copied();
      return null;
    },
    'session.chooseSaveFile': async (dialog) => {
      const when = needsNoJournal(dialog.format) ? 'joined' : 'unlocked';
      const chosen = await choose(session, when, () => host.chooseSaveFile(dialog));
      if (chosen === null) return null;
      const { token, path } = chosen;
      return { token, place: host.can.showsFileDialogs ? basename(path) : path };
    },
    'session.chooseFolder': async ({ purpose }) => {
      // A journal is restored before there is one to unlock, and a researcher's desk needs none.
      const when = purpose === 'backups' ? 'unlocked' : 'joined';
      const chosen = await choose(session, when, () => host.chooseFolder(purpose));
      return chosen === null ? null : { token: chosen.token, place: chosen.path };
    },
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

/** A coordinator makes a scheme file, and a researcher a study's keys and tables, without owning a journal. */
function needsNoJournal(format: SaveFormat): boolean {
  return (
    ['scheme', 'study-key', 'study-card'].includes(format) ||
    DESK_FORMATS.some((known) => known === format)
  );
}

/**
 * Shows a dialog. The path goes to the vault process, under a token that stands for it once.
 * @throws Problem `locked` where the journal is not in the state for it, before or after; of the disk.
 */
async function choose(
  session: Session,
  when: Parameters<Session['beginChoice']>[0],
  showDialog: () => Promise<string | null>,
): Promise<{ readonly token: string; readonly path: string } | null> {
  const name = session.beginChoice(when);
  if (name === null) throw Problem.of('locked', {});
  const path = await showDialog().catch((error: unknown) => {
    throw diskProblem(error);
  });
  if (path === null) return null;
  const token = randomBytes(16).toString('hex');
  if (!name(token, path)) throw Problem.of('locked', {});
  return { token, path };
}
