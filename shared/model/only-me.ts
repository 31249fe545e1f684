/**
 * "Only me": stretches of an answer that no copy can contain. On the page each is a text area of its own
 * between ordinary ones; in the record each is a range of whole lines. Between two stretches lies exactly
 * one line feed, which belongs to neither, so that joining gives back every character.
 */
import type { OnlyMe } from './journal.ts';

/** UTF-16 offsets into the text, end exclusive; whole lines. */
export type LineRange = Pick<OnlyMe, 'start' | 'end'>;

export interface Stretch {
  readonly text: string;
  readonly onlyMe: boolean;
}

/** @returns at least one stretch; no two neighbours are of one kind. Ranges are widened to whole lines. */
export function splitStretches(text: string, ranges: readonly LineRange[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { start, end } of wholeLines(text, ranges)) {
    if (start > at) stretches.push({ text: text.slice(at, start - 1), onlyMe: false });
    stretches.push({ text: text.slice(start, end), onlyMe: true });
    at = end + 1;
  }
  if (at <= text.length) stretches.push({ text: text.slice(at), onlyMe: false });
  return stretches;
}

/** The answer again. A stretch without words needs no range. */
export function joinStretches(stretches: readonly Stretch[]): {
  readonly text: string;
  readonly ranges: readonly LineRange[];
} {
  const ranges: LineRange[] = [];
  let at = 0;
  for (const { text, onlyMe } of stretches) {
    if (onlyMe && text !== '') ranges.push({ start: at, end: at + text.length });
    at += text.length + 1;
  }
  return { text: stretches.map(({ text }) => text).join('\n'), ranges };
}

/** What may be offered of an answer: its lines without those that are for the writer alone. */
export function withoutOnlyMe(text: string, ranges: readonly LineRange[]): string {
  return splitStretches(text, ranges)
    .filter(({ onlyMe }) => !onlyMe)
    .map((stretch) => stretch.text)
    .join('\n');
}

export interface Turned {
  readonly stretches: readonly Stretch[];
  /** Where the words that were turned lie now: which stretch, and from which offset in it. */
  readonly index: number;
  readonly offset: number;
}

/**
 * Turns the selected lines of one stretch to the other kind, or the paragraph where nothing is selected.
 * @param selection offsets into the stretch's own text; out of range is brought into it.
 */
export function turnLines(
  stretches: readonly Stretch[],
  index: number,
  selection: LineRange,
): Turned {
  const whole = stretches[index];
  if (whole === undefined) return { stretches, index: 0, offset: 0 };
  const { text, onlyMe } = whole;
  const { start, end } = linesAt(text, selection);
  const pieces: Stretch[] = [
    ...(start > 0 ? [{ text: text.slice(0, start - 1), onlyMe }] : []),
    { text: text.slice(start, end), onlyMe: !onlyMe },
    ...(end < text.length ? [{ text: text.slice(end + 1), onlyMe }] : []),
  ];
  const all = [...stretches.slice(0, index), ...pieces, ...stretches.slice(index + 1)];
  return merged(all, index + (start > 0 ? 1 : 0));
}

/** Neighbours of one kind become one. @param marked the stretch whose place is to be told. */
function merged(stretches: readonly Stretch[], marked: number): Turned {
  const out: Stretch[] = [];
  let place = { index: 0, offset: 0 };
  for (const [index, stretch] of stretches.entries()) {
    const last = out.at(-1);
    const joins = last?.onlyMe === stretch.onlyMe;
    if (index === marked) {
      place = joins
        ? { index: out.length - 1, offset: last.text.length + 1 }
        : { index: out.length, offset: 0 };
    }
    if (joins) out[out.length - 1] = { ...last, text: `${last.text}\n${stretch.text}` };
    else out.push(stretch);
  }
  return { stretches: out, ...place };
}

function linesAt(text: string, selection: LineRange): LineRange {
  const from = Math.min(Math.max(selection.start, 0), text.length);
  const to = Math.min(Math.max(selection.end, from), text.length);
  if (from === to) return paragraphAt(text, from);
  // A selection that ends at the beginning of a line does not mean that line.
  const last = text.charAt(to - 1) === '\n' && to - 1 > from ? to - 1 : to;
  return { start: lineStart(text, from), end: lineEnd(text, last) };
}

/** Lines around a place up to the next blank ones; on a blank line that line alone. */
function paragraphAt(text: string, at: number): LineRange {
  let start = lineStart(text, at);
  let end = lineEnd(text, at);
  if (isBlank(text, start, end)) return { start, end };
  while (start > 0) {
    const above = lineStart(text, start - 1);
    if (isBlank(text, above, start - 1)) break;
    start = above;
  }
  while (end < text.length) {
    const below = lineEnd(text, end + 1);
    if (isBlank(text, end + 1, below)) break;
    end = below;
  }
  return { start, end };
}

function isBlank(text: string, start: number, end: number): boolean {
  return text.slice(start, end).trim() === '';
}

function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

function lineEnd(text: string, at: number): number {
  const found = text.indexOf('\n', at);
  return found < 0 ? text.length : found;
}

/** In order, within the text, on line bounds and apart. Where a record is not so, more is kept back, not less. */
function wholeLines(text: string, ranges: readonly LineRange[]): readonly LineRange[] {
  const lines = ranges
    .filter(({ start, end }) => start < end && start < text.length)
    .map(({ start, end }) => ({
      start: lineStart(text, start),
      end: lineEnd(text, Math.min(end, text.length)),
    }))
    .sort((a, b) => a.start - b.start);
  const apart: LineRange[] = [];
  for (const range of lines) {
    const last = apart.at(-1);
    if (last !== undefined && range.start <= last.end + 1) {
      apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else apart.push(range);
  }
  return apart;
}
