/** What a code is called on the screen. */
import type { Code } from '../../../shared/content/codebook.ts';
import { starterCodebook } from '../../../shared/content/codebook.ts';
import type { codesWords } from '../../text/areas/codes.ts';

type Words = (typeof codesWords)['en'];
export type ShownCode = Pick<Code, 'id' | 'name' | 'brief' | 'use' | 'doNotUse'>;

/** The starter codebook in the window's language, then the author's own, as they wrote them. */
export function shownCodes(own: readonly Code[], words: Words): readonly ShownCode[] {
  const starter = starterCodebook.codes.map((code) => ({ ...code, ...words.starter(code.id) }));
  return [...starter, ...own];
}

export function nameOfCode(id: string, own: readonly Code[], words: Words): string {
  return shownCodes(own, words).find((code) => code.id === id)?.name ?? words.unknown;
}
