import { describe, expect, it } from 'vitest';

import { fold, FoldedText } from '../../../main/vault/deidentify/folded-text.ts';
import { CLUE_KINDS } from '../../../main/vault/deidentify/quasi/clue.ts';
import { ageLadder } from '../../../main/vault/deidentify/replacements/ages.ts';
import { applyEdits } from '../../../main/vault/deidentify/replacements/edits.ts';
import { givesAway } from '../../../main/vault/deidentify/replacements/giving-away.ts';
import { ladderFor } from '../../../main/vault/deidentify/replacements/ladders.ts';
import { neutralEnglish } from '../../../main/vault/deidentify/replacements/neutral-english.ts';
import { neutralFrench } from '../../../main/vault/deidentify/replacements/neutral-french.ts';
import { placeLadder } from '../../../main/vault/deidentify/replacements/places.ts';
import type { RoleBook } from '../../../main/vault/deidentify/replacements/role-book.ts';
import { enter, labelOf } from '../../../main/vault/deidentify/replacements/role-book.ts';
import { dateLadder } from '../../../main/vault/deidentify/replacements/time-points.ts';

describe('ladders', () => {
  it.each([
    ['role', 'Vice Dean', '[a senior member of staff]'],
    ['role', 'ST4 in anaesthetics', '[a doctor in training]'],
    ['role', 'consultant anaesthetist', '[a senior doctor]'],
    ['role', 'year rep', '[a student with an office]'],
    ['year', 'final-year', '[the final years]'],
    ['year', 'third year', '[the clinical years]'],
    ['year', 'yr 2', '[the early years]'],
    ['year', 'FY2', '[a stage of training]'],
    ['age', 'forty-three', '[in their forties]'],
    ['health', 'ADHD', '[a disability or health condition]'],
  ] as const)('%s «%s» is %s', (kind, words, expected) => {
    expect(ladderFor(kind, words, 'en')[0]).toBe(expected);
  });

  it('has one for every kind of clue in both languages, in one pair of brackets, each step another', () => {
    for (const kind of CLUE_KINDS) {
      for (const language of ['en', 'fr'] as const) {
        const steps = ladderFor(kind, 'x', language);
        expect(new Set(steps).size).toBe(steps.length);
        for (const step of steps) expect(step).toMatch(/^\[[^[\]]{2,60}\]$/u);
      }
    }
  });

  it('takes no word of the clue over', () => {
    const taken = ladderFor('role', 'clinical lead for stroke', 'en').join(' ');
    expect(taken).not.toMatch(/stroke|lead/u);
    expect(ladderFor('health', 'Crohn’s', 'en')).toEqual(ladderFor('health', 'epilepsy', 'en'));
  });

  it.each([
    ['14', 'en', '[in their teens]'],
    ['34 years old', 'en', '[in their thirties]'],
    ['93', 'en', '[aged 90 or over]'],
    ['six', 'en', '[an age]'],
    ['8', 'en', '[a child]'],
    ['vingt-trois ans', 'fr', '[dans la vingtaine]'],
    ['soixante et onze ans', 'fr', '[entre 70 et 79 ans]'],
    ['quatre-vingt-douze ans', 'fr', '[90 ans ou plus]'],
    ['seventeen', 'en', '[in their teens]'],
  ] as const)('age «%s» is %s %s', (words, language, expected) => {
    expect(ageLadder(words, language)[0]).toBe(expected);
  });

  it.each([
    ['Leeds General Infirmary', 'institution', '[a hospital]'],
    ['Lancaster Medical School', 'institution', '[a medical school]'],
    ['Ward 7B', 'place', '[a ward]'],
    ['14 Elm Road', 'place', '[address]'],
    ['Burnley', 'place', '[a town]'],
    ['Acme', 'institution', '[an organisation]'],
  ] as const)('place «%s» is %s %s', (name, kind, expected) => {
    expect(placeLadder(name, kind, 'en')[0]).toBe(expected);
  });

  it('says time point and session instead of a date', () => {
    expect(dateLadder('T2', 3, 'en')).toEqual(['[date, session 3]', '[T2]', '[date]']);
    expect(dateLadder('T0', null, 'fr')).toEqual(['[T0]', '[date]']);
  });
});

