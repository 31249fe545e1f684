import type { Line } from './acknowledgements.ts';
import type { JournalState } from './journal-state.ts';
import { canonical } from './journal-state.ts';
import type { Seed } from './seeds.ts';
import type { Workload } from './workload.ts';

/** Everything that the disk may hold, given what was said: refused or unanswered steps may have come
 * through in part, acknowledged ones must have. */
export function possibleStates(
  workload: Workload,
  seed: Pick<Seed, 'state' | 'backup'>,
  lines: readonly Line[],
): readonly JournalState[] {
  let possible: readonly JournalState[] = [seed.state];
  for (const [index, { effects }] of workload.steps.entries()) {
    const line = lines.find((each) => 'step' in each && each.step === index);
    const stages = possible.flatMap((state) => {
      const passed = [state];
      for (const effect of effects) passed.push(effect(passed.at(-1) ?? state, seed.backup));
      return line?.said === 'done' ? passed.slice(-1) : passed;
    });
    possible = [...new Map(stages.map((state) => [canonical(state), state])).values()];
    if (line === undefined) break;
  }
  return possible;
}
