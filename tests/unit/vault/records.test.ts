import { beforeEach, describe, expect, it } from 'vitest';

import { Records } from '../../../main/vault/journal/records.ts';
import type { Change } from '../../../main/vault/store/record-store.ts';
import { Problem } from '../../../shared/errors/problems.ts';
import { recordId } from '../../../shared/model/journal.ts';
import { meetingOf } from '../../support/meeting-of.ts';

const [FIRST, OTHER] = [recordId.parse('1'.repeat(32)), recordId.parse('2'.repeat(32))] as const;
const meeting = (id = FIRST, number = 1) =>
  ({ kind: 'session', version: 2, value: meetingOf(id, number, '2026-10-09') }) as const;

let applied: (readonly Change[])[];
let refusal: Problem | null;
let isUncertain: boolean;
let told: string[];
let forgotten: number;
let isLogKept: boolean;
let records: Records;
beforeEach(() => {
  [applied, refusal, isUncertain, told] = [[], null, false, []];
  [forgotten, isLogKept] = [0, false];
  const sink = {
    apply: (changes: readonly Change[]) => {
      if (refusal !== null) throw refusal;
      applied.push(changes);
    },
    forgetRemoved: () => {
      forgotten += 1;
      if (isLogKept) throw Problem.of('disk-full', {});
    },
    get isUncertain() {
      return isUncertain;
    },
  };
  records = new Records(sink, () => 'a'.repeat(32), {
    onShown: ({ value }) => void told.push(`shown ${value.id.slice(0, 1)}`),
    onRemoved: (id) => void told.push(`removed ${id.slice(0, 1)}`),
  });
});

describe('records in memory', () => {
  it('show what was put once it is on the disk', () => {
    records.put(meeting());
    expect(records.read('session', FIRST)).toEqual(meeting().value);
    expect(told).toEqual(['shown 1']);
  });

  it('stay as they were where the disk refuses', () => {
    records.put(meeting());
    refusal = Problem.of('disk-full', {});
    expect(() => {
      records.put(meeting(FIRST, 2), meeting(OTHER));
    }).toThrow(refusal);
    expect(() => {
      records.remove([FIRST]);
    }).toThrow(refusal);
    expect([...records.all('session').values()]).toEqual([meeting().value]);
    expect(told).toEqual(['shown 1']);
  });

  it('are not sealed again as they are, but where nobody knows what the disk has', () => {
    records.put(meeting());
    records.put(meeting());
    expect(applied).toHaveLength(1);
    isUncertain = true;
    records.put(meeting());
    expect(applied).toHaveLength(2);
  });

  it('write a label only where it is another one', () => {
    records.put(meeting());
    records.put({ ...meeting(), value: { ...meeting().value, agreed: 'Tea.' } });
    expect(applied.flat().map((change) => change.op === 'put' && change.label !== null)).toEqual([
      true,
      false,
    ]);
  });

  it('refuse an id that a record of another kind has', () => {
    records.put(meeting());
    const step = {
      id: FIRST,
      text: 'Ask',
      by: 'me',
      sessionId: null,
      promisedOn: '2026-10-09',
      state: 'open',
      outcome: '',
      closedOn: null,
    } as const;
    expect(() => {
      records.put({ kind: 'step', version: 1, value: step });
    }).toThrow('another kind');
    expect(applied).toHaveLength(1);
  });

  it('are gone when they are removed, and told so; of another kind they are not found', () => {
    records.put(meeting(), meeting(OTHER, 2));
    expect(() => {
      records.removeOne('step', FIRST);
    }).toThrow(Problem);
    records.removeOne('session', FIRST);
    expect(records.has(FIRST)).toBe(false);
    expect([...records.all('session').keys()]).toEqual([OTHER]);
    expect(told.at(-1)).toBe('removed 1');
    expect(records.only('step')).toBeNull();
    expect(records.labels().map(({ id }) => id)).toEqual([OTHER]);
  });

  it('are overwritten once they are removed, and only then', () => {
    records.put(meeting());
    expect(forgotten).toBe(0);
    records.removeOne('session', FIRST);
    expect(forgotten).toBe(1);
  });

  it('are overwritten at the next try where the first has failed in that', () => {
    records.put(meeting());
    isLogKept = true;
    expect(() => {
      records.remove([FIRST]);
    }).toThrow('disk-full');
    isLogKept = false;
    // By then there is nothing left to remove.
    records.remove([]);
    expect(forgotten).toBe(2);
  });

  it('stay removed where the disk does not overwrite them at once', () => {
    records.put(meeting());
    isLogKept = true;
    expect(() => {
      records.removeOne('session', FIRST);
    }).toThrow('disk-full');
    expect(records.has(FIRST)).toBe(false);
    expect(told.at(-1)).toBe('removed 1');
  });

  it('are forgotten at the end', () => {
    records.put(meeting());
    records.clear();
    expect(records.has(FIRST)).toBe(false);
    expect(records.all('session').size).toBe(0);
  });
});
