import { describe, expect, it } from 'vitest';

import { FoldedText } from '../../../main/vault/deidentify/folded-text.ts';
import { keeper } from '../../../main/vault/deidentify/keep/keep.ts';
import type { Language } from '../../../shared/model/scheme.ts';

function why(text: string, words: string, language: Language = 'en'): string | null {
  const start = text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  return keeper(new FoldedText(text), language)({ start, end: start + words.length });
}

describe('what is kept', () => {
  it.each([
    ['Gibbs would have me write about feelings.', 'Gibbs', 'cited-author'],
    ['as Johns (1994) has it', 'Johns', 'cited-author'],
    ['It is Parkinson’s, she thinks.', 'Parkinson’s', 'eponym'],
    ['a low Finnegan score', 'Finnegan', 'eponym'],
    ['a quixotic plan of mine', 'quixotic', 'eponym'],
    ['she gave him ramipril', 'ramipril', 'drug'],
    ['We met on Teams again', 'Teams', 'tool'],
    ['the GMC says so', 'GMC', 'shared-body'],
    ['What happened\nI came late.', 'What happened', 'heading'],
    ['see you on Tuesday', 'Tuesday', 'weekday'],
    ['She may come.', 'may', 'word-as-word'],
    ['she did it with grace and I saw', 'grace', 'word-as-word'],
    ['i think she may come and that is all', 'may', 'word-as-word'],
    ['the corridor was colder than i thought', 'colder', 'word-as-word'],
    ['It was the saddest and busiest day.', 'saddest', 'word-as-word'],
    ['It was the saddest and busiest day.', 'busiest', 'word-as-word'],
    ['I have been braver, and wiser.', 'wiser', 'word-as-word'],
    ['Black students fail more often.', 'Black', 'people-in-general'],
    ['Catholics and others came', 'Catholics', 'people-in-general'],
    ['He works in T&O now', 'T&O', 'clinical-word'],
    ['I put her back on Plavix', 'Plavix', 'drug'],
    ['It robs Peter to pay Paul.', 'Peter', 'saying'],
    ['power as Okoro (2005) sees it', 'Okoro', 'cited-author'],
    ['as others say (Trix and Psenka, 2003).', 'Psenka', 'citation'],
    ['as others say (Sambunjak et al., 2010; Ely, 2001)', 'Ely', 'cited-author'],
  ])('%s', (text, words, reason) => {
    expect(why(text, words)).toBe(reason);
  });

  it.each([
    ['Les juifs et les autres.', 'juifs', 'people-in-general'],
    ['le syndrome de Rett', 'Rett', 'eponym'],
    ['Et alors ?\nJe ne sais pas.', 'Et alors', 'heading'],
    ['on se voit vendredi', 'vendredi', 'weekday'],
  ])('in French: %s', (text, words, reason) => {
    expect(why(text, words, 'fr')).toBe(reason);
  });
});

describe('what is not kept', () => {
  it.each([
    ['Dr Gibbs came late.', 'Gibbs'],
    ['I met Tom Bishop there', 'Bishop'],
    ['Then Dr Wells spoke.', 'Wells'],
    ['I spoke to Grace about it.', 'Grace'],
    ['I saw May in the corridor.', 'May'],
    ['i told grace about it and she laughed', 'grace'],
    ['I asked Johns to come.', 'Johns'],
    ['I am Black and tired.', 'Black'],
    ['Chidinma came by.', 'Chidinma'],
    ['Monday Okafor said so', 'Monday Okafor'],
    ['I asked Wiser to come.', 'Wiser'],
    ['I asked Peter to pay for it.', 'Peter'],
    ['My uncle Sam drove me there.', 'Sam'],
    ['Renault, our registrar, was late.', 'Renault'],
    ['Jack Frost, our FY1, was late.', 'Jack Frost'],
    ['Dr Okoro (2005) sees it so', 'Okoro'],
    ['I met Okoro in 2005, and he left.', 'Okoro'],
    ['i met mrs fuller there', 'fuller'],
  ])('%s', (text, words) => {
    expect(why(text, words)).toBeNull();
  });
});
