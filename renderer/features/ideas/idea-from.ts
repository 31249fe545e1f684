/** What an idea begins with. Pure. */
import type { Idea } from '../../../shared/model/ideas.ts';
import type { Entry, RecordId } from '../../../shared/model/journal.ts';
import { withoutOnlyMe } from '../../../shared/model/only-me.ts';

type IdeaDraft = Omit<Idea, 'createdAt' | 'changedAt'>;

export function blankIdea(id: RecordId): IdeaDraft {
  return {
    id,
    process: '',
    change: '',
    owner: '',
    reviewOn: null,
    tell: '',
    state: 'raised',
    reviews: [],
  };
}

/** The longest first line of an answer that still names a process. */
const LONGEST_PROCESS = 500;

/**
 * The answers of P12 in the places that they are for; the stories around them stay behind, and so does
 * what is for the writer alone: an idea is shared.
 */
export function ideaFrom(
  id: RecordId,
  { answers, onlyMe }: Pick<Entry, 'answers' | 'onlyMe'>,
): IdeaDraft {
  const said = (promptId: string): string => {
    const text = answers.find((answer) => answer.promptId === promptId)?.text ?? '';
    const ranges = onlyMe.filter((range) => range.promptId === promptId);
    return withoutOnlyMe(text, ranges).trim();
  };
  return {
    ...blankIdea(id),
    process: said('P12.3').slice(0, LONGEST_PROCESS),
    change: said('P12.4').slice(0, 4000),
    tell: said('P12.5').slice(0, 500),
  };
}
