/** Unlock beyond the KDF, and a durable save, in small and very large journals, and how both grow. */
import { readySodium } from '../../main/vault/crypto/sodium.ts';
import type { OpenVault } from '../../main/vault/door/opened-vault.ts';
import { draftOf, listQuery, sampleText } from '../support/vault-samples.ts';
import { fillVault } from './filled-vault.ts';
import type { Measure } from './measure.ts';
import { count, growth, measure, processorTime, SIZES, timed } from './measure.ts';

/** Few, so that it is the number of records that is measured and not their length. */
const WORDS_AN_ENTRY = 60;
const SAVES = 60;
/** An unlock reads all records, so it may grow with them and no faster; a save must not grow. */
const GROWTH_OF_UNLOCK = 1.15;
const GROWTH_OF_SAVE = 0.2;

export async function benchScale(): Promise<readonly Measure[]> {
  await readySodium();
  const unlocks: number[][] = [];
  const saves: number[][] = [];
  const work: number[][] = [];
  for (const size of SIZES) {
    // The profile is a record, too.
    const filled = fillVault(size - 1, WORDS_AN_ENTRY);
    try {
      const { times, vault } = await measureUnlocks(size > 10_000 ? 3 : 5, filled.open, size - 1);
      unlocks.push(times);
      const saved = measureSaves(vault);
      saves.push(saved.map(({ wait }) => wait));
      work.push(saved.map(({ worked }) => worked));
      await vault.close();
    } finally {
      filled.remove();
    }
  }
  return [
    ...SIZES.map((size, at) =>
      measure(
        `unlock beyond the KDF, processor time, ${count(size)} records`,
        unlocks[at] ?? [],
        null,
      ),
    ),
    growth('unlock beyond the KDF: growth exponent', unlocks, GROWTH_OF_UNLOCK),
    ...SIZES.map((size, at) => measure(`save among ${count(size)}`, saves[at] ?? [], null)),
    // Of the work and not of the wait: the disk's own moods are larger than all of it.
    growth('save, processor time: growth exponent', work, GROWTH_OF_SAVE),
  ];
}

async function measureUnlocks(
  rounds: number,
  open: () => Promise<OpenVault>,
  expected: number,
): Promise<{ readonly times: number[]; readonly vault: OpenVault }> {
  const times: number[] = [];
  for (;;) {
    const started = process.cpuUsage();
    const vault = await open();
    const { total } = vault.journal.entries.list(listQuery({ limit: 50 }));
    times.push(processorTime(started));
    if (total !== expected) throw new Error(`the list has ${total} entries`);
    if (times.length === rounds) return { times, vault };
    await vault.close();
  }
}

/** The same draft again and again, as somebody writes: each time on the disk before it returns. */
function measureSaves({
  journal,
}: OpenVault): { readonly wait: number; readonly worked: number }[] {
  const draft = draftOf('');
  return Array.from({ length: SAVES }, (_, index) => {
    const [answer] = draft.answers;
    if (answer === undefined) throw new Error('the sample has no answer');
    const text = sampleText(index, WORDS_AN_ENTRY);
    const before = process.cpuUsage();
    const wait = timed(() => journal.entries.save({ ...draft, answers: [{ ...answer, text }] }));
    return { wait, worked: processorTime(before) };
  });
}
