/**
 * Pronouns of third parties as proposals (A32), passage by passage in the language of each. They are not
 * among the identifiers: a pronoun names nobody, and whoever reviews a copy decides on all of them at once.
 */
import type { Passage } from '../../../../shared/model/release.ts';
import type { Language } from '../../../../shared/model/scheme.ts';
import { FoldedText } from '../folded-text.ts';
import { languageOf } from '../text-language.ts';
import type { PronounEdit } from './edits.ts';
import { neutralEnglish } from './neutral-english.ts';
import { neutralFrench } from './neutral-french.ts';

export interface PronounProposal extends PronounEdit {
  readonly promptId: string;
  /** The words that would change. */
  readonly text: string;
}

/** @param otherwise the language of passages that do not show theirs. */
export function proposePronouns(
  passages: readonly Pick<Passage, 'promptId' | 'text'>[],
  otherwise: Language,
): readonly PronounProposal[] {
  return passages.flatMap(({ promptId, text }) => {
    const view = new FoldedText(text);
    const neutral = languageOf(view, otherwise) === 'fr' ? neutralFrench : neutralEnglish;
    return neutral(view).map((edit) => ({
      ...edit,
      promptId,
      text: text.slice(edit.start, edit.end),
    }));
  });
}