describe('labels of third parties', () => {
  it('tells people of one role apart by first appearance', () => {
    let book: RoleBook = [];
    for (const entity of ['z', 'a', 'm']) book = enter(book, entity, 'consultant');
    book = enter(book, 'n', 'nurse');
    expect(['z', 'a', 'm', 'n'].map((entity) => labelOf(book, entity, 'en'))).toEqual([
      '[a consultant]',
      '[another consultant]',
      '[a third consultant]',
      '[a nurse]',
    ]);
    expect(labelOf(book, 'a', 'fr')).toBe('[un autre médecin]');
  });

  it('keeps a label for good, whatever comes later', () => {
    const first = enter([], 'a', 'consultant');
    const later = enter(enter(first, 'b', 'consultant'), 'a', 'nurse');
    expect(labelOf(later, 'a', 'en')).toBe(labelOf(first, 'a', 'en'));
    expect(enter(later, 'b', 'person')).toBe(later);
    expect(() => labelOf(first, 'nobody', 'en')).toThrow(RangeError);
  });

  it('is the same for any names', () => {
    const label = (ids: readonly string[]): readonly string[] => {
      const book = ids.reduce<RoleBook>((all, id) => enter(all, id, 'student'), []);
      return ids.map((id) => labelOf(book, id, 'en'));
    };
    expect(label(['aaa', 'bbb', 'ccc'])).toEqual(label(['zz', 'yyyyyyy', 'x']));
  });
});

describe('what gives somebody away', () => {
  it.each([
    ['[AK]', 'initials'],
    ['[mentor A]', 'initials'],
    ['[Dr K]', 'initials'],
    ['ak07', 'initials'],
    ['[Ami]', 'part-of-the-name'],
    ['[Aminata]', 'part-of-the-name'],
    ['[KHAN]', 'part-of-the-name'],
    ['*********', 'length'],
    ['[mentor 07]', null],
    ['[a consultant]', null],
    ['[Robin]', null],
    ['[Dr X]', null],
  ])('%s: %s', (replacement, given) => {
    expect(givesAway(replacement, ['Amina Khan'])).toBe(given);
  });

  it('does not call any of our own labels telling', () => {
    const book = enter(enter([], 'x', 'colleague'), 'y', 'colleague');
    for (const entity of ['x', 'y']) {
      expect(givesAway(labelOf(book, entity, 'en'), ['Amina Khan'])).toBeNull();
    }
  });
});

function english(text: string): string {
  const view = new FoldedText(text);
  return applyEdits(view, neutralEnglish(view));
}

function french(text: string): string {
  const view = new FoldedText(text);
  return applyEdits(view, neutralFrench(view));
}

describe('neutral English', () => {
  it.each([
    ['She was late.', 'They were late.'],
    ['She says that he knows.', 'They say that they know.'],
    ['He has his own room, and it is his.', 'They have their own room, and it is theirs.'],
    ['I told her that her notes helped her.', 'I told them that their notes helped them.'],
    ['I saw him. He saw himself.', 'I saw them. They saw themself.'],
    ['she’s late and she’s been ill', 'they’re late and they’ve been ill'],
    ["He isn't sure; she doesn't care.", "They aren't sure; they don't care."],
    ['Was she there? Does he know?', 'Were they there? Do they know?'],
    ['He always smiles and watches us.', 'They always smile and watch us.'],
    ['She also teaches.', 'They also teach.'],
    ['The choice is hers.', 'The choice is theirs.'],
    ['She would go.', 'They would go.'],
    ['He goes home.', 'They go home.'],
  ])('%s', (text, expected) => {
    expect(english(text)).toBe(expected);
  });

  it.each(['I was there.', 'The others hear this.', 'Sheila heard Herbert.', ''])(
    'leaves alone: %s',
    (text) => {
      expect(english(text)).toBe(text);
    },
  );

  it('is done after one pass, and proposes for judgement only', () => {
    const text = 'She said he was sure her mother knows him. Is she?';
    expect(english(english(text))).toBe(english(text));
    const tiers: readonly string[] = neutralEnglish(new FoldedText(text)).map(({ tier }) => tier);
    expect(new Set(tiers)).toEqual(new Set(['check']));
    expect(fold(english(text))).not.toMatch(/\b(?:she|he|her|him|his)\b/u);
  });
});

describe('neutral French', () => {
  it.each([
    ['Elle est partie.', 'Cette personne est partie.'],
    ['Il est allé voir.', 'Cette personne est allée voir.'],
    ['Il parle avec elle.', 'Cette personne parle avec cette personne.'],
    ['Je parle pour lui.', 'Je parle pour cette personne.'],
    ['Il a parlé.', 'Cette personne a parlé.'],
  ])('%s', (text, expected) => {
    expect(french(text)).toBe(expected);
  });

  it.each([
    'Il y a du bruit.',
    'Il faut partir.',
    'Il est important de dire.',
    'Il est 14 h.',
    'dit-il',
  ])('leaves alone: %s', (text) => {
    expect(french(text)).toBe(text);
  });
});
