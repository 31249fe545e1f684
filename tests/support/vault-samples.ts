/** Entries and queries for tests of the vault. */
import { randomBytes } from 'node:crypto';

import type { CallInput } from '../../shared/contract/contract.ts';
import type { EntryDraft, RecordId } from '../../shared/model/journal.ts';
import { NO_MARKS, recordId } from '../../shared/model/journal.ts';

export function newId(): RecordId {
  return recordId.parse(randomBytes(16).toString('hex'));
}

export function draftOf(text: string, changes: Partial<EntryDraft> = {}): EntryDraft {
  return {
    id: newId(),
    packId: 'P04',
    packVersion: 1,
    timePoint: 'T2',
    sessionId: null,
    quick: false,
    title: '',
    answers: [
      {
        promptId: 'P04.1',
        question: 'What did you hear?',
        questionLanguage: 'en',
        text,
        skipped: false,
      },
    ],
    status: 'draft',
    ...NO_MARKS,
    ...changes,
  };
}

export function listQuery(
  changes: Partial<CallInput<'entries.list'>> = {},
): CallInput<'entries.list'> {
  return {
    words: '',
    packId: null,
    sessionId: null,
    timePoint: null,
    tag: null,
    discarded: false,
    order: 'newest',
    limit: 50,
    offset: 0,
    ...changes,
  };
}

const VOCABULARY =
  'ward mentor student listened quietly about the corridor accent placement consultant morning learned asked silence assumption heard clinic teaching story difference confidence belonging exam rota évaluation réunion étudiante racontait'.split(
    ' ',
  );

/** About `words` words, the same for the same seed. */
export function sampleText(seed: number, words: number): string {
  let state = seed + 1;
  const next = (): number => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648);
  const parts: string[] = [];
  for (let index = 0; index < words; index += 1) {
    const word = VOCABULARY[Math.floor(next() / 65_536) % VOCABULARY.length] ?? 'ward';
    parts.push(index % 12 === 11 ? `${word}.` : word);
  }
  return parts.join(' ');
}
