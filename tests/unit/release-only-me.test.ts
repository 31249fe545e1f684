/** Every writer of a copy, given an entry full of words that may never leave. */
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

import { buildDocument } from '../../main/vault/export/document/build-document.ts';
import { finalText } from '../../main/vault/export/final-text.ts';
import { passagesOf, releasable } from '../../main/vault/export/passages.ts';
import { FORMAT_NAMES, writeFormat } from '../../main/vault/export/write-format.ts';
import { starterCodebook } from '../../shared/content/codebook.ts';
import { packs } from '../../shared/content/packs.ts';
import type { Entry } from '../../shared/model/journal.ts';
import { entrySchema, NO_MARKS } from '../../shared/model/journal.ts';
import { sampleParts } from '../support/release-samples.ts';

/** With what lies in zips. */
function everythingIn(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  if (!text.startsWith('PK')) return text;
  return Object.entries(unzipSync(bytes))
    .map(([name, content]) => `${name}\n${new TextDecoder().decode(content)}`)
    .join('\n');
}

const SECRET = 'kingfisher';
const OPEN = 'The bus costs more than the ward assumes.';

/** Each answer has an open line between two that are for the writer alone. */
function entryOf(pack: (typeof packs)[number]): Entry {
  const text = `${SECRET} before\n${OPEN}\n${SECRET} after`;
  const openAt = text.indexOf(OPEN);
  const answers = pack.prompts.map(({ id, release, question }) => ({
    promptId: id,
    question: question.en,
    questionLanguage: 'en',
    text: release === 'never' ? SECRET : text,
    skipped: false,
  }));
  const onlyMe = pack.prompts
    .filter(({ release }) => release !== 'never')
    .flatMap(({ id: promptId }) => [
      { promptId, start: 0, end: openAt - 1 },
      { promptId, start: openAt + OPEN.length + 1, end: text.length },
    ]);
  return entrySchema.parse({
    id: 'a'.repeat(32),
    packId: pack.id,
    packVersion: 1,
    timePoint: pack.timePoints[0],
    sessionId: null,
    quick: false,
    title: '',
    answers,
    status: 'finished',
    ...NO_MARKS,
    onlyMe,
    createdAt: '2026-11-01T10:00:00.000Z',
    changedAt: '2026-11-01T10:00:00.000Z',
    discardedAt: null,
    storyClosedAt: null,
  });
}

describe.each(packs.map((pack) => [pack.id, pack] as const))('a copy of %s', (_, pack) => {
  const entry = entryOf(pack);
  const offered = releasable(entry);
  const promptIds = pack.prompts.filter(({ release }) => release !== 'never').map(({ id }) => id);

  it('is proposed without them', () => {
    expect(JSON.stringify(passagesOf(offered))).not.toContain(SECRET);
    expect(JSON.stringify(entry)).toContain(SECRET);
  });

  it.skipIf(promptIds.length === 0)('is written without them, by every writer', async () => {
    const choice = { entryId: entry.id, promptIds, decisions: [] };
    const document = buildDocument({
      study: { id: null, schemeRun: null },
      schemeSize: null,
      participant: {
        id: 'b'.repeat(32),
        pseudonym: 'P47',
        role: null,
        pair: null,
        group: null,
        keptKnowingly: [],
      },
      release: { id: 'c'.repeat(32), number: 1 },
      entries: [
        {
          entry,
          choice,
          digest: finalText(offered, choice).digest,
          number: 1,
          sequence: null,
          lensOn: false,
          consent: { scope: 'entry', specialCategory: 'none', reviewedOn: '2026-11-02' },
          memo: '',
          codings: [],
          ruleOf: () => null,
        },
      ],
      codebook: starterCodebook,
    });
    for (const format of FORMAT_NAMES) {
      const { bytes } = await writeFormat(document, format, sampleParts());
      const written = everythingIn(bytes);
      expect(written, format).not.toContain(SECRET);
      if (format !== 'qdc') expect(written, format).toContain('The bus costs more');
    }
  });
});

it('refuses an answer of which nothing is left', () => {
  const pack = packs.find(({ id }) => id === 'P04');
  if (pack === undefined) throw new Error('no P04');
  const entry = entryOf(pack);
  const [first] = entry.answers;
  if (first === undefined) throw new Error('no answer');
  const all = { promptId: first.promptId, start: 0, end: first.text.length };
  const offered = releasable({ ...entry, onlyMe: [all] });
  expect(passagesOf(offered)[0]).toMatchObject({ text: '', release: 'never' });
  const choice = { entryId: entry.id, promptIds: [first.promptId], decisions: [] };
  expect(() => finalText(offered, choice)).toThrow();
});
