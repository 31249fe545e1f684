/** A thousand entries that were decided and agreed to, written as the bundle for a researcher and read back. */
import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';

import { recordId } from '../../shared/model/journal.ts';
import type { RecordId } from '../../shared/model/journal.ts';
import { agreed, openDesk, saveWish } from '../support/release-desk.ts';
import { entryAt } from './data-set.ts';
import type { Measure } from './measure.ts';
import { count, measure, rounded } from './measure.ts';

const ENTRIES = 1000;
const ROUNDS = 3;
const LIMIT_MS = 10_000;
/** The page asks after the progress meanwhile: what holds up the vault's process holds up the answer. */
const LONGEST_WAIT_MS = 50;
const NANOSECONDS = 1e6;

export async function benchRelease(): Promise<readonly Measure[]> {
  const desk = await openDesk();
  try {
    const ids: RecordId[] = [];
    for (let index = 0; index < ENTRIES; index += 1) {
      const entry = entryAt(index);
      const id = recordId.parse(entry.id);
      desk.journal.entries.save({ ...entry, status: 'finished' });
      await agreed(desk.calls, id);
      ids.push(id);
    }
    const times: number[] = [];
    const waits: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const folder = `round-${String(round)}`;
      await mkdir(join(desk.folder, folder));
      const token = desk.choose(join(folder, 'bundle.zip'));
      const delay = monitorEventLoopDelay({ resolution: 5 });
      delay.enable();
      const started = performance.now();
      const saved = await desk.calls['release.save'](saveWish(ids, { token, format: 'bundle' }));
      times.push(performance.now() - started);
      delay.disable();
      waits.push(rounded(delay.percentile(95) / NANOSECONDS));
      if (saved.outcome !== 'saved') throw new Error(`it was not saved: ${saved.outcome}`);
      if ((await stat(join(desk.folder, folder, 'bundle.zip'))).size < ENTRIES * 500) {
        throw new Error('the bundle is too small for what went into it');
      }
    }
    return [
      measure(`bundle of ${count(ENTRIES)} entries, written and read back`, times, LIMIT_MS),
      measure('wait for an answer of the vault meanwhile, 95th percentile', waits, LONGEST_WAIT_MS),
    ];
  } finally {
    await rm(desk.folder, { recursive: true, force: true });
  }
}
