/** A workbench as it was left: the decisions that were kept, laid on what is proposed today. */
import type { Preparation } from '../../../shared/model/prepared-copy.ts';
import type { Passage, Proposal } from '../../../shared/model/release.ts';
import type { Mark, MarkChoice, Workbench } from './workbench.ts';
import { reduceWorkbench, startWorkbench } from './workbench.ts';

/** @param prepared null where nothing was decided yet. */
export function resumeWorkbench(
  passages: readonly Passage[],
  proposals: readonly Proposal[],
  prepared: Preparation | null,
): Workbench {
  if (prepared === null) return startWorkbench(passages, proposals);
  const marks: Mark[] = [];
  const choices = new Map<string, MarkChoice>();
  for (const { promptId, start, end, action, replacement } of prepared.decisions) {
    const text = passages.find((passage) => passage.promptId === promptId)?.text ?? '';
    const id = `${promptId}:${String(start)}-${String(end)}:kept`;
    choices.set(id, { action, replacement });
    marks.push({
      id,
      promptId,
      start,
      end,
      text: text.slice(start, end),
      tier: 'certain',
      kind: 'detail',
      class: 'quasi',
      ruleId: '',
      // Never what was chosen: a decision is kept as it is, whatever is proposed today.
      replacement: '',
      generalisation: null,
    });
  }
  const before: Workbench = {
    passages,
    marks,
    choices,
    included: new Set(prepared.promptIds),
    openId: null,
    past: [],
  };
  return reduceWorkbench(before, { type: 'proposed', passages, proposals });
}
