/**
 * People written by their letters: "PD:" for Priyanthi Dias, "M.-È. P.", "J.O'D.-A.". Letters of somebody
 * who is named in the text are as sure as the name; other dotted letters, and one letter of somebody who
 * is named, are asked about.
 */
import type { DocumentView } from './document-view.ts';
import type { TaggedSpan } from './tagger-stage.ts';
import { classBit } from './word-classes.ts';

/** Letters that mean nobody. */
const SHARED = new Set(
  'am pm eg ie uk us usa eu un nb ps phd ba bsc md mb nm nf cad ce bc ad dc tb iv id gp pt op od bd td qd rn pr st no po bp hr ed it ms mr dr ok tv uni pc pa hq ca ue nhs gmc bma nd'.split(
    ' ',
  ),
);
const MOST_LETTERS = 5;

interface Letters {
  readonly letters: string;
  /** Token numbers; end exclusive. */
  readonly from: number;
  readonly to: number;
  readonly isDotted: boolean;
}

export function initialsOf(
  view: DocumentView,
  spans: readonly TaggedSpan[],
  covered: Uint8Array,
): readonly TaggedSpan[] {
  const { whole, first } = knownInitials(view, spans);
  const labels = speakers(view);
  const found: TaggedSpan[] = [];
  let at = 0;
  while (at < view.tokens.length) {
    const group = covered[at] === 1 ? null : lettersAt(view, at, covered);
    if (group !== null) {
      const tier = labels.has(group.letters) ? 'likely' : tierOf(group, whole, first, view);
      const start = view.tokens[group.from]?.start ?? 0;
      const end = view.tokens[group.to - 1]?.end ?? 0;
      if (tier !== null) {
        found.push({ start, end, type: 'PERSON', tier, from: group.from, to: group.to });
      }
    }
    at = group?.to ?? at + 1;
  }
  return found;
}

/** "M. Dupont", "p. 12", "n = 8". */
const NEVER_ALONE = new Set(['m', 'p', 'n', 'v']);
/** Question and answer, and the author. */
const ASKED = new Set(['q', 'a', 'r', 'i', 'x']);

/** Capitals that stand before a colon twice at least, as in a dialogue, or that the author explains. */
function speakers({ tokens, facts, text }: DocumentView): ReadonlySet<string> {
  const seen = new Map<string, number>();
  for (let at = 0; at + 1 < tokens.length; at += 1) {
    const { look = 0, folded = '' } = facts[at] ?? {};
    const next = tokens[at + 1];
    if ((look !== 3 && look !== 5) || folded.length > 3 || !/^\p{L}+$/u.test(folded)) continue;
    if (SHARED.has(folded) || ASKED.has(folded) || next === undefined) continue;
    // "D = derfel", "C. = 4th year": said once is enough, but for abbreviations, which are explained as well.
    const sign = text[next.start] === '.' ? tokens[at + 2] : next;
    if (look === 5 && !NEVER_ALONE.has(folded) && text[sign?.start ?? -1] === '=') {
      seen.set(folded, 2);
    }
    if (next.gap !== 'none' || text[next.start] !== ':') continue;
    seen.set(folded, (seen.get(folded) ?? 0) + 1);
  }
  return new Set([...seen].filter(([, times]) => times >= 2).map(([letters]) => letters));
}

function knownInitials({ facts, tokens }: DocumentView, spans: readonly TaggedSpan[]) {
  const whole = new Set<string>();
  const first = new Set<string>();
  for (const { type, tier, from, to } of spans) {
    if (type !== 'PERSON' || tier === 'check') continue;
    let letters = '';
    for (let at = from; at < to; at += 1) {
      const folded = facts[at]?.folded ?? '';
      if (tokens[at]?.isWord === true && /^\p{L}/u.test(folded)) letters += folded.charAt(0);
    }
    if (letters.length > 1) {
      whole.add(letters);
      whole.add(`${letters.charAt(0)}${letters.at(-1) ?? ''}`);
      whole.add(letters.slice(0, 2));
    }
    if (letters !== '') first.add(letters.charAt(0));
    if (letters.length > 1) first.add(letters.at(-1) ?? '');
  }
  return { whole, first };
}

