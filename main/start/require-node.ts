/**
 * Imported before anything else by every entry that plain Node runs: better-sqlite3 does not throw on
 * an old Node, it crashes the process. Electron brings a Node of its own.
 */

/** What SQLite's binding needs. Node 24 is what package.json pins and Electron 45 embeds. */
const LEAST: readonly [major: number, minor: number] = [22, 14];

/**
 * @param version as in `process.versions.node`.
 * @returns one plain sentence where that Node is too old.
 */
export function nodeIsTooOld(version: string): string | null {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1])) return null;
  return `Verso needs Node ${LEAST.join('.')} or newer and this is Node ${version}: start it with "npm start", which brings its own.`;
}

const sentence = nodeIsTooOld(process.versions.node);
if (sentence !== null) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
