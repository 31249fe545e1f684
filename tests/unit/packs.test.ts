import { describe, expect, it } from 'vitest';

import {
  findPrompt,
  hasQuickMode,
  inLanguage,
  packs,
  packsFor,
  promptsOf,
  sources,
} from '../../shared/content/packs.ts';

describe('the prompt packs', () => {
  it('are twelve packs and seventy-seven prompts', () => {
    expect(packs).toHaveLength(12);
    expect(packs.flatMap((pack) => pack.prompts)).toHaveLength(77);
  });

  it('have unique ids that name their pack', () => {
    const ids = packs.flatMap((pack) => pack.prompts.map((prompt) => prompt.id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const pack of packs) {
      for (const prompt of pack.prompts) expect(prompt.id.startsWith(`${pack.id}.`)).toBe(true);
    }
  });

  it('ask the same first question before and after, to the byte, in both languages (R1)', () => {
    expect(findPrompt('P10.1')?.question).toEqual(findPrompt('P01.1')?.question);
  });

  it('know every source that a prompt names', () => {
    for (const prompt of packs.flatMap((pack) => pack.prompts)) {
      for (const key of prompt.sources) expect(sources, prompt.id).toHaveProperty(key);
    }
  });

  it('are wholly in French where they are in French at all', () => {
    const french = packs.filter((pack) => pack.title.fr !== undefined);
    expect(french.map((pack) => pack.id)).toEqual(['P01', 'P04', 'P05', 'P10']);
    for (const pack of french) {
      expect(pack.framework.fr, pack.id).toBeDefined();
      for (const prompt of pack.prompts) {
        expect(prompt.question.fr, prompt.id).toBeDefined();
        expect(prompt.label.fr, prompt.id).toBeDefined();
      }
    }
  });

  it('use a no-break space before high punctuation in French, and never a plain one', () => {
    for (const pack of packs) {
      const words = JSON.stringify([
        pack.title.fr,
        pack.prompts.map((prompt) => prompt.question.fr),
      ]);
      expect(words).not.toMatch(/ [?!;:]/u);
    }
  });

  it('say in which language the words really are', () => {
    const english = packs.find((pack) => pack.id === 'P02');
    expect(english && inLanguage(english.title, 'fr').language).toBe('en');
  });

  it('give a role its own packs and the shared ones only', () => {
    expect(packsFor('mentor').map((pack) => pack.id)).toEqual([
      'P02',
      'P03',
      'P05',
      'P07',
      'P09',
      'P11',
      'P12',
    ]);
    expect(packsFor('mentee', 'T2').map((pack) => pack.id)).toEqual(['P04', 'P06']);
  });

  it('shorten a pack only where it has starred prompts', () => {
    const heard = packs.find((pack) => pack.id === 'P04');
    const story = packs.find((pack) => pack.id === 'P01');
    expect(heard && promptsOf(heard, true).map((prompt) => prompt.id)).toEqual([
      'P04.1',
      'P04.3',
      'P04.6',
    ]);
    expect(story && hasQuickMode(story)).toBe(false);
    expect(story && promptsOf(story, true)).toHaveLength(5);
  });
});
