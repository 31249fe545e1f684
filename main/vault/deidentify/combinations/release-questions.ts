/** The two questions before a release (R8), as data; their words are the window's. */

export const RELEASE_QUESTIONS = [
  /** Could a stranger with the internet work out who this is? */
  { id: 'stranger', readers: ['stranger'] },
  /** Could your partner, your year group or your department? */
  { id: 'insider', readers: ['partner', 'year-group', 'department'] },
] as const;
export type ReleaseQuestionId = (typeof RELEASE_QUESTIONS)[number]['id'];

export const RELEASE_ANSWERS = ['no', 'unsure', 'yes'] as const;
export type ReleaseAnswer = (typeof RELEASE_ANSWERS)[number];

export interface AnsweredQuestion {
  readonly answer: ReleaseAnswer;
  /** Why it may leave all the same; goes into the log. */
  readonly reason: string;
}
export type QuestionAnswers = Readonly<Partial<Record<ReleaseQuestionId, AnsweredQuestion>>>;

/** The questions that still hold a release back: not answered, or answered otherwise than no without a reason. */
export function openQuestions(answers: QuestionAnswers): readonly ReleaseQuestionId[] {
  return RELEASE_QUESTIONS.map(({ id }) => id).filter((id) => {
    const given = answers[id];
    if (given === undefined) return true;
    return given.answer !== 'no' && !/\p{L}/u.test(given.reason);
  });
}
