/**
 * What the author has decided about one copy, as pure state: every act is an action, every act that
 * decides something can be undone. Nothing here changes the entry.
 */
import type { Decision, Passage, Proposal, Tier } from '../../../shared/model/release.ts';
import { TIERS } from '../../../shared/model/release.ts';

/** Something proposed by the vault or chosen by the author. Marks of a passage never overlap. */
export type Mark = Proposal;

export interface MarkChoice {
  readonly action: Decision['action'];
  /** What stands in the copy; of no account where the words are kept. */
  readonly replacement: string;
}

interface Decided {
  readonly marks: readonly Mark[];
  readonly choices: ReadonlyMap<string, MarkChoice>;
  readonly included: ReadonlySet<string>;
  readonly openId: string | null;
}

export interface Workbench extends Decided {
  readonly passages: readonly Passage[];
  /** Newest last. */
  readonly past: readonly Decided[];
}

export type WorkbenchAction =
  | { readonly type: 'open'; readonly id: string }
  | { readonly type: 'move'; readonly by: 1 | -1 }
  /** For this mark and every other of the same words and kind. */
  | { readonly type: 'decide'; readonly choice: MarkChoice }
  | { readonly type: 'hide'; readonly words: string; readonly replacement: string }
  | { readonly type: 'include'; readonly promptId: string; readonly on: boolean }
  | { readonly type: 'undo' }
  /** The vault's answer, again: after the cast has changed. */
  | {
      readonly type: 'proposed';
      readonly passages: readonly Passage[];
      readonly proposals: readonly Proposal[];
    };

const MOST_UNDO_STEPS = 500;

/** Everything offered is in, nothing is decided, the first question is open. */
export function startWorkbench(
  passages: readonly Passage[],
  proposals: readonly Proposal[],
): Workbench {
  const included = new Set(
    passages.filter(({ release }) => release === 'in').map(({ promptId }) => promptId),
  );
  const fresh: Workbench = {
    passages,
    marks: inReadingOrder(proposals, passages),
    choices: new Map(),
    included,
    openId: null,
    past: [],
  };
  return { ...fresh, openId: nextOpen(fresh, null) };
}

export function reduceWorkbench(bench: Workbench, action: WorkbenchAction): Workbench {
  switch (action.type) {
    case 'open':
      return bench.marks.some(({ id }) => id === action.id)
        ? { ...bench, openId: action.id }
        : bench;
    case 'move':
      return { ...bench, openId: neighbour(bench, action.by) };
    case 'decide':
      return decide(bench, action.choice);
    case 'hide':
      return hide(bench, action.words, action.replacement);
    case 'include':
      return include(bench, action.promptId, action.on);
    case 'undo':
      return undo(bench);
    case 'proposed':
      return takeProposals(bench, action.passages, action.proposals);
  }
}

/* ---- what the page asks of it ---- */

/** Marks of the included passages, in reading order. */
export function shownMarks(bench: Decided): readonly Mark[] {
  return bench.marks.filter(({ promptId }) => bench.included.has(promptId));
}

export function undecidedMarks(bench: Decided, tier?: Tier): readonly Mark[] {
  return shownMarks(bench).filter(
    (mark) => !bench.choices.has(mark.id) && (tier === undefined || mark.tier === tier),
  );
}

export function openMark(bench: Workbench): Mark | null {
  return shownMarks(bench).find(({ id }) => id === bench.openId) ?? null;
}

/** Marks that one decision settles together: the same words, of the same kind. */
export function sameWords(bench: Decided, mark: Mark): readonly Mark[] {
  return shownMarks(bench).filter(({ text, kind }) => text === mark.text && kind === mark.kind);
}

/** As the vault takes them. */
export function decisionsOf(bench: Decided): Decision[] {
  return bench.marks.flatMap(({ id, promptId, start, end }) => {
    const choice = bench.choices.get(id);
    return choice === undefined ? [] : [{ promptId, start, end, ...choice }];
  });
}

/** Included passages, in the entry's own order. */
export function includedPromptIds(bench: Workbench): string[] {
  return bench.passages
    .map(({ promptId }) => promptId)
    .filter((promptId) => bench.included.has(promptId));
}

export type Piece =
  | { readonly kind: 'words'; readonly start: number; readonly text: string }
  | { readonly kind: 'mark'; readonly mark: Mark; readonly choice: MarkChoice | null };

