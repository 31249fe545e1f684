/**
 * `node build/run.mjs TARGET [arguments]`: runs one of our TypeScript programs, or a tool by name, on
 * the pinned Node. Installs first what is missing, so that a fresh clone needs no command but this one.
 * Plain JavaScript for Node 20 and newer.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Tools whose package has another name than their command. */
const PACKAGE_OF = { tsc: 'typescript' };

/**
 * @param {string} sentence
 * @returns {never}
 */
function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/**
 * @param {string} tool
 * @returns {string} the script behind a command, without the shell wrappers of node_modules/.bin
 */
function toolScript(tool) {
  const folder = join(root, 'node_modules', PACKAGE_OF[tool] ?? tool);
  const manifest = join(folder, 'package.json');
  if (!existsSync(manifest)) stop(`There is no tool called "${tool}" here.`);
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  const script = typeof bin === 'string' ? bin : bin?.[tool];
  if (script === undefined) stop(`The package "${tool}" has no command of that name.`);
  return join(folder, script);
}

async function main() {
  const [target, ...args] = process.argv.slice(2);
  if (Number(process.versions.node.split('.')[0]) < 20) {
    stop(`Verso needs Node 20 or newer to start and this is Node ${process.versions.node}.`);
  }
  if (target === undefined) stop('Usage: node build/run.mjs TARGET [arguments]');

  const { findNode, install, isInstalled, pinnedNodeVersion, scriptFreeNodePackage } =
    await import('./install.mjs');
  if (!isInstalled(root)) {
    process.stdout.write('Installing what Verso is built from (npm ci); this happens once.\n');
    if (!install(root)) stop('npm could not install the packages; its message is above.');
  }
  const node = findNode(root);
  if (node === null) {
    stop(
      `Verso runs on Node 24, which npm was not allowed to install: run "npm install --no-save ${scriptFreeNodePackage()}@${pinnedNodeVersion(root)}" and try again.`,
    );
  }

  const script = target.endsWith('.ts') ? resolve(root, target) : toolScript(target);
  const child = spawn(node, [script, ...args], {
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: [join(root, 'node_modules', '.bin'), dirname(node), process.env.PATH].join(delimiter),
    },
  });
  // A terminal sends Ctrl+C to both; the child decides what it means, and we end as it ends.
  process.on('SIGINT', () => undefined);
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', () => stop(`Node at ${node} does not start.`));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 1);
  });
}

await main();
