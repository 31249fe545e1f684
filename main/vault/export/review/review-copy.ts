/**
 * What would leave of one entry as it is prepared now, and what still holds it back. The one place where
 * that is judged: the window shows it, and whoever writes a copy asks here first.
 */
import { createHash } from 'node:crypto';

import type { HeldBy, Review, ReviewedPassage } from '../../../../shared/contract/release-calls.ts';
import type { Code } from '../../../../shared/content/codebook.ts';
import type { CastMember } from '../../../../shared/model/journal.ts';
import type { PreparedCopy } from '../../../../shared/model/prepared-copy.ts';
import type { Proposal } from '../../../../shared/model/release.ts';
import type { Language } from '../../../../shared/model/scheme.ts';
import type { LeavingClue } from '../../deidentify/combinations/clue-sets.ts';
import { openQuestions } from '../../deidentify/combinations/release-questions.ts';
import type { Company, GroupSizes } from '../../deidentify/combinations/small-groups.ts';
import type { Finder } from '../../deidentify/propose.ts';
import { codesOn, namingInCode, wordsOfCode } from '../codes/codes-on.ts';
import { chosenAnswers, cleaned, finalText, undecidedOf } from '../final-text.ts';
import { namingWords } from '../naming-words.ts';
import type { ReleasableEntry } from '../passages.ts';
import { grammarClues, leavingClues } from './leaving-clues.ts';
import { isReason, shownLabels, shownSets } from './shown-sets.ts';
import { specialKinds } from './special-kinds.ts';

export interface CopyToReview {
  readonly entry: ReleasableEntry;
  readonly prepared: PreparedCopy;
  readonly proposals: readonly Proposal[];
  readonly cast: readonly CastMember[];
  readonly find: Finder;
  /** Clues of everything that has left under the pseudonym. */
  readonly released: readonly LeavingClue[];
  readonly sizes: GroupSizes;
  readonly company: Company;
  readonly mayReleasePartnersWords: boolean;
  /** Codes that the author has made. */
  readonly ownCodes: readonly Code[];
}

export type ReviewedCopy = Omit<Review, 'suggestedName'> & {
  /** Of all passages of the copy, in reading order, then of the note. */
  readonly clues: readonly LeavingClue[];
};