/** A passage as it is shown: words and marks in turn; together they are the whole text. */
export function piecesOf(bench: Decided, passage: Passage): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const mark of bench.marks) {
    if (mark.promptId !== passage.promptId) continue;
    if (mark.start > at) {
      pieces.push({ kind: 'words', start: at, text: passage.text.slice(at, mark.start) });
    }
    pieces.push({ kind: 'mark', mark, choice: bench.choices.get(mark.id) ?? null });
    at = mark.end;
  }
  if (at < passage.text.length) {
    pieces.push({ kind: 'words', start: at, text: passage.text.slice(at) });
  }
  return pieces;
}

/** Every place of these words in the included passages, whatever their case and the spaces between. */
export function placesOf(
  bench: Pick<Workbench, 'passages' | 'included'>,
  words: string,
): readonly Pick<Mark, 'promptId' | 'start' | 'end'>[] {
  const parts = words
    .trim()
    .split(/\s+/u)
    .filter((part) => part !== '');
  if (parts.length === 0) return [];
  const escaped = parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&'));
  const first = /^[\p{L}\p{N}]/u.test(words.trim()) ? '(?<![\\p{L}\\p{N}])' : '';
  const last = /[\p{L}\p{N}]$/u.test(words.trim()) ? '(?![\\p{L}\\p{N}])' : '';
  const pattern = new RegExp(`${first}${escaped.join('\\s{1,20}')}${last}`, 'giu');
  return bench.passages
    .filter(({ promptId }) => bench.included.has(promptId))
    .flatMap(({ promptId, text }) =>
      [...text.matchAll(pattern)].map((match) => ({
        promptId,
        start: match.index,
        end: match.index + match[0].length,
      })),
    );
}

/* ---- the acts ---- */

function remembered(bench: Workbench): readonly Decided[] {
  const { marks, choices, included, openId } = bench;
  return [...bench.past.slice(1 - MOST_UNDO_STEPS), { marks, choices, included, openId }];
}

function decide(bench: Workbench, choice: MarkChoice): Workbench {
  const mark = openMark(bench);
  if (mark === null) return bench;
  const choices = new Map(bench.choices);
  for (const { id } of sameWords(bench, mark)) {
    if (id === mark.id || !bench.choices.has(id)) choices.set(id, choice);
  }
  const next = { ...bench, choices, past: remembered(bench) };
  return { ...next, openId: nextOpen(next, mark) ?? mark.id };
}

function hide(bench: Workbench, words: string, replacement: string): Workbench {
  const places = placesOf(bench, words);
  if (places.length === 0) return bench;
  let marks = [...bench.marks];
  const choices = new Map(bench.choices);
  for (const place of places) {
    const chosen = chosenMark(bench.passages, marks, place, replacement);
    const gone = marks.filter((mark) => overlaps(mark, chosen));
    for (const { id } of gone) choices.delete(id);
    marks = marks.filter((mark) => !gone.includes(mark));
    marks.push(chosen);
    choices.set(chosen.id, { action: 'replace', replacement });
  }
  const next = {
    ...bench,
    marks: inReadingOrder(marks, bench.passages),
    choices,
    past: remembered(bench),
  };
  return reopened(next);
}

/** Covers the place and every mark that it touches, so that marks stay apart. */
function chosenMark(
  passages: readonly Passage[],
  marks: readonly Mark[],
  place: Pick<Mark, 'promptId' | 'start' | 'end'>,
  replacement: string,
): Mark {
  const touched = marks.filter((mark) => overlaps(mark, place));
  const start = Math.min(place.start, ...touched.map((mark) => mark.start));
  const end = Math.max(place.end, ...touched.map((mark) => mark.end));
  const text = passages.find(({ promptId }) => promptId === place.promptId)?.text ?? '';
  return {
    id: `${place.promptId}:${String(start)}-${String(end)}:chosen`,
    promptId: place.promptId,
    start,
    end,
    text: text.slice(start, end),
    tier: 'certain',
    kind: 'chosen',
    class: 'direct',
    ruleId: 'A03',
    replacement,
    generalisation: null,
  };
}

function include(bench: Workbench, promptId: string, on: boolean): Workbench {
  const passage = bench.passages.find((one) => one.promptId === promptId);
  if (passage === undefined || passage.release === 'never') return bench;
  const included = new Set(bench.included);
  if (on) included.add(promptId);
  else included.delete(promptId);
  return reopened({ ...bench, included, past: remembered(bench) });
}

