/** THREATS.md is what the app shows, word for word. */
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { ROOT } from '../../../build/project.ts';
import { settingsWords } from '../../../renderer/text/areas/settings.ts';
import { threatWords } from '../../../renderer/text/areas/threats.ts';

function threatsPage(): string {
  const { protection } = settingsWords.en;
  const { title, lead, cases } = threatWords.en;
  const list = (threats: typeof protection.safe): string =>
    threats.map(([who, what]) => `- **${who}** ${what}`).join('\n');
  const parts = [
    '# Threats',
    protection.lead,
    `## ${protection.against}`,
    list(protection.safe),
    `## ${protection.notAgainst}`,
    list(protection.unsafe),
    protection.law,
    `## ${title}`,
    lead,
    ...cases.flatMap(({ when, then, but }) => [`### ${when}`, then, but]),
    '## For those who check',
    'These are the words that Verso shows in its settings, under “What is protected” and “About”, in English; French has the same. They live in `renderer/text`, and a test holds this page to them. The formats are in [main/vault/crypto/README.md](main/vault/crypto/README.md), the decisions in [docs/decisions](docs/decisions), what each host has been seen to do in [docs/hosts.md](docs/hosts.md), and the attacks that are tried in `tests/e2e/attacks.test.ts` and `tests/integration/hostile-page.test.ts`.',
  ];
  return `${parts.join('\n\n')}\n`;
}

// If this fails after a change of words: npm test -- tests/unit/renderer-text/threats.test.ts -u
test('THREATS.md says what the app says', async () => {
  await expect(threatsPage()).toMatchFileSnapshot(join(ROOT, 'THREATS.md'));
});

test('each case says what Verso does and where that ends, in both languages', () => {
  const { en, fr } = threatWords;
  expect(fr.cases).toHaveLength(en.cases.length);
  for (const { when, then, but } of [...en.cases, ...fr.cases]) {
    expect(when).toMatch(/^\p{Lu}.*[^.]$/u);
    for (const sentence of [then, but]) expect(sentence).toMatch(/^\p{Lu}.+\.$/u);
  }
});
