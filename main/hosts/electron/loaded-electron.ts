/**
 * Electron itself, as a value. Loading it needs the binary, so only main/start/electron.ts takes it from
 * here; everything else of this host is given what it uses.
 */
import * as electron from 'electron';

export { electron };
