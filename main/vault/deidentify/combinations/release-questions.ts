/** The two questions before a release (R8), as data; their words are the window's. */
import type { ReleaseAnswer, ReleaseQuestionId } from '../../../../shared/model/prepared-copy.ts';

interface ReleaseQuestion {
  readonly id: ReleaseQuestionId;
  readonly readers: readonly string[];
}

export const RELEASE_QUESTIONS: readonly ReleaseQuestion[] = [
  /** Could a stranger with the internet work out who this is? */
  { id: 'stranger', readers: ['stranger'] },
  /** Could your partner, your year group or your department? */
  { id: 'insider', readers: ['partner', 'year-group', 'department'] },
];

export interface AnsweredQuestion {
  readonly answer: ReleaseAnswer;
  /** Why it may leave all the same; goes into the log. */
  readonly reason: string;
}
/** Null or left out where nobody has answered. */
export type QuestionAnswers = Readonly<Partial<Record<ReleaseQuestionId, AnsweredQuestion | null>>>;

/** The questions that still hold a release back: not answered, or answered otherwise than no without a reason. */
export function openQuestions(answers: QuestionAnswers): readonly ReleaseQuestionId[] {
  return RELEASE_QUESTIONS.map(({ id }) => id).filter((id) => {
    const given = answers[id] ?? null;
    if (given === null) return true;
    return given.answer !== 'no' && !/\p{L}/u.test(given.reason);
  });
}
