import { describe, expect, it } from 'vitest';

import { proposePronouns } from '../../../main/vault/deidentify/replacements/pronoun-proposals.ts';

describe('pronouns as proposals', () => {
  it('are found in every passage, in its own language, at the place where they stand', () => {
    const passages = [
      { promptId: 'p1', text: 'I met my mentor and she smiles at what I said about the ward.' },
      { promptId: 'p2', text: 'Nous avons parlé longtemps et elle est partie avant la fin.' },
    ];
    const proposals = proposePronouns(passages, 'en');
    expect(new Set(proposals.map(({ promptId }) => promptId))).toEqual(new Set(['p1', 'p2']));
    for (const { promptId, start, end, text, tier, ruleId, replacement } of proposals) {
      const passage = passages.find((one) => one.promptId === promptId)?.text ?? '';
      expect(passage.slice(start, end)).toBe(text);
      expect(replacement).not.toBe(text);
      expect([tier, ruleId]).toEqual(['check', 'A32']);
    }
  });

  it('are none where nobody is written of as she or he', () => {
    expect(proposePronouns([{ promptId: 'p1', text: 'We talked and I listened.' }], 'en')).toEqual(
      [],
    );
    expect(proposePronouns([], 'fr')).toEqual([]);
  });
});
