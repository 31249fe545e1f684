/**
 * Makes found names whole: an initial before or behind ("Ph. Roussillon", "Garcia I."), the particle between
 * two parts ("Évariste de Brémond", "Saoussen Ben Romdhane"), the number of a place ("Nightingale 3"). What kind of
 * place it is stands before it in French ("amphi Poincaré") and behind it in English ("Elmore bridge") and may
 * belong to its name: that is asked about.
 */
import type { DocumentView } from './document-view.ts';
import type { TaggedSpan } from './tagger-stage.ts';
import { classBit } from './word-classes.ts';

const PARTICLES = new Set(
  "de d' du des del della di da do dos das van von der den la le el al bin bint ben ibn ap ab ó ni nic o mac y e à".split(
    ' ',
  ),
);
const KIND_OF_PLACE = classBit('institution') | classBit('place-kind');

/** @param spans in reading order. */
export function wholeNames(
  view: DocumentView,
  spans: readonly TaggedSpan[],
  taken: Uint8Array,
): readonly TaggedSpan[] {
  const joined: TaggedSpan[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last !== undefined && isOneName(view, last, span, taken)) {
      joined[joined.length - 1] = joinedOf(last, span);
    } else joined.push(span);
  }
  const covered = taken.slice();
  for (const { from, to } of joined) covered.fill(1, from, to);
  return joined.flatMap((span) => extended(view, span, covered));
}

function joinedOf(a: TaggedSpan, b: TaggedSpan): TaggedSpan {
  return { ...a, end: b.end, to: b.to, tier: a.tier === 'likely' ? a.tier : b.tier };
}

function isOneName(view: DocumentView, a: TaggedSpan, b: TaggedSpan, taken: Uint8Array): boolean {
  if (a.type !== 'PERSON' || b.type !== 'PERSON' || b.from - a.to > 2 || b.from <= a.to)
    return false;
  if ((view.facts[a.to - 1]?.look ?? 0) < 2 || (view.facts[b.from]?.look ?? 0) < 2) return false;
  for (let at = a.to; at <= b.from; at += 1) {
    if (view.tokens[at]?.gap === 'line') return false;
    if (at < b.from && (taken[at] === 1 || !isParticle(view, at))) return false;
  }
  return true;
}

function isParticle({ facts, text, tokens }: DocumentView, at: number): boolean {
  const token = tokens[at];
  const look = facts[at]?.look;
  if (token === undefined || (look !== 1 && look !== 2)) return false;
  return PARTICLES.has(text.slice(token.start, token.end).replace('’', "'").toLowerCase());
}

function extended(
  view: DocumentView,
  span: TaggedSpan,
  covered: Uint8Array,
): readonly TaggedSpan[] {
  if (span.type === 'PERSON') return [withInitials(view, span, covered)];
  if (span.type !== 'LOC' && span.type !== 'ORG') return [span];
  const whole = withNumber(view, span, covered);
  const kinds = [kindBefore(view, whole, covered), kindAfter(view, whole, covered)];
  return [whole, ...kinds.filter((kind) => kind !== null)].sort((a, b) => a.from - b.from);
}

const isInitial = ({ facts, tokens }: DocumentView, at: number): boolean => {
  const fact = facts[at];
  return (
    fact !== undefined && tokens[at]?.isWord === true && fact.look === 5 && fact.folded !== 'i'
  );
};

