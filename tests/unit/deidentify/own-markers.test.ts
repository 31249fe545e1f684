import { describe, expect, it } from 'vitest';

import { ownMarkers } from '../../../main/vault/deidentify/own-markers.ts';
import { CLUE_KINDS } from '../../../main/vault/deidentify/quasi/clue.ts';
import { ladderFor } from '../../../main/vault/deidentify/replacements/ladders.ts';

const WORDS = ['third year', 'final year', 'Year 1', 'année', 'Somali', 'my wife', 'Ramadan', 'X'];

describe('words that we put in ourselves', () => {
  it.each(CLUE_KINDS)('are known again on every rung of the ladder: %s', (kind) => {
    for (const language of ['en', 'fr'] as const) {
      for (const rung of WORDS.flatMap((words) => ladderFor(kind, words, language))) {
        if (!rung.startsWith('[')) continue;
        expect([rung, ownMarkers(`Then ${rung} came.`, []).length]).toEqual([rung, 1]);
      }
    }
  });

  it('are not what an author writes in brackets', () => {
    expect(ownMarkers('Then [the one from Leeds] came, [Ngozi] too.', [])).toEqual([]);
  });
});
