/** The tagger's finds as spans of the pipeline: what they are called, under which rule, what stands instead. */
import type { IdentifierKind } from '../../../shared/model/release.ts';
import type { Language } from '../../../shared/model/scheme.ts';
import type { Kept, KeepReason } from './keep/kept.ts';
import type { MarkerName } from './markers.ts';
import { marker } from './markers.ts';
import { ageLadder } from './replacements/ages.ts';
import { placeLadder } from './replacements/places.ts';
import type { Span } from './span.ts';
import { isWideArea } from './wide-areas.ts';
import type { TagType } from './tagger/labels.ts';
import { firstTokenAt } from './tagger/document-view.ts';
import { oneOfAKind } from './tagger/one-of-a-kind.ts';
import { propagate } from './tagger/propagation.ts';
import type { TaggedText } from './tagger/tagger.ts';
import { taggedSpans } from './tagger/tagger-stage.ts';
import { wholeNames } from './tagger/whole-names.ts';
import type { TaggedSpan } from './tagger/tagger-stage.ts';
import { classBit } from './tagger/word-classes.ts';

interface Meaning {
  readonly kind: IdentifierKind & MarkerName;
  readonly ruleId: string;
}

const MEANINGS: Readonly<Record<TagType, Meaning>> = {
  PERSON: { kind: 'person', ruleId: 'A03' },
  CONTACT: { kind: 'contact', ruleId: 'A08' },
  CODE: { kind: 'number', ruleId: 'A10' },
  ORG: { kind: 'institution', ruleId: 'A17' },
  LOC: { kind: 'place', ruleId: 'A18' },
  DATE: { kind: 'date', ruleId: 'A15' },
  AGE: { kind: 'age', ruleId: 'A16' },
  YEAR: { kind: 'stage', ruleId: 'A23' },
  ROLE: { kind: 'role', ruleId: 'A21' },
  DEMOGRAPHIC: { kind: 'background', ruleId: 'A29' },
  EVENT: { kind: 'event', ruleId: 'A27' },
  MISC: { kind: 'detail', ruleId: 'A27' },
  QUANTITY: { kind: 'amount', ruleId: 'A27' },
};

/** Reasons that hold whatever the tagger thinks; the others it has weighed already. */
const SURELY_KEPT: ReadonlySet<KeepReason> = new Set<KeepReason>([
  'tool',
  'shared-body',
  'heading',
  'saying',
]);
/** The other reasons hold unless the tagger is this sure: "my uncle Noel", "our bishop". */
const OVERRULED = { drug: 0.8, weekday: 0.8, other: 0.15 } as const;

/** Words that bear a name somewhere in the text, whatever else they mean: "my uncle Noel", "Sister Boots". */
function namedWords(kept: readonly Kept[], { view: { facts, tokens } }: TaggedText): Set<string> {
  const places = kept.map(({ start }) => firstTokenAt(tokens, start));
  const named = places.filter(
    (at) =>
      tokens[at]?.gap === 'space' &&
      (facts[at]?.look ?? 0) >= 2 &&
      ((facts[at - 1]?.classes ?? 0) & NAMING) !== 0,
  );
  return new Set(named.map((at) => facts[at]?.folded ?? ''));
}
const NAMING = classBit('kin') | classBit('title');

function isDoubted({ start, why }: Kept, { view, any }: TaggedText): boolean {
  const sure = why === 'drug' || why === 'weekday' ? OVERRULED[why] : OVERRULED.other;
  return (any[firstTokenAt(view.tokens, start)] ?? 0) < sure;
}

