/** Clues that have no word of their own and a form only: asked about, and the tagger has the last word. */
import { describe, expect, it } from 'vitest';

import { FoldedText } from '../../../main/vault/deidentify/folded-text.ts';
import { findBeginnings } from '../../../main/vault/deidentify/quasi/beginnings.ts';
import type { ClueStage } from '../../../main/vault/deidentify/quasi/clue.ts';
import { findLocalEvents } from '../../../main/vault/deidentify/quasi/local-events.ts';
import { findSingledOut } from '../../../main/vault/deidentify/quasi/singled-out.ts';

const found = (stage: ClueStage, text: string): string[] =>
  stage(new FoldedText(text), { language: 'en' }).map(
    ({ start, end, tier }) => `${tier} ${text.slice(start, end)}`,
  );

describe('events that a place knows', () => {
  it.each([
    ['It was the week of the canteen fire, you see.', 'week of the canteen fire'],
    ['She came the year the roof fell in.', 'year the roof fell in'],
    ['She left after the purge of 2016.', 'purge of 2016'],
    ['We met at the Lantern Ceremony.', 'Lantern Ceremony'],
    ['They still talk about the freezer incident.', 'freezer incident'],
    ['C’était avant la grève des brancardiers.', 'grève des brancardiers'],
    ['Je l’ai vue au congrès de Lévis.', 'congrès de Lévis'],
  ])('%s', (text, words) => {
    expect(found(findLocalEvents, text)).toEqual([`check ${words}`]);
  });

  it.each([
    'The week was long and the day longer.',
    'There was a fire in the grate.',
    'Any incident is reported.',
    'A lecture on renal physiology.',
    'La fermeture est à midi.',
  ])('leaves alone: %s', (text) => {
    expect(found(findLocalEvents, text)).toEqual([]);
  });
});

describe('how a life began', () => {
  it.each([
    ['I was born on a night ferry, she said.', 'born on a night ferry'],
    ['He was brought up above a chip shop.', 'brought up above a chip shop'],
    ['She is a docker’s daughter from Bootle and proud.', 'docker’s daughter from Bootle'],
    ['I am the niece of a bishop.', 'niece of a bishop'],
    ['Elle est née dans une caserne, dit-elle.', 'née dans une caserne'],
    ['mère d’une fille sourde', 'mère d’une fille sourde'],
  ])('%s', (text, words) => {
    expect(found(findBeginnings, text)).toEqual([`check ${words}`]);
  });

  it.each([
    'I was born tired.',
    'The patient’s daughter rang.',
    'my mother of course',
    'ta mère à toi',
  ])('leaves alone: %s', (text) => {
    expect(found(findBeginnings, text)).toEqual([]);
  });
});

describe('what singles one person out, with what is said of them', () => {
  it.each([
    ['He is the only chair in the region who is.', 'likely only chair in the region who is'],
    [
      'the only student in the hall who had been carried out, they say',
      'likely only student in the hall who had been carried out',
    ],
    [
      'I am the only Sámi on the list that I know of.',
      'likely only Sámi on the list that I know of',
    ],
    ['He is the first from his school in ten years.', 'likely first from his school in ten years'],
    [
      'I am the second ever from there to get this far.',
      'check second ever from there to get this far',
    ],
    ['She was the only person who asked.', 'check only person who asked'],
  ])('%s', (text, expected) => {
    expect(found(findSingledOut, text)).toEqual([expected]);
  });

  it.each([
    'It was the last time that I went.',
    'the only thing that I know',
    'I was the first to speak.',
    'The last student I saw was kind.',
  ])('leaves alone: %s', (text) => {
    expect(found(findSingledOut, text)).toEqual([]);
  });
});