function withInitials(view: DocumentView, span: TaggedSpan, covered: Uint8Array): TaggedSpan {
  const { tokens, text, facts } = view;
  let { from, start, to, end } = span;
  const isPoint = (at: number): boolean => {
    const token = tokens[at];
    return token !== undefined && token.gap === 'none' && text[token.start] === '.';
  };
  // "R. A. Page", "Ph. Roussillon": points come before the name.
  while (
    from >= 2 &&
    isPoint(from - 1) &&
    covered[from - 2] !== 1 &&
    tokens[from]?.gap !== 'line'
  ) {
    const short = facts[from - 2];
    if (short === undefined || short.look < 2 || short.folded.length > 2) break;
    from -= 2;
    start = tokens[from]?.start ?? start;
  }
  // A hyphen inside of a name leaves none of it behind: "Ars-Lemoine".
  while (from > 0 && tokens[from]?.gap === 'hyphen' && covered[from - 1] !== 1) {
    from -= 1;
    start = tokens[from]?.start ?? start;
  }
  while (tokens[to]?.gap === 'hyphen' && covered[to] !== 1 && tokens[to]?.isWord === true) {
    end = tokens[to]?.end ?? end;
    to += 1;
  }
  const after = tokens[to];
  if (after?.gap === 'space' && covered[to] !== 1 && isInitial(view, to) && isPoint(to + 1)) {
    end = tokens[to]?.end ?? end;
    to += 1;
  }
  return { ...span, from, start, to, end };
}

function withNumber(view: DocumentView, span: TaggedSpan, covered: Uint8Array): TaggedSpan {
  const next = view.tokens[span.to];
  if (next?.gap !== 'space' || covered[span.to] === 1) return span;
  const word = view.text.slice(next.start, next.end);
  return /^\d{1,3}[A-Za-z]?$/u.test(word) ? { ...span, to: span.to + 1, end: next.end } : span;
}

/** Faculties are of something before they are somewhere: "faculté de médecine de Dijon". */
const OF_A_FACULTY =
  /^(?:medecine|sciences|sante|pharmacie|droit|soins|medicine|dentistry|nursing|sante)$/u;
/** "Fac" and the like: too short to be told from other words elsewhere. */
const SHORT_KINDS = new Set(['fac', 'ch', 'chu', 'ifsi', 'ufr', 'bu', 'ru', 'gym', 'lab']);
const LONGEST_KIND = 6;

/**
 * "amphi Poincaré", "l'abattoir de Lamballe", "fac de médecine de Créteil", "fourth floor of Scott Hall": kinds and
 * what joins them, back to the first kind.
 */
function kindBefore(view: DocumentView, span: TaggedSpan, covered: Uint8Array): TaggedSpan | null {
  const { tokens, facts } = view;
  let from = span.from;
  for (let at = span.from - 1; at >= Math.max(0, span.from - LONGEST_KIND); at -= 1) {
    const fact = facts[at];
    const token = tokens[at];
    if (fact === undefined || token?.isWord !== true || covered[at] === 1) break;
    if (tokens[at + 1]?.gap === 'line') break;
    const isKind =
      (fact.look === 1 || fact.look === 2) &&
      (((fact.classes & KIND_OF_PLACE) !== 0 && fact.folded.length >= 4) ||
        SHORT_KINDS.has(fact.folded));
    if (isKind) from = at;
    else if (fact.folded === 'of' || isParticle(view, at) || OF_A_FACULTY.test(fact.folded))
      continue;
    else if (
      (fact.classes & classBit('ordinal')) !== 0 &&
      from === at + 1 &&
      STOREYS.test(facts[from]?.folded ?? '')
    ) {
      from = at;
    } else break;
  }
  if (from === span.from) return null;
  const last = tokens[span.from - 1];
  return {
    start: tokens[from]?.start ?? span.start,
    end: last?.end ?? span.start,
    type: span.type,
    tier: 'check',
    from,
    to: span.from,
  };
}
const STOREYS = /^(?:floor|etage|storey)$/u;

/** "Elmore bridge": a kind of place in small letters right behind a name. */
function kindAfter(view: DocumentView, span: TaggedSpan, covered: Uint8Array): TaggedSpan | null {
  const { tokens, facts } = view;
  const token = tokens[span.to];
  const fact = facts[span.to];
  if (token?.gap !== 'space' || !token.isWord || covered[span.to] === 1 || fact === undefined)
    return null;
  if ((fact.classes & KIND_OF_PLACE) === 0 || fact.look !== 1) return null;
  return { ...token, type: span.type, tier: 'check', from: span.to, to: span.to + 1 };
}
