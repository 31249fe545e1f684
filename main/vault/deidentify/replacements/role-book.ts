/**
 * One label for one person, over a document and over the journal: "[a consultant]", "[another consultant]".
 * Labels are given in the order in which people first appear, never by their names, so that neither a
 * letter nor an alphabet shows through.
 */
import type { Language } from '../../../../shared/model/scheme.ts';

/** Roles of third parties as they are labelled. */
export const THIRD_PARTIES = {
  consultant: { en: 'consultant', fr: 'médecin' },
  doctor: { en: 'doctor in training', fr: 'médecin en formation' },
  nurse: { en: 'nurse', fr: 'personne soignante' },
  student: { en: 'student', fr: 'personne en études' },
  colleague: { en: 'colleague', fr: 'collègue' },
  patient: { en: 'patient', fr: 'personne soignée' },
  relative: { en: 'relative', fr: 'proche' },
  friend: { en: 'friend', fr: 'connaissance' },
  person: { en: 'person', fr: 'personne' },
} as const satisfies Record<string, Record<Language, string>>;
export type ThirdParty = keyof typeof THIRD_PARTIES;

export interface Labelled {
  /** Of the cast, or made for this document; never a name. */
  readonly entity: string;
  readonly role: ThirdParty;
}

/** Everybody labelled so far, by first appearance. Plain data, to be kept with the journal. */
export type RoleBook = readonly Labelled[];

/** The book with somebody in it; the same book where they were in it already, whatever their role now. */
export function enter(book: RoleBook, entity: string, role: ThirdParty): RoleBook {
  return book.some((one) => one.entity === entity) ? book : [...book, { entity, role }];
}

/**
 * @returns the label in brackets.
 * @throws for somebody who was not entered: a caller's mistake.
 */
export function labelOf(book: RoleBook, entity: string, language: Language): string {
  const own = book.find((one) => one.entity === entity);
  if (own === undefined) throw new RangeError('nobody of that id was entered');
  const place = book.filter(({ role }) => role === own.role).indexOf(own);
  const noun = THIRD_PARTIES[own.role][language];
  return `[${language === 'en' ? english(noun, place) : french(noun, own.role, place)}]`;
}

const ENGLISH_ORDINALS = [
  'a third',
  'a fourth',
  'a fifth',
  'a sixth',
  'a seventh',
  'an eighth',
  'a ninth',
  'a tenth',
];
const FRENCH_ORDINALS = [
  'troisième',
  'quatrième',
  'cinquième',
  'sixième',
  'septième',
  'huitième',
  'neuvième',
  'dixième',
];

function english(noun: string, place: number): string {
  if (place === 0) return `a ${noun}`;
  if (place === 1) return `another ${noun}`;
  return `${ENGLISH_ORDINALS[place - 2] ?? 'yet another'} ${noun}`;
}

const FEMININE: ReadonlySet<ThirdParty> = new Set([
  'nurse',
  'student',
  'patient',
  'person',
  'friend',
]);

function french(noun: string, role: ThirdParty, place: number): string {
  const article = FEMININE.has(role) ? 'une' : 'un';
  if (place === 0) return `${article} ${noun}`;
  if (place === 1) return `${article} autre ${noun}`;
  const ordinal = FRENCH_ORDINALS[place - 2];
  return ordinal === undefined
    ? `encore ${article} autre ${noun}`
    : `${article} ${ordinal} ${noun}`;
}
