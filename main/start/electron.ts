/** Verso in Electron: what stands here is the wiring, and the order of the first lines. */
import { homedir } from 'node:os';
import { join } from 'node:path';

import { startVerso } from '../app.ts';
import { dataFolder } from '../host/data-folder.ts';
import { readPageFiles } from '../host/read-page-files.ts';
import { REFUSED_EXIT_CODE } from '../host/refused-arguments.ts';
import { createElectronHost } from '../hosts/electron/electron-host.ts';
import { electron } from '../hosts/electron/loaded-electron.ts';
import { forbidCoreDumps } from './forbid-core-dumps.ts';

forbidCoreDumps(process.pid);
// Before anything awaits: Electron must not be ready yet.
const host = createElectronHost(electron, {
  dataFolder: dataFolder({ platform: process.platform, env: process.env, home: homedir() }),
  preload: join(import.meta.dirname, 'preload.cjs'),
  vaultScript: join(import.meta.dirname, 'vault-under-electron.js'),
  platform: process.platform,
  endProcess: (pid) => process.kill(pid, 'SIGKILL'),
  onProcess: (pid) => forbidCoreDumps(pid),
  args: process.argv.slice(1),
  refuse(argument) {
    process.stderr.write(
      `Verso does not start with --${argument}: it would weaken its protection.\n`,
    );
    process.exit(REFUSED_EXIT_CODE);
  },
});

/** Not awaited at the top: Electron is ready only when this module has run to its end. */
async function run(): Promise<number> {
  const files = await readPageFiles(join(import.meta.dirname, '..', 'renderer'));
  const verso = await startVerso(host, { version: electron.app.getVersion(), files });
  await verso.over;
  return 0;
}

void run()
  .catch((error: unknown) => {
    // Before a journal can be open: the stack names our own code only.
    process.stderr.write(`Verso could not start. ${String(error)}\n`);
    return 1;
  })
  .then((code) => {
    electron.app.exit(code);
  });
