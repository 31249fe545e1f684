/** What the author says of a copy besides the words: consents, answers, reasons, a note. Pure. */
import type { ReviewedPassage } from '../../../shared/contract/release-calls.ts';
import type { RecordId } from '../../../shared/model/journal.ts';
import type { PassageCoding } from '../../../shared/model/passage-coding.ts';
import { isSameCoding } from '../../../shared/model/passage-coding.ts';
import type {
  Preparation,
  ReleaseAnswer,
  ReleaseQuestionId,
} from '../../../shared/model/prepared-copy.ts';
import { NO_ANSWERS } from '../../../shared/model/prepared-copy.ts';
import type { Passage } from '../../../shared/model/release.ts';
import type { Workbench } from './workbench.ts';
import { decisionsOf, includedPromptIds } from './workbench.ts';

export type Said = Pick<
  Preparation,
  'consents' | 'partnersWords' | 'answers' | 'reasons' | 'codings' | 'memo'
>;

export type SaidAction =
  | { readonly type: 'agree'; readonly passage: ReviewedPassage; readonly on: boolean }
  | { readonly type: 'agree-special'; readonly passage: ReviewedPassage; readonly on: boolean }
  | { readonly type: 'partners'; readonly promptId: string; readonly on: boolean }
  | { readonly type: 'answer'; readonly id: ReleaseQuestionId; readonly answer: ReleaseAnswer }
  | { readonly type: 'answer-reason'; readonly id: ReleaseQuestionId; readonly reason: string }
  | { readonly type: 'reason'; readonly key: string; readonly reason: string }
  | { readonly type: 'memo'; readonly memo: string }
  | { readonly type: 'code'; readonly coding: PassageCoding; readonly on: boolean }
  | { readonly type: 'withdraw' };

/**
 * Nothing is agreed to. Questions that ask what the partner said are taken for the partner's words where the
 * agreement does not let them out; the author may say otherwise.
 */
export function nothingSaid(passages: readonly Passage[], mayReleasePartnersWords: boolean): Said {
  const partnersWords = mayReleasePartnersWords
    ? []
    : passages.filter(({ release }) => release === 'out').map(({ promptId }) => promptId);
  return { consents: [], partnersWords, answers: NO_ANSWERS, reasons: [], codings: [], memo: '' };
}

export function saidIn(prepared: Preparation): Said {
  const { consents, partnersWords, answers, reasons, codings, memo } = prepared;
  return { consents, partnersWords, answers, reasons, codings, memo };
}

export function preparationOf(entryId: RecordId, bench: Workbench, said: Said): Preparation {
  const promptIds = includedPromptIds(bench);
  return { entryId, promptIds, decisions: decisionsOf(bench), ...said };
}

export function reduceSaid(said: Said, action: SaidAction): Said {
  switch (action.type) {
    case 'agree':
    case 'agree-special':
      return { ...said, consents: consentsAfter(said, action) };
    case 'partners': {
      const others = said.partnersWords.filter((promptId) => promptId !== action.promptId);
      return { ...said, partnersWords: action.on ? [...others, action.promptId] : others };
    }
    case 'answer': {
      const reason = said.answers[action.id]?.reason ?? '';
      return {
        ...said,
        answers: { ...said.answers, [action.id]: { answer: action.answer, reason } },
      };
    }
    case 'answer-reason': {
      const answer = said.answers[action.id]?.answer ?? 'unsure';
      const { reason } = action;
      return { ...said, answers: { ...said.answers, [action.id]: { answer, reason } } };
    }
    case 'reason': {
      const { key, reason } = action;
      const others = said.reasons.filter((one) => one.key !== key);
      return { ...said, reasons: [...others, { key, reason }] };
    }
    case 'memo':
      return { ...said, memo: action.memo };
    case 'code': {
      const others = said.codings.filter((one) => !isSameCoding(one, action.coding));
      return { ...said, codings: action.on ? [...others, action.coding] : others };
    }
    case 'withdraw':
      return { ...said, consents: [] };
  }
}

/** To exactly the words that are shown: the digest says which. */
function consentsAfter(
  { consents }: Said,
  { type, passage, on }: Extract<SaidAction, { readonly type: 'agree' | 'agree-special' }>,
): Said['consents'] {
  const { promptId, digest } = passage;
  const others = consents.filter((one) => one.promptId !== promptId);
  const before = consents.find((one) => one.promptId === promptId && one.digest === digest);
  if (type === 'agree') {
    return on ? [...others, { promptId, digest, special: before?.special ?? false }] : others;
  }
  // The tick of its own says nothing without the other one, so it brings it along.
  if (before === undefined && !on) return consents;
  return [...others, { promptId, digest, special: on }];
}
