/** The contract's calls for a file of counts: what it would say, and the same saved. */
import { createHash } from 'node:crypto';

import type { CallInput, CallOutput } from '../../../../shared/contract/contract.ts';
import type { Handlers } from '../../../../shared/contract/server.ts';
import { Problem } from '../../../../shared/errors/problems.ts';
import { fromHex, toHex } from '../../crypto/byte-layout.ts';
import { SecretBytes } from '../../crypto/secret-bytes.ts';
import type { FileTargets, JournalStore } from '../../journal/journal-store.ts';
import type { CountsKey } from '../../store/record-payload.ts';
import { liesWithin } from '../lies-within.ts';
import type { NamingRecord } from '../save-file.ts';
import { saveFile } from '../save-file.ts';
import type { StudyCard } from '../sealed/study-card.ts';
import { studyCardOf } from '../study-of-scheme.ts';
import type { Counts } from './counts-file.ts';
import { newCountsSeed, writeCounts } from './counts-file.ts';
import type { CountsWish } from './gather-counts.ts';
import { gatherCounts } from './gather-counts.ts';

export interface CountsParts {
  readonly journal: JournalStore;
  readonly targets: FileTargets;
  /** The vault's own: a file saved there could take the place of the journal or of its keys. */
  readonly ownFolders: readonly string[];
}

export type CountsCalls = Pick<
  Handlers<'vault'>,
  Extract<keyof Handlers<'vault'>, `counts.${string}`>
>;

export function countsCalls(parts: CountsParts): CountsCalls {
  return {
    'counts.preview': (wish) => preview(parts, wish),
    'counts.save': (wish) => save(parts, wish),
  };
}

function preview({ journal }: CountsParts, wish: CountsWish): CallOutput<'counts.preview'> {
  const card = studyCardOf(journal.scheme());
  if (card === null) return { outcome: 'no-study' };
  const counts = countsFor(journal, card, wish);
  const { studyId, schemeRun: _, ...tally } = counts;
  const study = { id: studyId, fingerprint: card.fingerprint };
  return { outcome: 'ready', study, tally, digest: digestOf(counts) };
}

async function save(
  { journal, targets, ownFolders }: CountsParts,
  { token, digest, ...wish }: CallInput<'counts.save'>,
): Promise<CallOutput<'counts.save'>> {
  const card = studyCardOf(journal.scheme());
  if (card === null) return { outcome: 'no-study' };
  const counts = countsFor(journal, card, wish);
  if (digestOf(counts) !== digest) return { outcome: 'changed' };
  const path = targets.take(token);
  if (await liesWithin(path, ownFolders)) throw Problem.of('not-writable', {});
  const key = journal.countsKeys().of(counts.studyId) ?? newKey(journal, counts.studyId);
  const seed = SecretBytes.take(fromHex(key.seed));
  try {
    const bytes = await saveFile(path, writeCounts(counts, seed), recordOf(journal, key, counts));
    return { outcome: 'saved', bytes };
  } finally {
    seed.wipe();
  }
}

function countsFor(journal: JournalStore, { studyId }: StudyCard, wish: CountsWish): Counts {
  const before = journal.countsKeys().of(studyId)?.number ?? 0;
  const tally = gatherCounts(
    {
      sessions: journal.sessions(),
      entries: journal.keptEntries(),
      sheets: journal.ratingSheets(),
    },
    wish,
  );
  return { studyId, schemeRun: null, number: Math.min(9999, before + 1), ...tally };
}

function newKey(journal: JournalStore, studyId: string): CountsKey {
  const fresh = newCountsSeed();
  const seed = fresh.borrow(toHex);
  fresh.wipe();
  return { id: journal.newId(), studyId, seed, number: 0 };
}

/** The key and the number are kept before the file has its name: two files never have one number. */
function recordOf(journal: JournalStore, before: CountsKey, { number }: Counts): NamingRecord {
  return {
    write: () => {
      journal.countsKeys().save({ ...before, number });
    },
    takeBack: () => {
      journal.countsKeys().save(before);
    },
  };
}

function digestOf(counts: Counts): string {
  return createHash('sha256').update(JSON.stringify(counts)).digest('hex');
}
