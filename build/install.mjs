/**
 * Whether node_modules is what package-lock.json asks for, and where the pinned Node lies.
 * Runs on Node 20, before anything is installed: nothing but Node's own modules here.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} Locked
 */

/**
 * @param {string} path
 * @returns {Readonly<Record<string, Locked>> | null}
 */
function readLockedPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}

/**
 * npm writes node_modules/.package-lock.json last, so a broken-off install has none. Packages for other
 * platforms are in the lockfile and not in node_modules; those may be missing.
 * @param {string} root
 * @returns {boolean}
 */
export function isInstalled(root) {
  const asked = readLockedPackages(join(root, 'package-lock.json'));
  const present = readLockedPackages(join(root, 'node_modules', '.package-lock.json'));
  if (asked === null || present === null) return false;
  return Object.entries(asked).every(([place, wanted]) => {
    if (place === '') return true;
    const found = present[place];
    if (found === undefined) return wanted.optional === true || wanted.devOptional === true;
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

/**
 * @param {string} root
 * @returns {boolean} true when npm succeeded
 */
export function install(root) {
  const npm = process.env['npm_execpath'];
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const result =
    npm !== undefined && existsSync(npm)
      ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' })
      : spawnSync('npm', args, {
          cwd: root,
          stdio: 'inherit',
          shell: process.platform === 'win32',
        });
  return result.status === 0;
}

/** @returns {string} the npm package that holds this platform's Node and runs no script */
export function scriptFreeNodePackage() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const prefix = platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
  return `${prefix}-${platform}-${process.arch}`;
}

/**
 * The pinned Node 24. It comes by an install script, which some machines forbid; then the script-free
 * package or the Node that runs this will do.
 * @param {string} root
 * @returns {string | null}
 */
export function findNode(root) {
  const modules = join(root, 'node_modules');
  const binary = join('bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const places = [
    join(modules, 'node', binary),
    join(modules, scriptFreeNodePackage(), binary),
    join(modules, 'node', 'node_modules', scriptFreeNodePackage(), binary),
  ];
  const pinned = places.find((place) => existsSync(place));
  if (pinned !== undefined) return pinned;
  return Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : null;
}

/**
 * @param {string} root
 * @returns {string} what is pinned, for the sentence that says how to get it
 */
export function pinnedNodeVersion(root) {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).devDependencies.node;
}
