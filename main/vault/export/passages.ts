/**
 * Which words of an entry may be offered for a copy. `releasable` is the one gate: everything that
 * proposes, shows, decides or writes a copy takes what it gives, and nothing else can make that.
 */
import { releaseOf } from '../../../shared/content/packs.ts';
import type { Entry } from '../../../shared/model/journal.ts';
import { withoutOnlyMe } from '../../../shared/model/only-me.ts';
import type { Passage } from '../../../shared/model/release.ts';

/** Not exported: no other module can make what has it. */
const gate = Symbol('releasable');

/** An entry without the words that are for its writer alone. */
export type ReleasableEntry = Entry & {
  readonly [gate]: true;
  /** Prompts whose words all stay: the question keeps its place, the text is empty. */
  readonly withheld: ReadonlySet<string>;
};

/** Takes out "Only me" lines and the answers that may never leave. Offsets of a copy count in what is left. */
export function releasable(entry: Entry): ReleasableEntry {
  const ranges = Map.groupBy(entry.onlyMe, ({ promptId }) => promptId);
  const withheld = new Set<string>();
  const answers = entry.answers.map((answer) => {
    const { promptId, text } = answer;
    const left =
      releaseOf(promptId) === 'never' ? '' : withoutOnlyMe(text, ranges.get(promptId) ?? []);
    if (left.trim() === '' && text.trim() !== '') withheld.add(promptId);
    return { ...answer, text: left };
  });
  return { ...entry, answers, onlyMe: [], withheld, [gate]: true };
}

/** Answers with words in them. Of what may never leave, the question is named and the words stay. */
export function passagesOf({ answers, withheld }: ReleasableEntry): Passage[] {
  return answers
    .filter(({ promptId, text }) => text.trim() !== '' || withheld.has(promptId))
    .map(({ promptId, question, text }) =>
      withheld.has(promptId)
        ? { promptId, question, text: '', release: 'never' }
        : { promptId, question, text, release: releaseOf(promptId) },
    );
}
