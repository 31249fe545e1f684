/**
 * Imported before anything else by every entry point: better-sqlite3 does not throw on an old Node, it
 * crashes the process. Plain JavaScript without imports, so that any Node can read it.
 */

/** Node 24 is what Electron 45 embeds and what package.json pins; SQLite's binding needs 22.14. */
export const LEAST_NODE = [22, 14];

/**
 * @param {string} version as in `process.versions.node`
 * @returns {string | null} one plain sentence where this Node is too old
 */
export function nodeIsTooOld(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = LEAST_NODE;
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return null;
  return `Verso needs Node ${LEAST_NODE.join('.')} or newer and this is Node ${version}: start it with "npm start", which brings its own.`;
}

const sentence = nodeIsTooOld(process.versions.node);
if (sentence !== null) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