/** @throws Problem `never-released`, `invalid-input` as `finalText`. */
export function reviewCopy(copy: CopyToReview): ReviewedCopy {
  const { prepared, entry, proposals } = copy;
  const seen = chosenAnswers(entry, prepared).map((answer, index) => {
    const { question = '', text = '' } = finalText(entry, prepared).passages[index] ?? {};
    const codes = codesOn({ promptId: answer.promptId, text }, prepared.codings, copy.ownCodes);
    // Each by itself: what two codes say is not one sentence.
    const clues = [text, ...codes.map(wordsOfCode)].flatMap((words) => cluesIn(words, copy));
    return { answer, question, text, codes, clues };
  });
  const passages = seen.map(({ answer, question, text, codes, clues }): ReviewedPassage => {
    const own = <T extends { readonly promptId: string }>(all: readonly T[]): readonly T[] =>
      all.filter(({ promptId }) => promptId === answer.promptId);
    const decisions = own(prepared.decisions);
    const digest = passageDigest(question, text, codes);
    const rules = [
      ...clues.map(({ ruleId }) => ruleId),
      ...[text, ...codes.map(wordsOfCode)].flatMap((words) =>
        grammarClues(words, answer.questionLanguage).map(({ ruleId }) => ruleId),
      ),
    ];
    const written = [...own(proposals), ...grammarClues(answer.text, answer.questionLanguage)];
    return {
      promptId: answer.promptId,
      question,
      text,
      digest,
      special: specialKinds(written, decisions, rules),
      consent: consentTo(answer.promptId, digest, prepared),
      quotes: /[“«"][^”»"\n]{12,}[”»"]/u.test(text),
    };
  });
  const leaving = passages.filter((one) => mayLeave(one, copy)).map(({ promptId }) => promptId);
  // As it leaves: a name parted by a letter that shows nothing is whole in the file.
  const memo = cleaned(prepared.memo);
  const clues = [...seen.flatMap((one) => one.clues), ...cluesIn(memo, copy)];
  const sets = shownSets(copy.released, clues, prepared.reasons);
  const labels = shownLabels(clues, copy.sizes, copy.company, prepared.reasons);
  const undecided = undecidedOf(proposals, prepared);
  const namingCodes = namingIn(new Set(seen.flatMap(({ codes }) => codes)), copy);
  const namingMemo = namingWords(memo, copy.find, languageOf(copy));
  const judged = { passages, leaving, sets, labels, undecided, namingCodes, namingMemo };
  return { ...judged, heldBy: heldBy(judged, copy), clues };
}

/**
 * SHA-256 of that to which an author agrees: question and words, and what codes of their own say of them.
 * @param codes in the order of the codebook.
 */
export function passageDigest(question: string, text: string, codes: readonly Code[]): string {
  const said = codes.map(({ name, brief }) => `\n\n${JSON.stringify([name, brief])}`).join('');
  return createHash('sha256').update(`${question}\n\n${text}${said}`, 'utf8').digest('hex');
}

function namingIn(codes: ReadonlySet<Code>, copy: CopyToReview): Review['namingCodes'] {
  return [...codes].flatMap((code) => {
    const words = namingInCode(code, copy.find, languageOf(copy));
    return words.length === 0 ? [] : [{ id: code.id, words }];
  });
}

function cluesIn(text: string, copy: CopyToReview): readonly LeavingClue[] {
  const { cast, find } = copy;
  return leavingClues({ text, cast, language: languageOf(copy), find });
}

function languageOf({ entry }: CopyToReview): Language {
  return entry.answers[0]?.questionLanguage ?? 'en';
}

function consentTo(
  promptId: string,
  digest: string,
  { consents }: PreparedCopy,
): ReviewedPassage['consent'] {
  const given = consents.find((one) => one.promptId === promptId);
  if (given === undefined) return { state: 'none', special: false, agreedAt: null };
  const { agreedAt } = given;
  if (given.digest !== digest) return { state: 'lapsed', special: false, agreedAt };
  return { state: 'agreed', special: given.special, agreedAt };
}

function mayLeave(
  { promptId, consent, special }: ReviewedPassage,
  { prepared, mayReleasePartnersWords }: CopyToReview,
): boolean {
  if (!mayReleasePartnersWords && prepared.partnersWords.includes(promptId)) return false;
  return consent.state === 'agreed' && (special.length === 0 || consent.special);
}

function heldBy(
  judged: Omit<Review, 'heldBy' | 'suggestedName'>,
  { prepared, proposals, mayReleasePartnersWords }: CopyToReview,
): HeldBy[] {
  const { passages, leaving, sets, labels, undecided, namingCodes, namingMemo } = judged;
  const inLeaving = undecidedOf(proposals, { ...prepared, promptIds: leaving });
  const areAllPartners = passages.every(({ promptId }) =>
    prepared.partnersWords.includes(promptId),
  );
  const reasons: readonly (readonly [HeldBy, boolean])[] = [
    ['no-passage', passages.length === 0],
    ['undecided', leaving.length === 0 ? undecided > 0 : inLeaving > 0],
    ['clues', sets.some(({ reason }) => !isReason(reason))],
    [
      'small-group',
      labels.some(({ verdict, reason }) => verdict === 'blocked' || !isReason(reason)),
    ],
    ['questions', openQuestions(prepared.answers).length > 0],
    ['partners-words', passages.length > 0 && areAllPartners && !mayReleasePartnersWords],
    ['codes', namingCodes.length > 0],
    ['memo', namingMemo.length > 0],
    ['not-agreed', leaving.length === 0],
  ];
  return reasons.filter(([, holds]) => holds).map(([why]) => why);
}
