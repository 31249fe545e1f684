/** What was put away by one key and undone is not offered again in this entry. */
import { describe, expect, it } from 'vitest';

import {
  afterRedo,
  afterUndo,
  NOTHING_PUT_BACK,
  withPut,
} from '../../../renderer/features/reflect/put-back.ts';
import type { Naming } from '../../../shared/naming/namings.ts';
import { notLeft } from '../../../shared/naming/namings.ts';

const AREA = {};
const OTHER = {};
const WRITTEN = 'Amina came late. Then amina left, and Reid stayed.';
const PUT = 'Somebody came late. Then amina left, and Reid stayed.';
const put = { area: AREA, start: 0, text: 'Amina', words: 'Somebody' };
const away = withPut(NOTHING_PUT_BACK, put);

/** The words that are still pointed out, of those that one look found. */
function pointedOut(back: readonly string[]): readonly string[] {
  const found = ['Amina', 'amina', 'Reid'].map((text) => ({ text }) as Naming);
  return notLeft(found, back).map(({ text }) => text);
}

describe('words that an undo brought back', () => {
  it('are not pointed out again, wherever they stand, and others are', () => {
    expect(pointedOut(away.back)).toEqual(['Amina', 'amina', 'Reid']);
    expect(pointedOut(afterUndo(away, AREA, WRITTEN).back)).toEqual(['Reid']);
  });

  it('are pointed out where the undo was of something else, or in another area', () => {
    expect(afterUndo(away, AREA, PUT).back).toEqual([]);
    expect(afterUndo(away, OTHER, WRITTEN).back).toEqual([]);
  });

  it('are pointed out again where the undo was taken back', () => {
    const undone = afterUndo(away, AREA, WRITTEN);
    expect(afterRedo(undone, AREA, WRITTEN).back).toEqual(undone.back);
    expect(afterRedo(undone, AREA, PUT).back).toEqual([]);
  });

  it('are known of each change by itself, one undo after the other', () => {
    const second = { area: AREA, start: PUT.indexOf('Reid'), text: 'Reid', words: '[A]' };
    const both = withPut(away, second);
    const one = afterUndo(both, AREA, PUT);
    expect(pointedOut(one.back)).toEqual(['Amina', 'amina']);
    expect(pointedOut(afterUndo(one, AREA, WRITTEN).back)).toEqual([]);
  });
});
