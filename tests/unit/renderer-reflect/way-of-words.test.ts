/** Which way the words of a text area run: the browser decides it where there is something to decide. */
import { describe, expect, it } from 'vitest';

import { keepWay, setWay } from '../../../renderer/features/reflect/way-of-words.ts';

const typed = (data: string | null, inputType = 'insertText'): Event =>
  ({ type: 'input', data, inputType }) as unknown as Event;

function areaWith(value: string) {
  const area = { value, dir: '' };
  setWay(area);
  return area;
}

describe('the way of the words', () => {
  it('is left to right for what nobody writes otherwise', () => {
    for (const words of ['', 'My mentor’s café, №5.', 'Ελληνικά и русский', '漢字', '😀 𝔞']) {
      expect(areaWith(words).dir, words).toBe('ltr');
    }
  });

  it('is the browser’s to decide where something runs from right to left', () => {
    for (const words of ['שלום', 'she said مرحبا', 'ދިވެހި', '𞤀𞤣', '\u200Fmarked', 'ﷺ']) {
      expect(areaWith(words).dir, words).toBe('auto');
    }
  });

  it('follows what is typed, pasted and taken back, and stays the browser’s from then on', () => {
    const area = areaWith('She said ');
    keepWay(area, typed('x'));
    keepWay(area, typed(null, 'deleteContentBackward'));
    expect(area.dir).toBe('ltr');
    keepWay(area, typed('سلام'));
    expect(area.dir).toBe('auto');
    area.value = 'She said ';
    keepWay(area, typed('x'));
    expect(area.dir).toBe('auto');
  });

  it('reads all words only where the change does not say what came in', () => {
    const area = areaWith('She said ');
    area.value = 'She said שלום';
    keepWay(area, typed('x'));
    keepWay(area, typed(null, 'deleteByCut'));
    expect(area.dir).toBe('ltr');
    keepWay(area, typed(null, 'historyUndo'));
    expect(area.dir).toBe('auto');
    const dropped = { value: 'שלום', dir: 'ltr' };
    keepWay(dropped, typed(null, 'insertFromDrop'));
    expect(dropped.dir).toBe('auto');
  });
});
