/** Backups: each that bears a name opens and is whole, and the newest holds what was promised. */
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import type { JournalState } from './journal-state.ts';
import { canonical, differences } from './journal-state.ts';
import type { Scene } from './judge.ts';
import { Corrupt, observe, watchedHousehold } from './observe.ts';
import { backupFolderOf, filesAt, secretOf } from './places.ts';
import { possibleStates } from './possible-states.ts';

const KEYS = { secondWords: null, triesPassphrases: false, triesCreation: false } as const;

/**
 * @param now what the journal may hold.
 * @returns what is lost, or null. @throws Corrupt
 */
export async function judgeBackups(
  scene: Scene,
  now: readonly JournalState[],
): Promise<string | null> {
  const { root, seed, workload, lines } = scene;
  const elsewhere = `${root}-restored`;
  try {
    cpSync(backupFolderOf(root), backupFolderOf(elsewhere), { recursive: true });
    const { door, restore } = watchedHousehold(elsewhere);
    const files = (await restore.lookIn({ token: 'any' }))?.files ?? [];
    if (files.length === 0) return 'no backup is left';
    // The newest last, so that it is the one to restore.
    for (const { name } of [...files].reverse()) {
      const secret = secretOf(seed.words);
      const { outcome } = await restore.open({ name, way: 'words', secret });
      if (outcome !== 'opened') throw new Corrupt(`the backup ${name} does not open: ${outcome}`);
    }
    await restore.restore();
    await door.close();
    const held = await observe(elsewhere, { ...KEYS, firstWords: seed.words });
    const backedUpAt = lines.findLastIndex(
      (line) => line.said === 'done' && workload.steps[line.step]?.backsUp === true,
    );
    const atLeast = possibleStates(workload, seed, lines.slice(0, backedUpAt + 1));
    const may = backedUpAt < 0 ? [seed.backup, seed.state, ...atLeast] : atLeast;
    if (![...may, ...now].some((state) => state !== null && canonical(state) === canonical(held))) {
      return `in the newest backup ${differences(held, atLeast.at(-1))}`;
    }
    return await judgeSetAside(scene, elsewhere);
  } finally {
    rmSync(elsewhere, { recursive: true, force: true });
  }
}

/** A journal in whose place another was put lies beside it, whole. */
async function judgeSetAside({ root, seed }: Scene, elsewhere: string): Promise<string | null> {
  const begin = filesAt(root)
    .setAside('')
    .slice(root.length + 1);
  for (const name of readdirSync(root).filter((each) => each.startsWith(begin))) {
    rmSync(elsewhere, { recursive: true, force: true });
    mkdirSync(elsewhere);
    cpSync(join(root, name), filesAt(elsewhere).folder, { recursive: true });
    if (!existsSync(filesAt(elsewhere).keys)) return `${name} has no keys`;
    const held = await observe(elsewhere, { ...KEYS, firstWords: seed.words });
    if (canonical(held) !== canonical(seed.state)) return `${name} is not what it was`;
  }
  return null;
}
