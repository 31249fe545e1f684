/** Which codes of the author's own mark a passage: their words leave with it and are looked at like it. */
import type { Code } from '../../../../shared/content/codebook.ts';
import type { Language } from '../../../../shared/model/scheme.ts';
import type { PassageCoding } from '../../../../shared/model/passage-coding.ts';
import { standingCodings } from '../../../../shared/model/passage-coding.ts';
import type { Finder } from '../../deidentify/propose.ts';
import { namingWords } from '../naming-words.ts';

/** Each once, in the order of the codebook. */
export function codesOn(
  passage: { readonly promptId: string; readonly text: string },
  codings: readonly PassageCoding[],
  ownCodes: readonly Code[],
): readonly Code[] {
  if (codings.length === 0) return [];
  const used = new Set(standingCodings(codings, [passage]).map(({ coding }) => coding.code));
  return ownCodes.filter(({ id }) => used.has(id));
}

/** A code as the reader of an export meets it. */
export function wordsOfCode({ name, brief }: Pick<Code, 'name' | 'brief'>): string {
  return brief === '' ? name : `${name}. ${brief}`;
}

/**
 * Words in a code that name somebody or somewhere by themselves. In a text they could be replaced; a name of
 * one's own choosing is chosen anew.
 */
export function namingInCode(
  code: Pick<Code, 'name' | 'brief'>,
  find: Finder,
  language: Language,
): string[] {
  return namingWords(wordsOfCode(code), find, language);
}
