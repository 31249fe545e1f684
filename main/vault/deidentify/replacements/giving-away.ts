/** Whether what is put in gives away what it replaces (R11): by a part, by initials, by length. */
import { tokensOf } from '../cast-forms.ts';
import { fold } from '../folded-text.ts';

export type GivenAway = 'part-of-the-name' | 'initials' | 'length';

const PLAIN_WORDS = new Set(
  'a an the my mentor mentee another student consultant colleague doctor dr prof nurse person of in un une le la mon ma autre de du personne medecin'.split(
    ' ',
  ),
);
/** Shorter, and half the words of a language are in some name. */
const SHORTEST_PART = 3;

/**
 * @param replacement as chosen, with or without brackets.
 * @param names every name of the person.
 * @returns what gives them away, or null.
 */
export function givesAway(replacement: string, names: readonly string[]): GivenAway | null {
  const words = tellingWords(replacement);
  for (const name of names) {
    const parts = wordsOf(name);
    const initials = parts.map((part) => part.slice(0, 1)).join('');
    if (words.some((word) => parts.some((part) => sharesPart(word, part))))
      return 'part-of-the-name';
    if (words.some((word) => isInitials(word, initials))) return 'initials';
    if (isMask(replacement, name)) return 'length';
  }
  return null;
}

/** Without the words of any label; a capital A behind another word is a letter and no article. */
function tellingWords(replacement: string): readonly string[] {
  const written = replacement.match(/[\p{L}\p{M}\p{N}]{1,80}/gu) ?? [];
  return written
    .filter((word, at) => !PLAIN_WORDS.has(fold(word)) || (word === 'A' && at > 0))
    .map(fold);
}

function wordsOf(text: string): readonly string[] {
  return tokensOf(fold(text)).map(({ word }) => word);
}

function sharesPart(word: string, part: string): boolean {
  const shorter = word.length < part.length ? word : part;
  const longer = shorter === word ? part : word;
  return shorter.length >= SHORTEST_PART && longer.startsWith(shorter);
}

/** "AK", "A", "ak07": letters that are the name's own first ones. */
function isInitials(word: string, initials: string): boolean {
  const letters = word.replace(/\d/gu, '');
  if (letters === '' || letters.length > 4) return false;
  return letters === initials || (letters.length === 1 && initials.includes(letters));
}

/** "*****" or "A____": as many signs as the name has letters. */
function isMask(replacement: string, name: string): boolean {
  const signs = replacement.replace(/[[\]\s]/gu, '');
  return (
    /^\p{L}?[*_.xX#•-]{2,80}$/u.test(signs) && signs.length === name.replace(/\s/gu, '').length
  );
}
