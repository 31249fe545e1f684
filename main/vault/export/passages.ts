/** Which parts of an entry may be offered for a copy. */
import { findPrompt } from '../../../shared/content/packs.ts';
import type { Entry } from '../../../shared/model/journal.ts';
import type { Passage } from '../../../shared/model/release.ts';

/** What the pack says; a prompt that this version does not know may never leave. */
export function releaseOf(promptId: string): Passage['release'] {
  return findPrompt(promptId)?.release ?? 'never';
}

/** Answers with words in them. Of what may never leave, the question is named and the words stay. */
export function passagesOf(entry: Entry): Passage[] {
  return entry.answers
    .filter((answer) => answer.text.trim() !== '')
    .map(({ promptId, question, text }) => {
      const release = releaseOf(promptId);
      return { promptId, question, text: release === 'never' ? '' : text, release };
    });
}
