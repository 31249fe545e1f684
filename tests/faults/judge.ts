/** Holds what is on the disk against what was acknowledged. */
import type { Line } from './acknowledgements.ts';
import { canonical, differences } from './journal-state.ts';
import { Corrupt, filesUnder, filesWith, keyFileOf, observe, tryToOpen } from './observe.ts';
import { pointToOwnBackups } from './places.ts';
import { judgeBackups } from './judge-backups.ts';
import { possibleStates } from './possible-states.ts';
import type { Seed } from './seeds.ts';
import type { Step, Workload } from './workload.ts';

export type Verdict =
  | { readonly is: 'sound' }
  /** It does not open as it should, or is not whole. */
  | { readonly is: 'corrupt'; readonly why: string }
  /** Something acknowledged is not there. */
  | { readonly is: 'lost'; readonly why: string }
  /** The process broke in a way for which the product has no words. */
  | { readonly is: 'unreported'; readonly why: string };

export interface Scene {
  readonly root: string;
  readonly workload: Workload;
  readonly seed: Seed;
  readonly lines: readonly Line[];
  /**
   * Whether erased bytes are sought before the vault is opened. After a power cut the truncation of a WAL
   * may not have reached the disk; then the next unlock must clear it away.
   */
  readonly erasedBeforeOpening: boolean;
}

export async function judge(scene: Scene): Promise<Verdict> {
  const { root, workload, seed, lines } = scene;
  const broken = lines.find(({ said }) => said === 'broke');
  if (broken?.said === 'broke') return { is: 'unreported', why: broken.why };
  const marks = erasedMarks(workload, seed, lines);
  if (scene.erasedBeforeOpening) {
    const found = filesWith(root, marks);
    if (found.length > 0) return { is: 'lost', why: `deleted bytes stand in ${found.join(', ')}` };
  }
  try {
    if (mayHaveEnded(workload, seed, root)) return await judgeEnd(scene);
    pointToOwnBackups(root);
    const told = lines.findLast(({ said }) => said === 'words');
    const seen = await observe(root, {
      firstWords: workload.seed === 'nothing' ? '' : seed.words,
      secondWords: told?.said === 'words' ? told.words : null,
      triesPassphrases: workload.changesPassphrase,
      // Where the process lived on, it has made one itself.
      triesCreation: workload.seed === 'nothing' && lines.length === 0,
    });
    if (workload.keepsKeys && !keyFileOf(root)?.equals(keyFileOf(seed.folder) ?? Buffer.alloc(0))) {
      return { is: 'corrupt', why: 'the key file has changed' };
    }
    const possible = possibleStates(workload, seed, lines);
    if (!possible.some((state) => canonical(state) === canonical(seen))) {
      return { is: 'lost', why: differences(seen, possible.at(-1)) };
    }
    const lostBackup = seed.backup === null ? null : await judgeBackups(scene, possible);
    if (lostBackup !== null) return { is: 'lost', why: lostBackup };
  } catch (error) {
    if (error instanceof Corrupt) return { is: 'corrupt', why: error.message };
    return { is: 'corrupt', why: `looking at it threw ${String(error)}` };
  }
  const found = filesWith(root, marks);
  if (found.length > 0) return { is: 'lost', why: `deleted bytes are back in ${found.join(', ')}` };
  return { is: 'sound' };
}

function stepsDone(workload: Workload, lines: readonly Line[]): readonly Step[] {
  return lines.flatMap((line) => {
    const step = line.said === 'done' ? workload.steps[line.step] : undefined;
    return step === undefined ? [] : [step];
  });
}

function erasedMarks(workload: Workload, seed: Seed, lines: readonly Line[]): readonly string[] {
  const ids = stepsDone(workload, lines).flatMap(({ erases }) => erases ?? []);
  return ids.flatMap((id) => seed.marks[id] ?? []);
}

/** Its destruction has begun: of the key file something is gone already. */
function mayHaveEnded({ steps }: Workload, seed: Seed, root: string): boolean {
  if (!steps.some(({ destroys }) => destroys === true)) return false;
  const keyFile = keyFileOf(root);
  return keyFile === null || !keyFile.equals(keyFileOf(seed.folder) ?? Buffer.alloc(0));
}

/**
 * Between the first byte of the key file that is overwritten and the last file that is gone, a journal is
 * neither there nor away: nothing may open it, and nothing may say that it is whole.
 */
async function judgeEnd({ root, seed, lines, workload }: Scene): Promise<Verdict> {
  const isDone = stepsDone(workload, lines).some(({ destroys }) => destroys === true);
  const left = isDone ? filesUnder(root) : [];
  if (left.length > 0) return { is: 'lost', why: `destroyed, and there is ${left.join(', ')}` };
  const keys = filesWith(root, isDone ? seed.keyMarks : []);
  if (keys.length > 0) return { is: 'lost', why: `keys stand in ${keys.join(', ')}` };
  const outcome = await tryToOpen(root, seed.words);
  const isOver = outcome === 'none' || outcome === 'faulty' || outcome === 'damaged-slot';
  return isOver ? { is: 'sound' } : { is: 'lost', why: `a destroyed journal is ${outcome}` };
}
