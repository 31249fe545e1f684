/** Offices and grades that point to a person: "Vice Dean", "clinical lead for stroke", "ST4 in anaesthetics". */
import type { Clue, ClueReason, ClueStage } from './clue.ts';
import {
  FIELDS,
  FRENCH_OFFICES,
  GRADES,
  isSpecialist,
  LONE_OFFICES,
  OCCUPATIONS,
  OFFICE_HEADS,
  OFFICE_PREFIXES,
  SPECIALTIES,
} from './lexicon/offices.ts';
import { PhraseTree } from './phrase-tree.ts';
import { wordsOf } from './words.ts';
import type { Words } from './words.ts';

const oneLine = (phrases: string): string => phrases.replace(/\n\s*/gu, ' ');
const offices = new PhraseTree<'office'>()
  .add(oneLine(LONE_OFFICES), 'office')
  .add(oneLine(FRENCH_OFFICES), 'office');
const grades = new PhraseTree<'grade'>().add(oneLine(GRADES), 'grade');

const INTO_FIELD = new Set('for of in to de d du des en aux a'.split(' '));
const SMALL = new Set('and & the of la le l les et de d des du s for in'.split(' '));
const LONGEST_FIELD = 7;
/** Ends a field whose words are not known: "head of facilities told me". */
const ENDS_FIELD = new Set(
  (
    'told said says asked asks thinks thought wanted wants came went sent gave made took replied wrote emailed called ' +
    'laughed smiled nodded looked agreed offered knew stood sat is was are were has had have who whom whose which that this ' +
    'when where while because but or so if then than at by with to from as i she he they we you it my me him them not never ' +
    'can could will would should may might must does did do about into on after before until since before here there now again ' +
    'dit disait demande pense voulait veut est etait sont a avait qui que quand mais ou donc pour par avec chez sur sans ' +
    'il elle je nous vous on ils elles me m se s te ne n y'
  ).split(' '),
);
const RANK_AFTER = new Set(
  'adjoint adjointe associe associee general generale regional regionale delegue deleguee emerite titulaire senior cardiaque viscerale'.split(
    ' ',
  ),
);

interface Role {
  readonly from: number;
  readonly to: number;
  readonly reason: ClueReason;
  /** A specialist without a grade or field, a grade without a specialty: of many people. */
  readonly common: boolean;
}

export const findRoles: ClueStage = (text) => {
  const words = wordsOf(text);
  const clues: Clue[] = [];
  let at = 0;
  while (at < words.length) {
    const role = roleAt(words, at);
    if (role === null) {
      at += 1;
      continue;
    }
    const tier = tierOf(words, role);
    if (tier !== null) clues.push(words.clue(role.from, role.to, 'role', tier, role.reason));
    at = role.to + 1;
  }
  return clues;
};

function roleAt(words: Words, at: number): Role | null {
  return officeAt(words, at) ?? specialistAt(words, at) ?? gradeAt(words, at);
}

function officeAt(words: Words, at: number): Role | null {
  const known = offices.longestAt(words, at);
  if (known !== null) {
    const to = closingField(words, fieldAfter(words, known.to, true));
    return { from: leftOf(words, at), to, reason: 'office', common: false };
  }
  if (!OFFICE_HEADS.has(words.at(at))) return null;
  const from = leftOf(words, at);
  const to = closingField(words, fieldAfter(words, at, true));
  return from === at && to === at ? null : { from, to, reason: 'office', common: false };
}

/** "consultant anaesthetist", "paediatric neurologist", "orthopaedic surgeon", "a GP". */
function specialistAt(words: Words, at: number): Role | null {
  const isJob = OCCUPATIONS.has(words.at(at));
  if (!isSpecialist(words.at(at)) && !isJob) return null;
  const from = leftOf(words, at);
  const to = RANK_AFTER.has(words.at(at + 1)) && words.joins(at + 1) ? at + 1 : at;
  const common = isJob || (from === at && to === at);
  return { from, to, reason: 'specialty-and-grade', common };
}

/** "ST4 in anaesthetics", "renal registrar", "professor of surgery", "interne de pédiatrie". */
function gradeAt(words: Words, at: number): Role | null {
  const known = grades.longestAt(words, at);
  if (known === null) return null;
  const { to } = known;
  const next = to + 1;
  // "consultant cardiologist" is found at its last word, where all to the left is taken in.
  for (let ahead = next; ahead <= next + 2 && words.joins(ahead); ahead += 1) {
    if (isSpecialist(words.at(ahead))) return null;
    if (!SPECIALTIES.has(words.at(ahead))) break;
  }
  const from = leftOf(words, at);
  const end = closingField(words, fieldAfter(words, to, false));
  const hasField = end > to || hasSpecialty(words, from, at);
  return { from, to: end, reason: 'specialty-and-grade', common: !hasField };
}

