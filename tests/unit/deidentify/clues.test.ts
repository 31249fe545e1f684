import { describe, expect, it } from 'vitest';

import { FoldedText } from '../../../main/vault/deidentify/folded-text.ts';
import { findQuotations } from '../../../main/vault/deidentify/quasi/quotations.ts';
import { PhraseTree } from '../../../main/vault/deidentify/quasi/phrase-tree.ts';
import { CLUE_STAGES } from '../../../main/vault/deidentify/quasi/stages.ts';
import { wordsOf } from '../../../main/vault/deidentify/quasi/words.ts';
import type { Language } from '../../../shared/model/scheme.ts';

function clues(text: string, language: Language): string[] {
  const view = new FoldedText(text);
  return CLUE_STAGES.flatMap((stage) => stage(view, { language })).map(
    ({ start, end, tier, kind, rare }) =>
      `${tier} ${kind}${rare ? ' rare' : ''} «${text.slice(start, end)}»`,
  );
}

const likely = (text: string, language: Language): string[] =>
  clues(text, language).filter((line) => line.startsWith('likely'));

describe('clues in English', () => {
  it.each([
    ['I am Somali.', 'likely origin «Somali»'],
    ['Noor, who is Pakistani too, laughed.', 'likely origin «Pakistani»'],
    ['As a Catholic boy he knew.', 'likely religion «Catholic»'],
    ['my mentee, a Muslim surgeon, asked', 'likely religion «Muslim»'],
    ['I told her about my dyslexia', 'likely health «dyslexia»'],
    ['im autistic and tired', 'likely health «autistic»'],
    ['she was diagnosed with epilepsy', 'likely health «epilepsy»'],
    ['As a care leaver I know', 'likely background «care leaver»'],
    [
      'I was the first in my family to go to university',
      'likely background «first in my family to go to university»',
    ],
    ['my dad drives a taxi in town', 'likely background «drives a taxi in town»'],
    ['I came through clearing', 'likely route «through clearing»'],
    ['I am a third-year student', 'likely year «third-year»'],
    ['I am an FY2 here', 'likely year «FY2»'],
    ['She is Vice Dean', 'likely role «Vice Dean»'],
    ['the clinical lead for stroke said', 'likely role «clinical lead for stroke»'],
    ['I am head of facilities and tired', 'likely role «head of facilities»'],
    ['She is a consultant anaesthetist', 'likely role «consultant anaesthetist»'],
    ['he is now a consultant', 'likely role «consultant»'],
    ['she is ST5 in renal', 'likely role «ST5 in renal»'],
    ['our meeting in January was short', 'likely date «January»'],
    ['she began in 1987 here', 'likely date «1987»'],
    ['she left at the age of forty-three', 'likely age «forty-three»'],
    ['it was her forty-first birthday', 'likely age «forty-first birthday»'],
    ['at his 40th birthday party', 'likely age «40th birthday»'],
    ['he is in his early fifties', 'likely age «early fifties»'],
    ['my family came from Ghana', 'likely country «Ghana»'],
    ['I won the Ferrier Prize', 'likely body «Ferrier Prize»'],
    ['I used to be a paramedic', 'likely career «a paramedic»'],
    ['I failed my finals', 'likely incident «failed my finals»'],
    ['he was referred to the GMC', 'likely incident «referred to the GMC»'],
    ['she met her wife there', 'likely sexuality «her wife»'],
  ])('%s', (text, expected) => {
    expect(clues(text, 'en')).toContain(expected);
  });

  it.each([
    'Black students fail more often and nobody asks why.',
    'Asian doctors in general are asked this.',
    'English as a language is odd.',
    'The consultants talked while a nurse waited.',
    'Patients with diabetes were late.',
    'He hung his white coat on the door.',
    'It was a black box to me.',
    'Every registrar knows that.',
    'It was the only way to do it.',
    'For the first time I spoke.',
    'My first thought was to leave.',
    'This is the third year of the scheme.',
    'For the second year running we met.',
    'We march on and she may come.',
    'They have a straight answer.',
    'No Muslim patients came.',
  ])('leaves alone: %s', (text) => {
    expect(likely(text, 'en')).toEqual([]);
  });

  it.each([
    ['I am the only hijab-wearing surgeon on the rota.', 'only hijab-wearing surgeon on the rota'],
    ['She was the first Deaf student in the school.', 'first Deaf student in the school'],
    ['you’re the only FY2 on that firm', 'only FY2 on that firm'],
  ])('marks as rare what singles one person out: %s', (text, words) => {
    expect(clues(text, 'en')).toContain(`likely singled-out rare «${words}»`);
  });

  it('asks about what the sentence leaves open', () => {
    expect(clues('We spoke about Ramadan.', 'en')).toEqual(['check religion «Ramadan»']);
  });
});

