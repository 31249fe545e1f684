/** The composition root: one window, one session, one vault process at a time, on any host. */
import { join } from 'node:path';

import type { KdfChoice } from '../shared/contract/control.ts';
import type { Host } from './host/host.ts';
import type { PageFiles } from './host/page-files.ts';
import { systemClock } from './session/clock.ts';
import type { Clock } from './session/clock.ts';
import { openIncidentLog } from './session/incident-log.ts';
import { openPreferences } from './session/preferences-file.ts';
import { createSessionServer } from './session/session-server.ts';
import { startSession } from './session/session.ts';

export interface VersoOptions {
  readonly version: string;
  /** The renderer as built. */
  readonly files: PageFiles;
  /** `floor` is for tests and demonstrations only. */
  readonly kdf?: KdfChoice;
  readonly clock?: Clock;
}

export interface Verso {
  /** False where another Verso already serves this data folder; nothing was opened then. */
  readonly isFirst: boolean;
  /** Locks, then ends everything. */
  stop(): Promise<void>;
  /** Resolved when Verso has ended, by the person or by `stop`. */
  readonly over: Promise<void>;
}

/** Opens Verso on this host. */
export async function startVerso(host: Host, options: VersoOptions): Promise<Verso> {
  const clock = options.clock ?? systemClock;
  const onBug = openIncidentLog(join(host.dataFolder, 'logs'));
  let bringToFront = (): void => undefined;
  if (!(await host.claimSingleInstance(() => bringToFront()))) {
    await host.quit();
    return { isFirst: false, stop: () => Promise.resolve(), over: Promise.resolve() };
  }
  const preferences = await openPreferences(join(host.dataFolder, 'preferences.json'));
  const firstVault = host.startVaultProcess();
  // Whoever uses it hears of a failure; until then nobody needs to.
  firstVault.catch(() => undefined);
  const window = await host.openWindow({ files: options.files }).catch(async (error: unknown) => {
    await host.quit();
    throw error;
  });
  bringToFront = () => window.focus();
  const session = startSession({
    host,
    window,
    firstVault,
    clock,
    version: options.version,
    kdf: options.kdf ?? 'calibrate',
    idleMinutes: () => preferences.current().idleMinutes,
    onBug,
  });
  const { version } = options;
  const server = createSessionServer({ host, session, preferences, clock, version, onBug });
  window.session.onMessage((message) => {
    void server(message).then((response) => {
      if (response !== null) window.session.send(response);
    });
  });
  return {
    isFirst: true,
    stop() {
      session.raise({ event: 'quit', reason: 'session-end' });
      return session.over;
    },
    over: session.over,
  };
}