/** @param byRule what stands already; words of it that are certain or likely are left to it. */
export function taggedIdentifiers(
  tagged: TaggedText,
  byRule: readonly Span[],
  kept: readonly Kept[],
  language: Language,
): readonly Span[] {
  const { tokens } = tagged.view;
  const taken = new Uint8Array(tokens.length);
  const take = ({ start, end }: Pick<Span, 'start' | 'end'>): void => {
    for (let at = firstTokenAt(tokens, start); at < tokens.length; at += 1) {
      if ((tokens[at]?.start ?? 0) >= end) break;
      taken[at] = 1;
    }
  };
  for (const span of byRule) if (span.tier !== 'check') take(span);
  const named = namedWords(kept, tagged);
  for (const span of kept) {
    const { why, start } = span;
    // In an official document a body is a party to the case.
    if (tagged.view.register === 1) break;
    const isKept = SURELY_KEPT.has(why) || isDoubted(span, tagged);
    const { look = 0, folded = '' } = tagged.view.facts[firstTokenAt(tokens, start)] ?? {};
    const isNamed = look >= 2 && named.has(folded);
    if (isKept && !isNamed) take(span);
  }
  const everywhere = propagate(tagged.view, taggedSpans(tagged, taken), taken);
  const whole = wholeNames(tagged.view, everywhere, taken);
  const covered = taken.slice();
  const flagged = new Uint8Array(tokens.length);
  for (const { from, to, type } of whole) {
    covered.fill(1, from, to);
    if (type === 'ROLE' || type === 'DEMOGRAPHIC') flagged.fill(1, from, to);
  }
  return [...whole, ...oneOfAKind(tagged.view, flagged, covered)].map((span) =>
    identifierOf(span, tagged, language),
  );
}
/** Below this a time of day or a bare number is nothing that the tagger would ever propose. */
const LEAST_DOUBT = 0.05;

/**
 * Times and bare numbers are many and seldom give anybody away: of those that no word before them names,
 * the ones stand in which the tagger sees something.
 */
export function isBorneOut({ start, end, tier, kind }: Span, { view, any }: TaggedText): boolean {
  if (tier !== 'check' || (kind !== 'time' && kind !== 'number')) return true;
  for (let at = firstTokenAt(view.tokens, start); at < view.tokens.length; at += 1) {
    if ((view.tokens[at]?.start ?? 0) >= end) break;
    if ((any[at] ?? 0) >= LEAST_DOUBT) return true;
  }
  return false;
}

export function identifierOf(
  span: TaggedSpan,
  { view }: Pick<TaggedText, 'view'>,
  language: Language,
): Span {
  const { kind, ruleId } = MEANINGS[span.type];
  const words = view.text.slice(span.start, span.end);
  return {
    start: span.type === 'PERSON' ? withTitle(view, span) : span.start,
    end: span.end,
    tier: span.tier,
    kind,
    ruleId,
    ...(span.type === 'LOC' && isWideArea(words) ? { class: 'quasi' as const } : {}),
    ...putIn(kind, words, language),
  };
}

/** What stands instead, and something vaguer; only the sort of place is read from its name. */
function putIn(
  kind: Meaning['kind'],
  words: string,
  language: Language,
): Pick<Span, 'replacement' | 'generalisation'> {
  if (kind === 'institution' || kind === 'place') {
    const [replacement, generalisation = null] = placeLadder(words, kind, language);
    return { replacement, generalisation };
  }
  if (kind === 'age') {
    const [replacement, generalisation = null] = ageLadder(words, language);
    return { replacement, generalisation };
  }
  return { replacement: marker(kind, language), generalisation: null };
}

/** Plain titles; "Uncle" and "Auntie" say more than they give away, and stay. */
const TITLES = new Set(
  'dr doctor prof professor mr mrs ms miss sir dame lord sister father rev judge mme mlle pr dre m'.split(
    ' ',
  ),
);

/** A name's title goes with it: "Dr Okonkwo" becomes one person and not "Dr [a person]". */
function withTitle(
  { facts, tokens, text }: TaggedText['view'],
  { from, start }: TaggedSpan,
): number {
  let at = from;
  let begin = start;
  while (at > 0) {
    const before = facts[at - 1];
    const token = tokens[at - 1];
    if (before === undefined || token === undefined) break;
    const isPoint = text.slice(token.start, token.end) === '.' && token.gap === 'none';
    const isTitle = TITLES.has(before.folded) && tokens[at]?.gap !== 'line';
    const isAfterTitle = isPoint && TITLES.has(facts[at - 2]?.folded ?? '');
    if (!isTitle && !isAfterTitle) break;
    if (isTitle) begin = token.start;
    at -= 1;
  }
  return begin;
}
