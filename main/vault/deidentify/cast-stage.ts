/**
 * Finds the author's own cast list in a text. Forms stand in a tree by tokens, so that a text is read
 * once whatever the length of the list; at each place the longest form wins.
 */
import type { CastMember } from '../../../shared/model/journal.ts';
import type { Tier } from '../../../shared/model/release.ts';
import type { Language } from '../../../shared/model/scheme.ts';
import type { CastForm, FormStrength, Token } from './cast-forms.ts';
import { formsOf, tokensOf } from './cast-forms.ts';
import type { FoldedText } from './folded-text.ts';
import { fold } from './folded-text.ts';
import type { Span, Stage } from './span.ts';

interface Node {
  readonly next: Map<string, Node>;
  readonly forms: CastForm[];
}

/** What may stand between two tokens of one name. */
const JOINT = /^(?:[ .'-]|\. |, ?| ?- ?|\n|\.-)?$/u;
const TITLE_JOINT = /^(?:\.? |\.|\n)$/u;
/** Titles that are nothing else. */
const PLAIN_TITLES = new Set(
  'dr drs prof professor mr mrs ms mx mme mlle mmes dre docteur docteure professeur professeure monsieur madame'.split(
    ' ',
  ),
);
/** Titles that are words too, and titles of one or two letters: with a capital only. */
const CAPITAL_TITLES = new Set(
  'miss sir dame lord lady sister nurse matron dean pr m me'.split(' '),
);

/** @param cast in the order in which an ambiguous form is to be read: the first member wins. */
export function castStage(cast: readonly CastMember[]): Stage {
  const tree = grow(cast);
  return (text, { language }) => {
    const tokens = tokensOf(text.folded);
    const spans: Span[] = [];
    let at = 0;
    while (at < tokens.length) {
      const match = longestAt(tree, tokens, at, text);
      if (match === null) {
        at += 1;
        continue;
      }
      const tier = tierOf(match.form, match.shared, tokens, at, match.count, text);
      if (tier === null) {
        at += 1;
        continue;
      }
      const start = withArticle(match.form.member, withTitle(tokens, at, text), text);
      spans.push(spanOf(match.form, tier, text, start, match.end, language));
      at += match.count;
    }
    return spans;
  };
}

function grow(cast: readonly CastMember[]): Node {
  const root: Node = { next: new Map(), forms: [] };
  for (const form of cast.flatMap(formsOf)) {
    let node = root;
    for (const token of form.tokens) {
      const known = node.next.get(token) ?? { next: new Map(), forms: [] };
      node.next.set(token, known);
      node = known;
    }
    node.forms.push(form);
  }
  return root;
}

interface Match {
  readonly form: CastForm;
  /** The same words mean somebody else of the cast too. */
  readonly shared: boolean;
  readonly count: number;
  /** In the folded view. */
  readonly end: number;
}

function longestAt(
  root: Node,
  tokens: readonly Token[],
  from: number,
  text: FoldedText,
): Match | null {
  let node: Node | undefined = root;
  let best: Match | null = null;
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at];
    const before = tokens[at - 1];
    if (token === undefined) break;
    if (
      at > from &&
      before !== undefined &&
      !JOINT.test(text.folded.slice(before.end, token.end - token.word.length))
    )
      break;
    node = node.next.get(token.word);
    if (node === undefined) break;
    const strongest = strongestOf(node.forms, tokens, from, at, text);
    if (strongest === null) continue;
    const { form } = strongest;
    best = { ...strongest, form, count: at - from + 1, end: token.end };
  }
  return best;
}

const STRENGTHS: readonly FormStrength[] = ['name', 'word', 'small-word', 'initials'];

function strongestOf(
  forms: readonly CastForm[],
  tokens: readonly Token[],
  from: number,
  to: number,
  text: FoldedText,
): Pick<Match, 'form' | 'shared'> | null {
  const fitting = forms.filter(
    (form) => form.strength !== 'initials' || isCapitals(tokens, from, to, text),
  );
  const form = STRENGTHS.map((strength) => fitting.find((one) => one.strength === strength)).find(
    (found) => found !== undefined,
  );
  if (form === undefined) return null;
  const rivals = fitting.filter((one) => one.strength === form.strength);
  return { form, shared: rivals.some((one) => one.member.replacement !== form.member.replacement) };
}

function isCapitals(tokens: readonly Token[], from: number, to: number, text: FoldedText): boolean {
  return tokens.slice(from, to + 1).every((token) => {
    const written = text.written(token.start, token.end);
    return written === written.toLocaleUpperCase('en') && /\p{Lu}/u.test(written);
  });
}