describe('clues in French', () => {
  it.each([
    ['Je suis dyslexique.', 'likely health «dyslexique»'],
    ['une externe noire du service', 'likely ethnicity «noire»'],
    ['Elle est burundaise.', 'likely origin «burundaise»'],
    ['mon mentoré, un chirurgien tunisien', 'likely origin «tunisien»'],
    [
      'Je suis la première de ma famille à faire médecine.',
      'likely background «la première de ma famille à faire médecine»',
    ],
    ['Elle a grandi en HLM', 'likely background «HLM»'],
    ['il est doyen', 'likely role «doyen»'],
    [
      'elle est directrice du programme de pédiatrie',
      'likely role «directrice du programme de pédiatrie»',
    ],
    ['il est chef de service', 'likely role «chef de service»'],
    ['je suis en troisième année', 'likely year «troisième année»'],
    ['elle a vingt-trois ans, dit-elle', 'likely age «vingt-trois ans»'],
    ['il en a soixante et un, je crois', 'check age «soixante et un»'],
    ['elle est née au Sénégal', 'likely country «Sénégal»'],
    ['mon père est maçon', 'likely background «maçon»'],
    ['sur l’étage elles sont deux Noires', 'likely ethnicity «Noires»'],
  ])('%s', (text, expected) => {
    expect(clues(text, 'fr')).toContain(expected);
  });

  it.each([
    'Les patients musulmans attendent.',
    'Les Roms, les juifs et les Hongrois aussi.',
    'Les étudiants noirs sont rares.',
    'L’anglais est une langue.',
    'Une infirmière passe, les internes rient.',
    'La première fois, je me suis tu.',
    'C’est la seule chose à faire.',
    'Il y a dix ans, tout allait bien.',
    'Il a posé une feuille blanche.',
  ])('leaves alone: %s', (text) => {
    expect(likely(text, 'fr')).toEqual([]);
  });

  it('marks as rare what singles one person out', () => {
    expect(clues('Je suis la seule Algonquine de la promotion 2026.', 'fr')).toContain(
      'likely singled-out rare «seule Algonquine de la promotion 2026»',
    );
  });
});

describe('quoted words (A28)', () => {
  it.each([
    ['She said "you people always do well here" and left', 1],
    ['Elle a dit : « vous avez toujours une excuse ».', 1],
    ['the word "racism" and "so what"', 0],
    ["it's the mentee's own view, isn't it", 0],
  ])('%s', (text, count) => {
    expect(findQuotations(new FoldedText(text), { language: 'en' })).toHaveLength(count);
  });
});

describe('phrases', () => {
  it('takes choices and optional parts, and the longest that fits', () => {
    const tree = new PhraseTree<string>().add('first (in|of) my family (to go)?', 'x');
    const find = (text: string): string | undefined => {
      const words = wordsOf(new FoldedText(text));
      const [hit] = [...tree.findAll(words)];
      return hit === undefined
        ? undefined
        : words.text.original.slice(
            words.rangeOf(hit.from, hit.to).start,
            words.rangeOf(hit.from, hit.to).end,
          );
    };
    expect(find('the first in my family to go there')).toBe('first in my family to go');
    expect(find('First of my family.')).toBe('First of my family');
    expect(find('first. In my family')).toBeUndefined();
  });
});

describe('any text', () => {
  it('gives spans inside it on the bytes as written, in time that grows with its length', () => {
    const pieces = [
      'the only ',
      'Zoe\u0308 ',
      '👩🏽‍⚕️',
      'first in my family ',
      'a ',
      'I am ',
      'Nigerian',
      '\u00a0',
      '\n',
      '’s ',
      'ST4 in ',
      '(',
      ', ',
      'les ',
      'head of ',
      '\ud83d',
      'seule ',
      '« ',
    ];
    for (let seed = 0; seed < 400; seed += 1) {
      let text = '';
      for (let at = 0; at < 30; at += 1)
        text += pieces[(seed * 31 + at * at * 7 + at * seed) % pieces.length] ?? '';
      for (const language of ['en', 'fr'] as const) {
        const view = new FoldedText(text);
        for (const { start, end } of CLUE_STAGES.flatMap((stage) => stage(view, { language }))) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }
    }
  });
});
