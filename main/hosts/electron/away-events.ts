/** When the person goes away, as the system tells it. What follows is main/session's to decide. */
import type { Away } from '../../host/host.ts';
import type { ElectronApi } from './electron-api.ts';

type PowerMonitor = ElectronApi['powerMonitor'];

/** Linux has no event for a locked screen: its state is asked for this often. */
const ASK_SCREEN_MS = 3_000;
/** An idle state needs a threshold; only "locked" counts here. */
const ANY_IDLE_SECONDS = 60;

/** Time for a lock before the machine goes down: one second for the draft, half for the vault. */
const BEFORE_SHUTDOWN_MS = 2_500;

interface Delayable {
  preventDefault(): void;
}

/** What a shutdown meets: it is held up for a lock, never longer. */
export type ShutdownStop = (event?: Delayable) => void;

/** @param quit lets the shutdown go on. */
export function createShutdownStop(tell: (why: Away) => void, quit: () => void): ShutdownStop {
  let wait: NodeJS.Timeout | undefined;
  return (event) => {
    event?.preventDefault();
    tell('session-end');
    wait ??= setTimeout(quit, BEFORE_SHUTDOWN_MS);
  };
}

export interface AwayOptions {
  readonly platform: NodeJS.Platform;
  readonly tell: (why: Away) => void;
  readonly stopShutdown: ShutdownStop;
}

/** Called once Electron is ready. @returns ends the asking that some systems need. */
export function watchAway(powerMonitor: PowerMonitor, options: AwayOptions): () => void {
  const { platform, tell, stopShutdown } = options;
  powerMonitor.on('suspend', () => {
    tell('suspend');
  });
  powerMonitor.on('lock-screen', () => {
    tell('screen-lock');
  });
  // macOS: another person's session has come to the front.
  powerMonitor.on('user-did-resign-active', () => {
    tell('screen-lock');
  });
  powerMonitor.on('shutdown', stopShutdown);
  const asking = platform === 'linux' ? askForScreen(powerMonitor, tell) : undefined;
  return () => {
    clearInterval(asking);
  };
}

function askForScreen(powerMonitor: PowerMonitor, tell: (why: Away) => void): NodeJS.Timeout {
  let wasLocked = false;
  const timer = setInterval(() => {
    const isLocked = powerMonitor.getSystemIdleState(ANY_IDLE_SECONDS) === 'locked';
    if (isLocked && !wasLocked) tell('screen-lock');
    wasLocked = isLocked;
  }, ASK_SCREEN_MS);
  timer.unref();
  return timer;
}
