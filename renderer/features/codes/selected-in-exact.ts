import type { Stretch } from '../../../shared/model/passage-coding.ts';

/** By which the exact text of a passage is found on the page. */
export const EXACT_ATTRIBUTE = 'data-exact';

/** Where the selection lies in the exact text of one passage; null where it is empty or elsewhere. */
export function selectedInExact(
  selection: Selection | null,
): { readonly promptId: string; readonly place: Stretch } | null {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const { commonAncestorContainer: shared } = range;
  const element = shared instanceof Element ? shared : shared.parentElement;
  const box = element?.closest(`[${EXACT_ATTRIBUTE}]`);
  const promptId = box?.getAttribute(EXACT_ATTRIBUTE);
  if (box === null || box === undefined || promptId === null || promptId === undefined) return null;
  const before = document.createRange();
  before.selectNodeContents(box);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  return { promptId, place: { start, end: start + range.toString().length } };
}
