/** `npm run dist [-- electron-builder's arguments]`: installers for this system, in release/. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { bundle } from './bundle.ts';
import { fetchElectron, findElectron } from './electron-binary.ts';
import { MODULES, ROOT } from './project.ts';

await bundle();
const args = process.argv.slice(2);
const bringsElectron = args.some((argument) => argument.includes('electronDist'));
if (!bringsElectron && findElectron() === null && fetchElectron() === null) {
  process.stderr.write(
    'Installers hold Electron, and it could not be downloaded here; try where github.com can be reached, or set ELECTRON_MIRROR.\n',
  );
  process.exitCode = 1;
} else {
  const builder = join(MODULES, 'electron-builder', 'cli.js');
  const result = spawnSync(process.execPath, [builder, '--publish', 'never', ...args], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  process.exitCode = result.status ?? 1;
}
