/** Which questions a draft is asked, in what words, and where its writer stopped. */
import type { Localised, Pack } from '../../../shared/content/packs.ts';
import { findPack, inLanguage, promptsOf, releaseOf } from '../../../shared/content/packs.ts';
import type { Answer, Entry } from '../../../shared/model/journal.ts';
import type { Language } from '../../../shared/model/scheme.ts';

export interface Wording {
  readonly text: string;
  /** The language that the words are really in: it may be English in a French window. */
  readonly language: Language;
}

export interface Question {
  readonly promptId: string;
  /** Its line in the contents. */
  readonly label: Wording;
  readonly words: Wording;
  /** No copy can contain the answer. */
  readonly neverLeaves: boolean;
}

/**
 * The questions of a draft in their order. An answer that has words keeps the question that it
 * answered, whatever the window speaks now; a quick draft keeps what was written before it was quick.
 * @param pack undefined where this version has no such pack: the answers then bring their questions.
 */
export function questionsOf(
  pack: Pack | undefined,
  answers: readonly Answer[],
  quick: boolean,
  language: Language,
): readonly Question[] {
  const given = new Map(answers.map((answer) => [answer.promptId, answer]));
  const asked = new Set((pack === undefined ? [] : promptsOf(pack, quick)).map(({ id }) => id));
  const fromPack = (pack?.prompts ?? [])
    .filter((prompt) => asked.has(prompt.id) || hasWords(given.get(prompt.id)))
    .map((prompt): Question => ({
      promptId: prompt.id,
      label: wording(prompt.label, language),
      words: storedWords(given.get(prompt.id)) ?? wording(prompt.question, language),
      neverLeaves: releaseOf(prompt.id) === 'never',
    }));
  const known = new Set(pack?.prompts.map((prompt) => prompt.id));
  const strays = answers
    .filter((answer) => !known.has(answer.promptId) && (hasWords(answer) || pack === undefined))
    .map((answer): Question => {
      const words = { text: answer.question, language: answer.questionLanguage };
      const neverLeaves = releaseOf(answer.promptId) === 'never';
      return { promptId: answer.promptId, label: words, words, neverLeaves };
    });
  return [...fromPack, ...strays];
}

/**
 * Where to go on: the question that stood open, else the last with words, else the one after the
 * last skipped.
 */
export function stoppedAt(questions: readonly Question[], answers: readonly Answer[]): string {
  const places = new Map(questions.map((question, index) => [question.promptId, index]));
  const here = (answer: Answer): boolean => places.has(answer.promptId);
  const open = answers.find((answer) => here(answer) && !hasWords(answer) && !answer.skipped);
  if (open !== undefined) return open.promptId;
  const last = answers.filter(here).findLast((answer) => hasWords(answer) || answer.skipped);
  const index = last === undefined ? 0 : (places.get(last.promptId) ?? 0);
  const next = last !== undefined && !hasWords(last) ? index + 1 : index;
  return questions[Math.min(next, questions.length - 1)]?.promptId ?? '';
}

function hasWords(answer: Answer | undefined): boolean {
  return answer !== undefined && answer.text.trim() !== '';
}

function storedWords(answer: Answer | undefined): Wording | undefined {
  if (answer === undefined || !hasWords(answer)) return undefined;
  return { text: answer.question, language: answer.questionLanguage };
}

function wording(words: Localised, language: Language): Wording {
  return inLanguage(words, language);
}

/** At which question, from 1, the writer of a draft stopped; null where it has none. */
export function placeStopped(entry: Pick<Entry, 'packId' | 'answers' | 'quick'>): number | null {
  const questions = questionsOf(findPack(entry.packId), entry.answers, entry.quick, 'en');
  const current = stoppedAt(questions, entry.answers);
  const index = questions.findIndex((question) => question.promptId === current);
  return index < 0 ? null : index + 1;
}
