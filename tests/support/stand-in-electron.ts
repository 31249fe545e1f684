/**
 * A folder that electron-builder takes for an unpacked Electron: an executable that holds the fuse wire,
 * a version, resources, languages, licences. Nothing in it runs. What is packed around it is real.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @electron/fuses looks for these words in the binary; the wire comes after them. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** As Electron 45 ships: RunAsNode, NodeOptions, CLI inspection, file: privileges and traps are on. */
const SHIPPED = '101100011';

export function makeStandInElectron(folder: string, version: string): void {
  mkdirSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'locales'));
  writeFileSync(join(folder, 'version'), version);
  const wire = Buffer.concat([
    Buffer.from(SENTINEL),
    Buffer.from([1, SHIPPED.length]),
    Buffer.from(SHIPPED),
  ]);
  // In an executable's own clothes, so that nothing takes it for a script.
  const binary = Buffer.concat([
    Buffer.from([0x7f, 0x45, 0x4c, 0x46]),
    Buffer.alloc(4092),
    wire,
    Buffer.alloc(4096),
  ]);
  for (const name of ['electron', 'chrome-sandbox', 'chrome_crashpad_handler']) {
    writeFileSync(join(folder, name), binary, { mode: 0o755 });
  }
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'resources.pak', 'icudtl.dat']) {
    writeFileSync(join(folder, name), name);
  }
  for (const language of ['en-GB', 'en-US', 'fr', 'de', 'ja']) {
    writeFileSync(join(folder, 'locales', `${language}.pak`), language);
  }
}
