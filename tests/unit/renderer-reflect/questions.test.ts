import { describe, expect, it } from 'vitest';

import { questionsOf } from '../../../renderer/features/reflect/questions.ts';
import { findPack } from '../../../shared/content/packs.ts';
import type { Answer } from '../../../shared/model/journal.ts';

const answer = (promptId: string): Answer => ({
  promptId,
  question: `Asked as ${promptId}`,
  questionLanguage: 'en',
  text: 'Words.',
  skipped: false,
});

describe('whether an answer may leave', () => {
  it('is what the pack says', () => {
    const questions = questionsOf(findPack('P04'), [], false, 'en');
    const never = questions.filter(({ neverLeaves }) => neverLeaves);
    expect(never.map(({ promptId }) => promptId)).toEqual(['P04.7']);
  });

  it('is never, where the pack is gone and nobody can say what was promised', () => {
    const [question] = questionsOf(undefined, [answer('X01.1')], false, 'en');
    expect(question).toMatchObject({ promptId: 'X01.1', neverLeaves: true });
  });
});
