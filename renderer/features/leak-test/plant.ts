/**
 * The first half of the leak test: random words go into the journal by the calls that a person's own
 * words take. Nobody keeps them but the vault, sealed; this page forgets them when it is locked.
 */
import { packsFor } from '../../../shared/content/packs.ts';
import type { Verso } from '../../../shared/contract/client.ts';
import type { EntryDraft, RecordId } from '../../../shared/model/journal.ts';
import { NO_MARKS, recordId } from '../../../shared/model/journal.ts';
import type { Language } from '../../../shared/model/scheme.ts';
import { leakTestWords } from '../../text/areas/leak-test.ts';
import { fairNumber, markerWord } from './marker-words.ts';

type Random = (below: number) => number;

/**
 * Writes an entry and somebody of the cast, searches for a word that is there and for one that is not,
 * and tells the vault what to look for. Where that fails, what was written goes again.
 * @returns the words, for tests; everybody else forgets them.
 */
export async function plant(
  verso: Verso,
  language: Language,
  random: Random = fairNumber,
): Promise<readonly string[]> {
  const word = (): string => markerWord(random);
  const [inTitle, inText, asName, searchedFor] = [word(), word(), word(), word()] as const;
  const phrases = [inTitle, inText, asName, searchedFor];
  const said = leakTestWords[language];
  const draft = await draftOf(verso, {
    id: newId(random),
    title: said.entryTitle(inTitle),
    text: said.entryText(inText),
    language,
  });
  const castId = newId(random);
  try {
    await verso.call('entries.save', draft);
    await verso.call('cast.save', {
      id: castId,
      kind: 'person',
      names: [asName],
      replacement: said.replacement,
      part: 'other',
    });
    for (const words of [inText, searchedFor]) {
      await verso.call('entries.list', { ...WHOLE_JOURNAL, words });
    }
    await verso.call('leakTest.plant', { entryId: draft.id, castId, phrases });
  } catch (error) {
    await takeBack(verso, draft.id, castId);
    throw error;
  }
  return phrases;
}

const WHOLE_JOURNAL = {
  packId: null,
  sessionId: null,
  timePoint: null,
  tag: null,
  discarded: false,
  order: 'newest',
  limit: 1,
  offset: 0,
} as const;

/** An entry like any other of this role: an answer to the first question of its first pack. */
async function draftOf(
  verso: Verso,
  wanted: {
    readonly id: RecordId;
    readonly title: string;
    readonly text: string;
    readonly language: Language;
  },
): Promise<EntryDraft> {
  const { role } = await verso.call('profile.read', null);
  const [pack] = packsFor(role);
  const prompt = pack?.prompts[0];
  const timePoint = pack?.timePoints[0];
  if (pack === undefined || prompt === undefined || timePoint === undefined) {
    throw new Error(`No pack for ${role}`);
  }
  return {
    id: wanted.id,
    packId: pack.id,
    packVersion: pack.version,
    timePoint,
    sessionId: null,
    quick: false,
    title: wanted.title,
    answers: [
      {
        promptId: prompt.id,
        question: prompt.question.en,
        questionLanguage: 'en',
        text: wanted.text,
        skipped: false,
      },
    ],
    status: 'draft',
    ...NO_MARKS,
  };
}

/** As far as it got; what is not there cannot be taken back, and what stays is only random. */
async function takeBack(verso: Verso, entryId: RecordId, castId: RecordId): Promise<void> {
  await Promise.allSettled([
    verso.call('entries.discard', { id: entryId }),
    verso.call('cast.remove', { id: castId }),
  ]);
}

function newId(random: Random): RecordId {
  const hex = Array.from({ length: 32 }, () => random(16).toString(16)).join('');
  return recordId.parse(hex);
}
