/**
 * Phrases that single one person out: "the only Q on any rota in Scotland", "la seule Wolof du corridor". The
 * rules find the usual ones; here is any phrase after such a word that has a person in it, up to where the
 * phrase ends. Asked about, because many such phrases are harmless.
 */
import type { DocumentView } from './document-view.ts';
import type { TaggedSpan } from './tagger-stage.ts';
import { classBit } from './word-classes.ts';

const SINGLING = new Set(
  'only sole lone first last seul seule unique premier premiere dernier derniere'.split(' '),
);
const BEFORE = new Set("the la le l' l’ une des".split(' '));
const PERSONS =
  classBit('person') |
  classBit('role') |
  classBit('grade') |
  classBit('origin') |
  classBit('religion') |
  classBit('condition') |
  classBit('sexuality') |
  classBit('specialty');
const ENDS = new Set(
  'and or but who whom which that so because when while if is was are were has had have said says i he she they we you et ou mais qui que dont ou car quand est etait a avait je il elle on nous'.split(
    ' ',
  ),
);
const LONGEST = 11;
/** The person stands soon after the word, or the phrase is about something else. */
const SOON = 5;

/**
 * @param flagged per token 1 where something about a person is found already.
 * @param covered per token 1 where anything is: only what is left of a phrase is returned.
 */
export function oneOfAKind(
  { tokens, facts }: DocumentView,
  flagged: Uint8Array,
  covered: Uint8Array,
): readonly TaggedSpan[] {
  const found: TaggedSpan[] = [];
  for (let from = 1; from < tokens.length; from += 1) {
    const first = tokens[from];
    if (first === undefined || !SINGLING.has(facts[from]?.folded ?? '')) continue;
    if (!BEFORE.has(facts[from - 1]?.folded ?? '') || first.gap === 'line') continue;
    let to = from + 1;
    let hasPerson = false;
    for (let at = to; at < Math.min(tokens.length, from + LONGEST); at += 1) {
      const token = tokens[at];
      const fact = facts[at];
      if (token === undefined || fact === undefined || !token.isWord || token.gap === 'line') break;
      if (ENDS.has(fact.folded)) break;
      const isPerson = (fact.classes & PERSONS) !== 0 || flagged[at] === 1;
      hasPerson ||= isPerson && at <= from + SOON;
      to = at + 1;
    }
    if (!hasPerson || to <= from + 1) continue;
    found.push(...leftOf(tokens, from, to, covered));
    from = to;
  }
  return found;
}

/** The runs of a phrase that nothing covers. */
function leftOf(
  tokens: DocumentView['tokens'],
  from: number,
  to: number,
  covered: Uint8Array,
): readonly TaggedSpan[] {
  const runs: TaggedSpan[] = [];
  let begin = from;
  for (let at = from; at <= to; at += 1) {
    if (at < to && covered[at] !== 1) continue;
    const start = tokens[begin]?.start;
    const end = tokens[at - 1]?.end;
    if (at > begin && start !== undefined && end !== undefined) {
      runs.push({ start, end, type: 'DEMOGRAPHIC', tier: 'check', from: begin, to: at });
    }
    begin = at + 1;
  }
  return runs;
}
