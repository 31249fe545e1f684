/**
 * The forms in which the cast list's names turn up in writing. A form is a row of folded tokens; joints
 * between them (space, hyphen, apostrophe, point) do not count, so that "Anne-Marie", "Anne Marie" and
 * "anne‑marie" are one form.
 */
import type { CastMember } from '../../../shared/model/journal.ts';
import { fold } from './folded-text.ts';

/** How sure a form is that it means the person. */
export type FormStrength =
  /** The whole name, or a part that is no word: certain in any case. */
  | 'name'
  /** A part that is also a word: certain with a capital inside a sentence only. */
  | 'word'
  /** A word so common that in lower case it is never proposed: will, may. */
  | 'small-word'
  /** Capitals drawn from the name: likely. */
  | 'initials';

export interface CastForm {
  readonly tokens: readonly string[];
  readonly strength: FormStrength;
  readonly member: CastMember;
}

/** Names that are words too (design: check unless the context says more). */
const WORD_NAMES = new Set(
  (
    'grace mark rose hope young white bishop faith joy dawn summer autumn april june august amber ruby pearl ' +
    'jade ivy lily daisy violet heather iris olive basil hazel robin jay drew rob bill frank art gene ray pat ' +
    'dean king prince duke baron pope abbot cook baker butcher carter taylor smith mason page chase hunter ' +
    'fisher gardener shepherd fox wolf lamb bird swan finch brown black green gray grey gold golden silver ' +
    'short long small little strong rich poor good best bright day night knight winter frost snow rain wood ' +
    'woods field fields hill hills lake rivers brook stone marsh moor heath banks bush berry reed price power ' +
    'bond cross church temple hall house ward parish park lane street bridge gates wells spring love sweet ' +
    'noble wise savage bliss joyce penny sandy rusty happy christian major miller porter potter singer walker ' +
    'victor earnest constant patience prudence mercy charity honour honor trinity angel song sun sky star sage ' +
    'petit grand blanc noir brun roux leblanc lebrun legrand lepetit roi leroy duc moulin bois fontaine pierre ' +
    'marin martin noel pascal clement constance aime aimee desire desiree juste vivant colombe prune cerise ' +
    'rolland monnier berger boucher boulanger marchand mercier meunier pasteur chevalier blanche claire fleur'
  ).split(' '),
);
const SMALL_WORDS = new Set(
  (
    'will may an do so no to in on or as at be by he me my us we go if it is am are was can has had his her ' +
    'him man men you your they them who how why not but and the for all any say see set ask ' +
    'le la les un une des du de et ou en au ma mon mes sa son ses ta ton tes ce se si ne pas qui que dit dans bon ' +
    'yes ok oh ah she its our out now new old one two'
  ).split(' '),
);
/** Small parts of surnames; alone they mean nobody. */
const PARTICLES = new Set(
  'de del della di da dos das du des van der den von zu la le el al bin bint ben ibn abu umm st saint san mac o d l y e ap ab ter ten af av och'.split(
    ' ',
  ),
);
/** Shared abbreviations that happen to be somebody's initials. */
const SHARED_ABBREVIATIONS = new Set(
  'gp ms it ot pe ai uk us eu ok am pm id hr pr tv ed er or md ba ma bm mb ct mr dr st pa ca cv pc ee ha nhs gmc bma icu itu osce'.split(
    ' ',
  ),
);
/** What a place or a team is, rather than which one. */
const KIND_WORDS = new Set(
  (
    'hospital hospitals infirmary university school college ward clinic practice surgery centre center trust ' +
    'unit department team group faculty institute medical nhs foundation general royal the of and for ' +
    'hopital hopitaux universite ecole faculte lycee college clinique centre service equipe groupe institut ' +
    'departement chu chru hospitalier universitaire general medecine de du des la le les et'
  ).split(' '),
);

/** A word or a number; characters of scripts that put no spaces between words stand for themselves. */
const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]/u;
const ALONE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

export interface Token {
  readonly word: string;
  /** Offsets in the folded view. */
  readonly start: number;
  readonly end: number;
}

/** Reads a folded text once, from left to right. */
export function tokensOf(folded: string): Token[] {
  const tokens: Token[] = [];
  let start = -1;
  let at = 0;
  const close = (): void => {
    if (start !== -1) tokens.push({ word: folded.slice(start, at), start, end: at });
    start = -1;
  };
  for (const point of folded) {
    if (!TOKEN.test(point)) close();
    else if (ALONE.test(point)) {
      close();
      tokens.push({ word: point, start: at, end: at + point.length });
    } else if (start === -1) start = at;
    at += point.length;
  }
  close();
  return tokens;
}

/** Every form of one member, strongest first; the same tokens may come twice. */
export function formsOf(member: CastMember): readonly CastForm[] {
  const rows = member.names
    .flatMap(spellings)
    .map((spelling) => tokensOf(spelling).map((token) => token.word));
  const forms = rows
    .filter((row) => row.length > 0)
    .flatMap((row) => (member.kind === 'person' ? personForms(row) : placeForms(row)));
  return forms.map((form) => ({ ...form, member }));
}

