/**
 * Command-line arguments that would open Verso to another program or take away a protection. The
 * fuses switch off Node's; Chromium's own must be refused before anything else happens. Pure.
 */

/** EX_CONFIG of sysexits.h. */
export const REFUSED_EXIT_CODE = 78;

/** A name here stands for itself and for all that begin with it. */
const REFUSED: readonly string[] = [
  // A debugger reads every word on the page, and every variable.
  'remote-debugging-',
  'remote-allow-origins',
  'inspect',
  'debug',
  'js-flags',
  // The cage around the page.
  'no-sandbox',
  'disable-seccomp',
  'disable-setuid-sandbox',
  'disable-namespace-sandbox',
  'disable-gpu-sandbox',
  'disable-web-security',
  'disable-site-isolation',
  'allow-running-insecure-content',
  'single-process',
  'in-process-gpu',
  // Foreign code.
  'load-extension',
  'disable-extensions-except',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
  'require',
  'import',
  // Where requests go, and who listens.
  'proxy-',
  'host-rules',
  'host-resolver-rules',
  'ignore-certificate-errors',
  'log-net-log',
  'net-log-capture-mode',
  'ssl-key-log-file',
  'auth-server-',
  // Files that would take up what the window says.
  'enable-logging',
  'log-file',
  'trace-',
  'user-data-dir',
];

/** Chromium knows a switch by one or two dashes and, on Windows, by a slash, in any case there. */
const SWITCH = /^(?:--?|\/(?!.*\/))(?<name>[a-z][a-z0-9-]*)/i;

/** @returns the name of the first argument that is refused, without its value, or null. */
export function refusedArgument(args: readonly string[]): string | null {
  for (const argument of args) {
    const name = SWITCH.exec(argument)?.groups?.['name']?.toLowerCase();
    if (name !== undefined && REFUSED.some((refused) => name.startsWith(refused))) return name;
  }
  return null;
}
