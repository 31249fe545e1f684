/** The words that lie beneath a text area, cut at what is pointed out in it. */
import { describe, expect, it } from 'vitest';

import { stretchesOf } from '../../../renderer/features/naming-help/underlined.ts';
import type { Naming } from '../../../shared/naming/namings.ts';

const TEXT = 'Gwen met us on 3 May, in Leeds. We went on.';
const at = (text: string): Naming => ({
  start: TEXT.indexOf(text),
  end: TEXT.indexOf(text) + text.length,
  text,
  kind: 'person',
  replacement: '[a person]',
});

describe('the words beneath', () => {
  it('are the same words, up to the end of the last word that is pointed out', () => {
    const namings = [at('Gwen'), at('3 May'), at('Leeds')];
    const stretches = stretchesOf(TEXT, namings);
    expect(stretches.map(({ text }) => text).join('')).toBe('Gwen met us on 3 May, in Leeds.');
    const marked = stretches.filter(({ naming }) => naming !== null);
    expect(marked.map(({ text }) => text)).toEqual(['Gwen', '3 May', 'Leeds']);
    expect(marked.map(({ naming }) => naming)).toEqual(namings);
  });

  it('take along what hangs on the last word, and nothing where nothing is found', () => {
    expect(stretchesOf(TEXT, [at('3 May')]).at(-1)).toEqual({ text: ',', naming: null });
    expect(stretchesOf(TEXT, [])).toEqual([]);
  });
});