function undo(bench: Workbench): Workbench {
  const before = bench.past.at(-1);
  if (before === undefined) return bench;
  return { ...bench, ...before, past: bench.past.slice(0, -1) };
}

/**
 * Decisions stay where the same words are still marked; one that took the proposed words takes the new
 * ones. Words that were hidden stay hidden, even where nothing is proposed for them any more. What lies
 * further back than this cannot be undone, since its marks are gone.
 */
function takeProposals(
  bench: Workbench,
  passages: readonly Passage[],
  proposals: readonly Proposal[],
): Workbench {
  const choices = new Map<string, MarkChoice>();
  let marks: Mark[] = [...proposals];
  for (const old of bench.marks) {
    const choice = bench.choices.get(old.id);
    if (choice === undefined || textAt(passages, old) !== old.text) continue;
    const same = marks.find((mark) => isSamePlace(mark, old));
    if (same !== undefined && old.kind !== 'chosen') {
      const followed = choice.action === 'replace' && choice.replacement === old.replacement;
      choices.set(same.id, followed ? { ...choice, replacement: same.replacement } : choice);
      continue;
    }
    const touched = marks.filter((mark) => overlaps(mark, old));
    const covered = touched.some((mark) => mark.start <= old.start && mark.end >= old.end);
    if (choice.action === 'keep' || (covered && old.kind !== 'chosen')) continue;
    const chosen = chosenMark(passages, marks, old, choice.replacement);
    marks = [...marks.filter((mark) => !touched.includes(mark)), chosen];
    choices.set(chosen.id, choice);
  }
  const known = new Set(bench.passages.map(({ promptId }) => promptId));
  const included = new Set(
    passages
      .filter(({ promptId, release }) =>
        known.has(promptId)
          ? bench.included.has(promptId) && release !== 'never'
          : release === 'in',
      )
      .map(({ promptId }) => promptId),
  );
  const next: Workbench = {
    passages,
    marks: inReadingOrder(marks, passages),
    choices,
    included,
    openId: bench.openId,
    past: [],
  };
  return reopened(next);
}

/* ---- small questions ---- */

function overlaps(
  a: Pick<Mark, 'promptId' | 'start' | 'end'>,
  b: Pick<Mark, 'promptId' | 'start' | 'end'>,
): boolean {
  return a.promptId === b.promptId && a.start < b.end && b.start < a.end;
}

function isSamePlace(a: Mark, b: Mark): boolean {
  return a.promptId === b.promptId && a.start === b.start && a.end === b.end;
}

function textAt(passages: readonly Passage[], { promptId, start, end }: Mark): string | undefined {
  return passages.find((passage) => passage.promptId === promptId)?.text.slice(start, end);
}

function inReadingOrder(marks: readonly Mark[], passages: readonly Passage[]): readonly Mark[] {
  const order = new Map(passages.map(({ promptId }, place) => [promptId, place]));
  return [...marks].sort(
    (a, b) => (order.get(a.promptId) ?? 0) - (order.get(b.promptId) ?? 0) || a.start - b.start,
  );
}

/** The open mark if it is still shown, or else the next question. */
function reopened(bench: Workbench): Workbench {
  const shown = shownMarks(bench);
  if (shown.some(({ id }) => id === bench.openId)) return bench;
  return { ...bench, openId: nextOpen(bench, null) ?? shown[0]?.id ?? null };
}

/** The next question: of the surest tier that has one, after this mark and then from the top. */
function nextOpen(bench: Decided, after: Mark | null): string | null {
  const shown = shownMarks(bench);
  const from = after === null ? -1 : shown.findIndex(({ id }) => id === after.id);
  const turned = [...shown.slice(from + 1), ...shown.slice(0, from + 1)];
  const tiers =
    after === null ? TIERS : [after.tier, ...TIERS.filter((tier) => tier !== after.tier)];
  for (const tier of tiers) {
    const found = turned.find((mark) => mark.tier === tier && !bench.choices.has(mark.id));
    if (found !== undefined) return found.id;
  }
  return null;
}

function neighbour(bench: Workbench, by: 1 | -1): string | null {
  const shown = shownMarks(bench);
  const at = shown.findIndex(({ id }) => id === bench.openId);
  if (at === -1) return shown[0]?.id ?? null;
  return shown[Math.min(shown.length - 1, Math.max(0, at + by))]?.id ?? null;
}
