/** How the browser is started. Pure; each switch with its reason. */
import { CHROMIUM_ORIGIN, pageUrl } from '../../host/page-origin.ts';
import { WINDOW } from '../../host/window-policy.ts';

export interface BrowserStart {
  readonly headless: boolean;
  /** The window's language tag, or null for the system's. */
  readonly language: string | null;
}

/**
 * Features that would talk to a network, keep the page, or put a bubble over it. The last
 * `--disable-features` wins, so those that Playwright counts on stand here too.
 */
const FEATURES_OFF: readonly string[] = [
  // A page kept for the Back button would outlive a lock.
  'BackForwardCache',
  'Translate',
  'OptimizationHints',
  'MediaRouter',
  'DialMediaRouteProvider',
  'AutofillServerCommunication',
  'PasswordManagerOnboarding',
  'CertificateTransparencyComponentUpdater',
  'NetworkTimeServiceQuerying',
  'PreconnectToSearch',
  'AimEnabled',
  'LensOverlay',
  'GlobalMediaControls',
  'msForceBrowserSignIn',
  // Playwright's: ours is the only page, and it answers each request itself.
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
];

export function browserSwitches({ headless, language }: BrowserStart): string[] {
  return [
    // A window without tabs and address bar.
    `--app=${pageUrl(CHROMIUM_ORIGIN)}`,
    `--window-size=${String(WINDOW.width)},${String(WINDOW.height)}`,
    // No name resolves, so nothing can be reached even if a request got past the refusals.
    '--host-resolver-rules=MAP * ~NOTFOUND',
    // A proxy would resolve names by itself; nobody listens on the discard port.
    '--proxy-server=127.0.0.1:9',
    '--dns-over-https-mode=off',
    // WebRTC would otherwise send packets of its own. Newer browsers know it by the second name.
    '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
    '--webrtc-ip-handling-policy=disable_non_proxied_udp',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-sync',
    '--no-pings',
    '--no-first-run',
    '--no-default-browser-check',
    '--no-service-autorun',
    '--disable-breakpad',
    '--disable-crash-reporter',
    '--metrics-recording-only',
    // Words go to no spelling service, and no dictionary is fetched.
    '--disable-spell-checking',
    '--disable-save-password-bubble',
    '--disable-extensions',
    '--disable-notifications',
    '--disable-speech-api',
    '--disable-print-preview',
    // Nothing of the page is written: no disk cache, no session to restore, no shader cache.
    '--disk-cache-size=1',
    '--media-cache-size=1',
    '--disable-gpu-shader-disk-cache',
    '--hide-crash-restore-bubble',
    '--password-store=basic',
    '--use-mock-keychain',
    `--disable-features=${FEATURES_OFF.join(',')}`,
    ...(language === null ? [] : [`--lang=${language}`]),
    // The warning bar about an unusual switch would push the page down; headless shows none.
    ...(headless ? [] : ['--test-type']),
  ];
}

/** Switches that Playwright adds for tests and a person's window must not have. */
const UNWANTED_SWITCHES: readonly string[] = [
  // "Controlled by automated test software" across the top.
  '--enable-automation',
  '--disable-popup-blocking',
  '--unsafely-disable-devtools-self-xss-warnings',
];

/**
 * Playwright's too: shared memory, with pictures of the page and long messages, in files of the temporary
 * folder, which lie on a disk.
 */
const SHARED_MEMORY_ON_DISK = '--disable-dev-shm-usage';
/** What a page of ours needs at most, with room; a container may have less, and the page would crash. */
const LEAST_SHARED_MEMORY = 256 * 1024 * 1024;

/** @param sharedMemory free bytes where the system keeps shared memory, or null where it cannot be asked. */
export function unwantedSwitches(sharedMemory: number | null): string[] {
  const isRoomy = sharedMemory !== null && sharedMemory >= LEAST_SHARED_MEMORY;
  return [...UNWANTED_SWITCHES, ...(isRoomy ? [SHARED_MEMORY_ON_DISK] : [])];
}

export interface SandboxChoice {
  readonly sandboxed: boolean;
  /** The line to print, or null. */
  readonly notice: string | null;
}

/** Chromium's own sandbox stays on; it refuses to start as root on Linux. */
export function chooseSandbox(platform: NodeJS.Platform, uid: number | undefined): SandboxChoice {
  if (platform === 'linux' && uid === 0) {
    return {
      sandboxed: false,
      notice:
        "The browser's own sandbox is off: it cannot run as root. Start Verso as an ordinary user.",
    };
  }
  return { sandboxed: true, notice: null };
}
