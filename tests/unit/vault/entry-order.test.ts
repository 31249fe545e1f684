/** The order of the entries, held against sorting them anew after each change. */
import { expect, it } from 'vitest';

import { EntryOrder } from '../../../main/vault/journal/entry-order.ts';
import type { Entry } from '../../../shared/model/journal.ts';
import { draftOf, newId } from '../../support/vault-samples.ts';

function entryAt(minute: number, id = newId()): Entry {
  const createdAt = new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
  const states = { createdAt, changedAt: createdAt, discardedAt: null, storyClosedAt: null };
  return { ...draftOf('words'), id, ...states };
}

function sorted(entries: Iterable<Entry>): string[] {
  const key = ({ createdAt, id }: Entry): string => `${createdAt} ${id}`;
  return [...entries].sort((a, b) => (key(a) < key(b) ? -1 : 1)).map(key);
}

it('keeps oldest first through what comes, changes and goes', () => {
  const order = new EntryOrder();
  const kept = new Map<string, Entry>();
  let state = 7;
  const random = (below: number): number =>
    (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) % below;
  for (let round = 0; round < 600; round += 1) {
    const ids = [...kept.keys()];
    const known = kept.get(ids[random(Math.max(1, ids.length))] ?? '');
    if (known !== undefined && round % 3 === 0) {
      kept.delete(known.id);
      order.remove(known.id);
    } else {
      // Some are begun within the same minute; some are known and change.
      const next =
        known !== undefined && round % 5 === 0
          ? { ...known, title: `round ${String(round)}` }
          : entryAt(random(50));
      kept.set(next.id, next);
      order.put(next);
    }
    if (round > 100) expect([...order.oldestFirst()]).toEqual(inOrder(kept));
  }
});

it('knows nothing of ids that are no entries, and forgets all when cleared', () => {
  const order = new EntryOrder();
  order.put(entryAt(1));
  order.remove(newId());
  expect(order.oldestFirst()).toHaveLength(1);
  order.clear();
  expect(order.oldestFirst()).toEqual([]);
});

function inOrder(kept: ReadonlyMap<string, Entry>): Entry[] {
  const order = sorted(kept.values());
  const byKey = new Map(
    [...kept.values()].map((entry) => [`${entry.createdAt} ${entry.id}`, entry]),
  );
  return order.map((key) => byKey.get(key)).filter((entry) => entry !== undefined);
}