function tierOf(
  form: CastForm,
  shared: boolean,
  tokens: readonly Token[],
  at: number,
  count: number,
  text: FoldedText,
): Tier | null {
  if (form.strength === 'initials') return 'likely';
  if (form.strength === 'name') return shared ? 'likely' : 'certain';
  const token = tokens[at];
  if (token === undefined) return null;
  const capital = /^\p{Lu}/u.test(text.written(token.start, token.end));
  if (!capital) return form.strength === 'small-word' && count === 1 ? null : 'check';
  if (shared) return 'likely';
  return withTitle(tokens, at, text) < token.start || !opensSentence(token, text)
    ? 'certain'
    : 'likely';
}

/** After nothing, a full stop, a line's end or an opening quotation a capital says little. */
function opensSentence(token: Token, text: FoldedText): boolean {
  const before = text.folded.slice(Math.max(0, token.start - 4), token.start).trimEnd();
  const gap = text.folded.slice(Math.max(0, token.start - 2), token.start);
  return token.start === 0 || gap.includes('\n') || /[.!?…:"“«•*-]$/u.test(before) || before === '';
}

/** Where the span begins once a title before the name is taken in: "Prof. Reid". */
function withTitle(tokens: readonly Token[], at: number, text: FoldedText): number {
  const name = tokens[at];
  const title = tokens[at - 1];
  if (name === undefined) return 0;
  if (title === undefined) return name.start;
  if (!TITLE_JOINT.test(text.folded.slice(title.end, name.start))) return name.start;
  const capital = /^\p{Lu}/u.test(text.written(title.start, title.end));
  const isTitle = PLAIN_TITLES.has(title.word) || (capital && CAPITAL_TITLES.has(title.word));
  return isTitle ? withTitle(tokens, at - 1, text) : name.start;
}

/** Words put in that bring an article or its like with them: "my mentor", "une collègue". */
const HAS_DETERMINER =
  /^(?:an?|the|my|our|your|their|somebody|another|une?|l[ea']|les|des|mon|ma|mes|notre|nos|votre)(?: |(?<='))/u;
const FRENCH_ARTICLE = /(?:^|[^\p{L}\p{N}])((?:l[ea]|les) |l')$/u;
/** With what stands before it. */
const LONGEST_ARTICLE = 5;

/** Where it begins once a French article goes with the name, so that no copy says "la [ma mentorée]". */
function withArticle({ replacement }: CastMember, start: number, text: FoldedText): number {
  if (!HAS_DETERMINER.test(fold(bracketed(replacement)).slice(1))) return start;
  const before = text.folded.slice(Math.max(0, start - LONGEST_ARTICLE), start);
  return start - (FRENCH_ARTICLE.exec(before)?.[1]?.length ?? 0);
}

function spanOf(
  { member }: CastForm,
  tier: Tier,
  text: FoldedText,
  start: number,
  end: number,
  language: Language,
): Span {
  return {
    ...text.range(start, end),
    tier,
    kind:
      member.kind === 'person'
        ? 'cast-person'
        : member.kind === 'place'
          ? 'cast-place'
          : 'cast-team',
    ruleId: ruleOf(member),
    replacement: bracketed(member.replacement),
    generalisation: vaguer(member, language),
  };
}

/** The author's words, in exactly one pair of brackets. */
export function bracketed(words: string): string {
  return `[${words
    .replace(/[[\]\n\r]/gu, ' ')
    .replace(/\s{1,20}/gu, ' ')
    .trim()}]`;
}

function ruleOf(member: CastMember): string {
  if (member.kind === 'team') return 'A18';
  if (member.kind === 'place') {
    return /\b(?:university|universite|school|ecole|college|faculty|faculte|lycee)\b/u.test(
      fold(member.names[0] ?? ''),
    )
      ? 'A17'
      : 'A18';
  }
  return member.part === 'self' ? 'A01' : member.part === 'partner' ? 'A02' : 'A03';
}

function vaguer(member: CastMember, language: Language): string | null {
  const words = {
    person: { en: '[somebody]', fr: '[une personne]' },
    place: { en: '[a place]', fr: '[un lieu]' },
    team: { en: '[a team]', fr: '[une équipe]' },
  } as const;
  const chosen = words[member.kind][language];
  return chosen === bracketed(member.replacement) ? null : chosen;
}