type Form = Omit<CastForm, 'member'>;

/** Müller is also typed Mueller, O’Brien OBrien. */
function spellings(name: string): readonly string[] {
  const umlauts = name.normalize('NFC').replace(/[äöüÄÖÜ]/gu, (letter) => `${fold(letter)}e`);
  const folded = [fold(name), fold(umlauts)];
  return [...new Set([...folded, ...folded.map((one) => one.replaceAll("'", ''))])];
}

const TITLES_IN_NAMES = new Set(
  'dr prof professor mr mrs ms miss mx sir dame lord lady m mme mlle pr docteur professeur'.split(
    ' ',
  ),
);

function personForms(row: readonly string[]): readonly Form[] {
  const named = row.filter(
    (word, at) => !(at === 0 && row.length > 1 && TITLES_IN_NAMES.has(word)),
  );
  const parts = named.filter(
    (word) => !PARTICLES.has(word) && (word.length > 1 || ALONE.test(word)),
  );
  const only = named.length === 1 ? named[0] : undefined;
  const forms: Form[] = [
    only === undefined
      ? { tokens: named, strength: 'name' }
      : { tokens: named, strength: strengthOf(only) },
  ];
  if (named.length < 2) return forms;

  forms.push({ tokens: [named.join('')], strength: 'name' });
  const first = named[0] ?? '';
  const last = named.at(-1) ?? '';
  // Surname first, as on lists; middle names left out; one end as an initial.
  forms.push({ tokens: [...named.slice(1), first], strength: 'name' });
  forms.push({ tokens: [last, ...named.slice(0, -1)], strength: 'name' });
  if (named.length > 2) forms.push({ tokens: [first, last], strength: 'name' });
  const initials = named.map((word) => initialOf(word));
  for (let kept = 1; kept < named.length; kept += 1) {
    const surname = named.slice(kept);
    const given = named.slice(0, kept);
    forms.push({ tokens: [...initials.slice(0, kept), ...surname], strength: 'name' });
    forms.push({ tokens: [initials.slice(0, kept).join(''), ...surname], strength: 'name' });
    forms.push({ tokens: [...given, ...initials.slice(kept)], strength: 'name' });
    // "van der Berg", "Ó Briain", "Anne-Marie": particles belong to what follows them.
    if (surname.length > 1) forms.push({ tokens: surname, strength: 'name' });
    if (surname.length > 1) forms.push({ tokens: [surname.join('')], strength: 'name' });
    if (given.length > 1) forms.push({ tokens: given, strength: 'name' });
    if (given.length > 1) forms.push({ tokens: [given.join('')], strength: 'name' });
  }
  for (const part of parts)
    if (!ALONE.test(part)) forms.push({ tokens: [part], strength: strengthOf(part) });

  const letters = initials.join('');
  const main = `${initialOf(first)}${initialOf(last)}`;
  for (const short of new Set([letters, main])) {
    if (ALONE.test(short)) continue;
    if (!SHARED_ABBREVIATIONS.has(short)) forms.push({ tokens: [short], strength: 'initials' });
    forms.push({ tokens: Array.from(short), strength: 'initials' });
  }
  return forms;
}

function placeForms(row: readonly string[]): readonly Form[] {
  const bare = row[0] === 'the' || row[0] === 'la' || row[0] === 'le' ? row.slice(1) : row;
  if (bare.length === 0) return [{ tokens: row, strength: 'word' }];
  const forms: Form[] = [
    { tokens: bare, strength: bare.length > 1 ? 'name' : strengthOf(bare[0] ?? '') },
  ];
  if (bare.length > 1) forms.push({ tokens: [bare.join('')], strength: 'name' });

  // "St Mary's Hospital" is also "St Mary's"; "Hôpital Cochin" is also "Cochin".
  let from = 0;
  let to = bare.length;
  while (to > from && KIND_WORDS.has(bare[to - 1] ?? '')) to -= 1;
  while (from < to && KIND_WORDS.has(bare[from] ?? '')) from += 1;
  const which = bare.slice(from, to);
  const only = which.length === 1 ? which[0] : undefined;
  if (which.length > 0 && which.length < bare.length) {
    forms.push({ tokens: which, strength: only === undefined ? 'name' : strengthOf(only) });
  }
  // QEH for Queen Elizabeth Hospital. A lone letter between, as the s of Mary's, has no capital.
  const short = bare
    .filter(
      (word) =>
        word.length > 1 && !['of', 'the', 'and', 'for', 'de', 'du', 'la', 'et'].includes(word),
    )
    .map(initialOf)
    .join('');
  if (short.length >= 3 && !SHARED_ABBREVIATIONS.has(short)) {
    forms.push({ tokens: [short], strength: 'initials' });
  }
  return forms;
}

function strengthOf(word: string): FormStrength {
  if (SMALL_WORDS.has(word)) return 'small-word';
  return WORD_NAMES.has(word) || KIND_WORDS.has(word) || word.length < 2 ? 'word' : 'name';
}

function initialOf(word: string): string {
  return String.fromCodePoint(word.codePointAt(0) ?? 0);
}