/** Single capitals with points or hyphens between them, or one word of capitals. */
function lettersAt(
  { tokens, facts, text }: DocumentView,
  from: number,
  covered: Uint8Array,
): Letters | null {
  const look = facts[from]?.look ?? 0;
  const word = facts[from]?.folded ?? '';
  if (look === 3 && word.length <= 4 && /^\p{L}+$/u.test(word)) {
    return { letters: word, from, to: from + 1, isDotted: false };
  }
  if (look !== 5) return null;
  let letters = '';
  let isDotted = false;
  let to = from;
  for (let at = from; at < tokens.length && letters.length < MOST_LETTERS; at += 1) {
    const token = tokens[at];
    if (token === undefined || covered[at] === 1) break;
    const written = text.slice(token.start, token.end);
    if (
      at > from &&
      (token.gap === 'line' || (token.gap === 'space' && !isAfterPoint(tokens, text, at)))
    )
      break;
    if (facts[at]?.look === 5 && token.isWord) letters += facts[at]?.folded ?? '';
    else if (at > from && token.gap === 'none' && /^[.\-–'’]$/u.test(written))
      isDotted ||= written === '.';
    else break;
    to = at + 1;
  }
  return letters === '' ? null : { letters, from, to, isDotted };
}

function isAfterPoint(tokens: DocumentView['tokens'], text: string, at: number): boolean {
  const before = tokens[at - 1];
  return before !== undefined && text[before.start] === '.';
}

function tierOf(
  { letters, from, to, isDotted }: Letters,
  whole: ReadonlySet<string>,
  first: ReadonlySet<string>,
  view: DocumentView,
): 'likely' | 'check' | null {
  const { tokens, text, facts } = view;
  if (SHARED.has(letters)) return null;
  if (letters.length > 1) {
    if (whole.has(letters)) return 'likely';
    return isDotted ? 'check' : null;
  }
  if (letters === 'i') return null;
  if (!first.has(letters)) return isDotted && isSomebody({ from, to }, view) ? 'check' : null;
  const next = tokens[to];
  const isLabel = next !== undefined && text[next.start] === ':' && next.gap === 'none';
  const opensLine = tokens[from]?.gap === 'line';
  // "A. Move it" is a list, "so A. said" is somebody.
  if (opensLine && !isLabel) return null;
  const isName = isLabel || isDotted || (facts[to]?.look === 1 && tokens[from]?.gap === 'space');
  return isName ? 'check' : null;
}

/** "Hepatitis C.", "group B.": a letter that counts. */
const COUNTED =
  classBit('place-kind') | classBit('institution') | classBit('study') | classBit('number-word');
const BESIDE_COUNTED = new Set(
  'hepatitis vitamin group plan band grade option item part section type class hepatite vitamine groupe partie niveau type option point annexe appendix figure table'.split(
    ' ',
  ),
);
/** "E. coli", "C. diff". */
const SPECIES = new Set(
  'coli diff difficile pylori albicans aureus trachomatis pneumoniae jejuni elegans'.split(' '),
);
/** "Vitamin C", "E. coli". */
export function isCountedLetter({ facts, tokens }: DocumentView, at: number): boolean {
  if (facts[at]?.look !== 5) return false;
  const before = facts[at - 1];
  const isCounted =
    BESIDE_COUNTED.has(before?.folded ?? '') || SPECIES.has(facts[at + 2]?.folded ?? '');
  return isCounted && tokens[at]?.gap !== 'line';
}

/** A letter with a point in the middle of a sentence: "C. said so". */
function isSomebody({ from, to }: Pick<Letters, 'from' | 'to'>, view: DocumentView): boolean {
  const { facts, tokens } = view;
  const before = facts[from - 1];
  if (isCountedLetter(view, from)) return false;
  const after = facts[to];
  if (NEVER_ALONE.has(facts[from]?.folded ?? '') || tokens[from]?.gap === 'line') return false;
  if (before !== undefined && (before.classes & COUNTED) !== 0) return false;
  return after?.look === 1 && tokens[to]?.gap === 'space';
}
