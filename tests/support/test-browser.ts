/**
 * The browser that tests run in: the one that `VERSO_BROWSER` names, else an installed one, else the
 * headless one that came with the dev dependencies. `VERSO_BROWSER=bundled` forces the last.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

import { isProgram } from '../../main/hosts/chromium/chromium-host.ts';
import { findBrowser } from '../../main/hosts/chromium/find-browser.ts';

export interface TestBrowser {
  readonly browserPath: string;
  readonly switches?: readonly string[];
  readonly browserEnvironment?: Readonly<Record<string, string>>;
}

export async function chooseTestBrowser(
  env: Readonly<Record<string, string | undefined>>,
): Promise<TestBrowser> {
  const wish = env['VERSO_BROWSER'];
  if (wish !== undefined && wish !== '' && wish !== 'bundled') return { browserPath: wish };
  if (wish !== 'bundled') {
    const search = { platform: process.platform, env, home: homedir(), isProgram };
    const found = findBrowser(search);
    if (found !== null) return { browserPath: found.path };
  }
  return bundledBrowser(env);
}

/**
 * Linux on x64 only. Unpacked once a version into the temporary folder, under a name of its own first,
 * so that two runs at once never see half a browser.
 */
async function bundledBrowser(
  env: Readonly<Record<string, string | undefined>>,
): Promise<TestBrowser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('Tests need Chromium, Google Chrome, Brave or Microsoft Edge. Install one.');
  }
  const packed = join(packageFolder(), 'bin');
  const folder = join(
    tmpdir(),
    `verso-test-browser-${String(process.getuid?.())}-${packedVersion()}`,
  );
  if (!existsSync(folder)) await unpack(packed, folder);
  const libraries = [join(folder, 'lib'), env['LD_LIBRARY_PATH']];
  return {
    browserPath: join(folder, 'chromium'),
    browserEnvironment: {
      // The package carries the libraries and fonts that a bare machine lacks.
      LD_LIBRARY_PATH: libraries.filter((path) => path !== undefined).join(':'),
      FONTCONFIG_PATH: folder,
    },
  };
}

async function unpack(packed: string, folder: string): Promise<void> {
  const half = await mkdtemp(`${folder}-half-`);
  const program = join(half, 'chromium');
  await pipeline(
    createReadStream(join(packed, 'chromium.br')),
    createBrotliDecompress(),
    createWriteStream(program, { mode: 0o700 }),
  );
  for (const name of ['al2023', 'fonts', 'swiftshader']) {
    const tar = spawn('tar', ['-x', '-C', half], { stdio: ['pipe', 'ignore', 'inherit'] });
    const closed = once(tar, 'close');
    const source = createReadStream(join(packed, `${name}.tar.br`));
    // tar may stop reading at the archive's end mark, before the padding: its own word is what counts.
    await pipeline(source, createBrotliDecompress(), tar.stdin).catch(() => undefined);
    const [code]: unknown[] = await closed;
    if (code !== 0) throw new Error(`The bundled browser could not be unpacked: ${name}.`);
  }
  await writeFile(join(half, 'fonts.conf'), fontSettings(join(folder, 'fonts')));
  // Another run may have been faster; its copy is as good.
  await rename(half, folder).catch(() => rm(half, { recursive: true, force: true }));
}

/** The package's own settings look for its fonts elsewhere; without any font the browser falls over. */
function fontSettings(fonts: string): string {
  const folders = [fonts, '/usr/share/fonts', '/usr/local/share/fonts'];
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">',
    '<fontconfig>',
    ...folders.map((folder) => `  <dir>${folder}</dir>`),
    `  <cachedir>${fonts}-cache</cachedir>`,
    '</fontconfig>',
    '',
  ].join('\n');
}

function packageFolder(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  return join(entry.slice(0, entry.lastIndexOf(`${sep}build${sep}`)));
}

function packedVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8'));
  return String(
    typeof manifest === 'object' && manifest !== null ? Reflect.get(manifest, 'version') : '',
  );
}