function hasSpecialty(words: Words, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (SPECIALTIES.has(words.at(at))) return true;
  return false;
}

/** Ranks and fields before a head: "deputy surgical clerkship …". */
function leftOf(words: Words, head: number): number {
  let from = head;
  for (let at = head - 1; at >= 0 && at >= head - 5 && words.joins(at + 1); at -= 1) {
    const word = words.at(at);
    const taken =
      OFFICE_PREFIXES.has(word) ||
      SPECIALTIES.has(word) ||
      (FIELDS.has(word) && word.length > 2) ||
      grades.longestAt(words, at)?.to === at;
    if (taken) from = at;
    else if (word !== 'and' && word !== '&') break;
  }
  return from;
}

/**
 * "… for undergraduate education", "… of Year 3", "… de pédiatrie". An office's field may be any words, for
 * each body has its own; a grade's must be a specialty that we know.
 */
function fieldAfter(words: Words, head: number, open: boolean): number {
  let to = head;
  let at = head + 1;
  while (words.joins(at) && RANK_AFTER.has(words.at(at))) to = at++;
  if (!words.joins(at)) return to;
  const isField = (word: string): boolean => FIELDS.has(word) || SPECIALTIES.has(word);
  if (isField(words.at(at))) to = at;
  else if (!INTO_FIELD.has(words.at(at)) && !SMALL.has(words.at(at))) return to;
  let unknown = open && to === at - 1 ? 2 : 0;
  at += 1;
  for (; at <= head + LONGEST_FIELD && words.joins(at); at += 1) {
    const word = words.at(at);
    if (isField(word) || /^(?:y|st)?\d$/u.test(word)) to = at;
    else if (SMALL.has(word)) unknown = open && word !== 'and' && word !== 'et' ? 2 : 0;
    else if (unknown > 0 && !ENDS_FIELD.has(word)) {
      to = at;
      unknown -= 1;
    } else break;
  }
  return to;
}

/** "Vice Chair, Education", "ST3, general practice": the field after a comma, by itself. */
function closingField(words: Words, last: number): number {
  let at = last + 1;
  if (words.gap(at) !== 'comma') return last;
  let known = false;
  for (; at <= last + 4 && (at === last + 1 || words.joins(at)); at += 1) {
    const word = words.at(at);
    const isField = FIELDS.has(word) || SPECIALTIES.has(word);
    known ||= isField;
    if (!isField && !(words.hasCapital(at) && words.hasCapital(last))) break;
  }
  return known && !words.joins(at) ? at - 1 : last;
}

const LOOSE = new Set(
  'any every each no some all most many other another few several chaque tout toute aucun aucune quelques'.split(
    ' ',
  ),
);
const A = new Set('a an un une'.split(' '));
const SAYS_WHO = new Set(
  'is was am be being as became become m s re are were been i im shes hes est suis etait etais comme tant devenu devenue sera'.split(
    ' ',
  ),
);

/** "is now a consultant", "est aussi doyenne". */
const ADVERBS = new Set(
  'now also still currently just only actually already really both then once maintenant aussi encore toujours desormais'.split(
    ' ',
  ),
);

/** The office of one person, or of anybody who holds it? */
function tierOf(words: Words, { from, to, common }: Role): Clue['tier'] | null {
  const before = words.joins(from) ? words.at(from - 1) : '';
  if (LOOSE.has(before)) return null;
  if (words.gap(to + 1) === 'joint' && words.at(to + 1) !== 's') return null;
  if (A.has(before)) return tierOfIndefinite(words, from - 1, common);
  if (saysWho(words, from)) return 'likely';
  if (!common) return 'likely';
  if (standsAlone(words, from, to)) return 'likely';
  return isTitleOf(words, to) ? 'check' : null;
}

function tierOfIndefinite(words: Words, article: number, common: boolean): Clue['tier'] | null {
  if (saysWho(words, article)) return 'likely';
  if (words.gap(article) === 'comma') return 'likely';
  return common ? null : 'check';
}

/** A copula or "as" before, adverbs aside. */
function saysWho(words: Words, from: number): boolean {
  let at = from;
  while (at > from - 3 && words.joins(at) && ADVERBS.has(words.at(at - 1))) at -= 1;
  return words.joins(at) && SAYS_WHO.has(words.at(at - 1));
}

/** "Dr Abernethy (cons gastro, Ninewells)", "Fabian Croft, SpR, at …": between commas or brackets. */
function standsAlone(words: Words, from: number, to: number): boolean {
  const opened = words.gap(from) === 'comma' || words.textBefore(from).endsWith('(');
  return opened && !words.joins(to + 1);
}

/** "Consultant nephrologist Lars Eriksen". */
function isTitleOf(words: Words, to: number): boolean {
  return words.joins(to + 1) && words.hasCapital(to + 1) && words.hasCapital(to);
}
