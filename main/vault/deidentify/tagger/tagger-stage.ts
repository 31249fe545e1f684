/**
 * From the tagger's probabilities to spans at two operating points. A word opens a span where its
 * probability passes the point of its type; the span grows over neighbours of the same identifier that
 * pass the lower one. What passes the higher point is likely, what passes the lower only is to be checked.
 */
import type { Tier } from '../../../../shared/model/release.ts';
import { isCountedLetter } from './initials.ts';
import { TAG_TYPES } from './labels.ts';
import type { TagType } from './labels.ts';
import type { OperatingPoint } from './operating-points.ts';
import { OPERATING_POINTS } from './operating-points.ts';
import type { TaggedText } from './tagger.ts';

export interface TaggedSpan {
  readonly start: number;
  readonly end: number;
  readonly type: TagType;
  readonly tier: Tier;
  /** Token numbers; end exclusive. */
  readonly from: number;
  readonly to: number;
}

/** Types whose finds are names: a doubtful word inside of one belongs to it. */
const WHOLE: ReadonlySet<TagType> = new Set<TagType>(['PERSON', 'ORG', 'LOC', 'CONTACT', 'CODE']);
const JOINED = 0.04;

/** @param taken per token 1 where another stage has it; such a word ends a span. */
export function taggedSpans(tagged: TaggedText, taken: Uint8Array): readonly TaggedSpan[] {
  const spans: TaggedSpan[] = [];
  const { tokens } = tagged.view;
  let at = 0;
  while (at < tokens.length) {
    const span = spanAt(tagged, taken, at);
    if (span !== null) spans.push(span);
    at = span?.to ?? at + 1;
  }
  return spans;
}

function spanAt(tagged: TaggedText, taken: Uint8Array, from: number): TaggedSpan | null {
  const { view, byType, begins, any } = tagged;
  const { tokens } = view;
  const first = tokens[from];
  const type = bestType(byType, from);
  if (type === null || first?.isWord !== true || taken[from] === 1) return null;
  if (type === 'YEAR' && saysWhoIsIn(view, from)) return null;
  if (type === 'PERSON' && (isQuestion(view, from) || isCountedLetter(view, from))) return null;
  const { likely, check } = pointOf(type, view.register);
  if ((any[from] ?? 0) < check) return null;
  let isLikely = (any[from] ?? 0) >= likely;
  let to = from + 1;
  let last = first;
  for (let at = to; at < tokens.length; at += 1) {
    const token = tokens[at];
    const probability = any[at] ?? 0;
    if (token === undefined || token.gap === 'line' || taken[at] === 1) break;
    if (probability < check || bestType(byType, at) !== type) break;
    if ((begins[at] ?? 0) > probability / 2) break;
    // The words of a name are one; around a clue stand words that are none: "third-year student".
    if (isLikely && probability < (WHOLE.has(type) ? Math.min(likely, JOINED) : likely)) break;
    if (!isLikely && probability >= likely && !WHOLE.has(type)) break;
    isLikely ||= probability >= likely;
    // A mark at the end belongs to the sentence.
    if (token.isWord) {
      last = token;
      to = at + 1;
    }
  }
  if (type === 'YEAR' && to > from + 1 && saysWhoIsIn(view, to - 1)) {
    to -= 1;
    last = tokens[to - 1] ?? first;
  }
  const tier = isLikely ? 'likely' : 'check';
  return { start: first.start, end: last.end, type, tier, from, to };
}

/** "Q: …", "A: …": nobody in particular asks and answers. */
function isQuestion({ text, tokens, facts }: TaggedText['view'], at: number): boolean {
  const next = tokens[at + 1];
  const isLabel = next?.gap === 'none' && text[next.start] === ':';
  return isLabel && /^[qar]$/u.test(facts[at]?.folded ?? '');
}

/** "third-year student": the year is the clue, and everybody is a student. */
export function saysWhoIsIn({ facts }: TaggedText['view'], at: number): boolean {
  return STUDENTS.has(facts[at]?.folded ?? '') && YEARS.has(facts[at - 1]?.folded ?? '');
}
const STUDENTS = new Set('student students medic medics'.split(' '));
const YEARS = new Set('year yr'.split(' '));

/**
 * An official document is full of names and dates: there nearly everything is likely, except for nationalities, which
 * are mostly a state's. What is asked about has a share of its usual probability.
 */
const OFFICIAL = { likely: 0.06, shareOfCheck: 0.3 } as const;

function pointOf(type: TagType, register: number): OperatingPoint {
  const usual = OPERATING_POINTS[type];
  if (register === 0) return usual;
  const likely = type === 'DEMOGRAPHIC' ? usual.likely : OFFICIAL.likely;
  return { likely, check: Math.min(likely, usual.check * OFFICIAL.shareOfCheck) };
}

function bestType(byType: Float32Array, token: number): TagType | null {
  let best = -1;
  let most = 0;
  for (let type = 0; type < TAG_TYPES.length; type += 1) {
    const probability = byType[token * TAG_TYPES.length + type] ?? 0;
    if (probability <= most) continue;
    most = probability;
    best = type;
  }
  return TAG_TYPES[best] ?? null;
}
