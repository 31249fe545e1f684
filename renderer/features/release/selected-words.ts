/**
 * The words of the entry behind what is selected on the page. The page shows put-ins in place of some
 * words, so a selection is read back to places in the text as written.
 */
import type { Passage } from '../../../shared/model/release.ts';

/** Attributes by which a piece on the page says what it shows. */
export const PASSAGE_ATTRIBUTE = 'data-passage';
export const START_ATTRIBUTE = 'data-start';
export const END_ATTRIBUTE = 'data-end';

/** @returns the original words, or null where the selection is empty or runs over two passages. */
export function selectedWords(
  selection: Selection | null,
  passages: readonly Passage[],
): string | null {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const from = placeOf(range.startContainer, range.startOffset, 'start');
  const to = placeOf(range.endContainer, range.endOffset, 'end');
  if (from === null || to === null || from.promptId !== to.promptId) return null;
  const passage = passages.find(({ promptId }) => promptId === from.promptId);
  const words = passage?.text.slice(from.at, to.at).trim() ?? '';
  return words === '' ? null : words;
}

interface Place {
  readonly promptId: string;
  readonly at: number;
}

/** A place inside a mark is that mark's own edge, so that no mark is cut. */
function placeOf(node: Node, offset: number, edge: 'start' | 'end'): Place | null {
  const element = node instanceof Element ? node : node.parentElement;
  const piece = element?.closest(`[${START_ATTRIBUTE}]`);
  const promptId = element?.closest(`[${PASSAGE_ATTRIBUTE}]`)?.getAttribute(PASSAGE_ATTRIBUTE);
  if (promptId === null || promptId === undefined) return null;
  if (piece === null || piece === undefined) return null;
  const start = Number(piece.getAttribute(START_ATTRIBUTE));
  const end = Number(piece.getAttribute(END_ATTRIBUTE));
  if (piece instanceof HTMLAnchorElement) return { promptId, at: edge === 'start' ? start : end };
  return { promptId, at: Math.min(end, start + (node instanceof Text ? offset : 0)) };
}
