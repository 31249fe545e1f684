/** Releases to write files of: full of what must not be in them, and of what breaks careless writers. */
import type {
  EntryToRelease,
  ReleaseToBuild,
} from '../../main/vault/export/document/build-document.ts';
import { buildDocument } from '../../main/vault/export/document/build-document.ts';
import type { ReleaseDocument } from '../../main/vault/export/document/release-document.ts';
import { finalText } from '../../main/vault/export/final-text.ts';
import { releasable } from '../../main/vault/export/passages.ts';
import { Pace } from '../../main/vault/long-work/pace.ts';
import type { ExportParts } from '../../main/vault/export/formats/export-parts.ts';
import { starterCodebook } from '../../shared/content/codebook.ts';
import type { Entry } from '../../shared/model/journal.ts';
import { entrySchema, NO_MARKS } from '../../shared/model/journal.ts';
import type { Decision } from '../../shared/model/release.ts';

/** None of these may be in any file. */
export const CANARIES = [
  'Amina',
  'Khan',
  'Reid-Okonkwo',
  'amina.khan@soton.example',
  '07700 900461',
  'SO16 6YD',
  'Canary Title of the entry',
  'canary-user',
  '/home/canary-user/Verso',
  'Only for my own eyes',
  'Never to be exported either',
  'A line for me alone',
  'canary qwystrand',
  '2026-03-04',
  '05:06:07',
  '05:06',
] as const;

/** Emoji with joiners and tones, marks that compose and some that do not, right to left, odd line breaks. */
export const AWKWARD =
  '👩🏽‍⚕️ said “no” 🙂. Cafe\u0301, Ame\u0301lie and q\u0323\u0307\r\nשלום, قالت نعم\u2028=2+2 & <b> ]]> "quoted"\u0007 end\ttab  two spaces';

/** UUIDs in a row: the same in every run. */
export function countingGuids(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `00000000-0000-4000-8000-${count.toString(16).padStart(12, '0')}`;
  };
}

export function sampleParts(change: Partial<ExportParts> = {}): ExportParts {
  return {
    version: '0.1.0',
    language: 'en',
    date: '2026-11-01',
    newGuid: countingGuids(),
    pace: new Pace(0),
    ...change,
  };
}

export function sampleEntry(number: number, texts: Readonly<Record<string, string>>): Entry {
  const answers = Object.entries(texts).map(([promptId, text]) => ({
    promptId,
    question: `What did you hear in ${promptId}? «Exactly» & in your words.`,
    questionLanguage: 'en',
    text,
    skipped: false,
  }));
  return entrySchema.parse({
    id: number.toString(16).padStart(32, '0'),
    packId: 'P05',
    packVersion: 1,
    timePoint: 'T2',
    sessionId: null,
    quick: false,
    title: 'Canary Title of the entry',
    answers,
    status: 'finished',
    createdAt: '2026-03-04T05:06:07.890Z',
    changedAt: '2026-03-04T05:06:07.890Z',
    discardedAt: null,
    ...NO_MARKS,
    storyClosedAt: null,
  });
}

const HEARD =
  'Amina Khan told Prof. Reid-Okonkwo. Write to amina.khan@soton.example or 07700 900461, SO16 6YD. It felt hierarchical & slow.';

/** A decision on each of these words of a passage. */
function replaced(text: string, promptId: string, pairs: readonly (readonly [string, string])[]) {
  return pairs.map(([words, replacement]): Decision => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`no ${words} in the sample`);
    return { promptId, start, end: start + words.length, action: 'replace', replacement };
  });
}

export function sampleRelease(change: Partial<ReleaseToBuild> = {}): ReleaseToBuild {
  return {
    study: { id: 'RM-2026', schemeRun: 'Run 2' },
    schemeSize: 24,
    participant: {
      id: 'ab'.repeat(16),
      pseudonym: 'Heron',
      role: 'mentor',
      pair: 'K4',
      group: { label: 'Gateway mentors', size: 12 },
      keptKnowingly: [],
    },
    release: { id: 'cd'.repeat(16), number: 1 },
    entries: [sampleToRelease(1), sampleToRelease(2)],
    codebook: starterCodebook,
    ...change,
  };
}

export function sampleToRelease(
  number: number,
  change: Partial<EntryToRelease> = {},
): EntryToRelease {
  const third = `A third answer.\n\nIn two paragraphs, entry ${number}.`;
  const written = sampleEntry(number, {
    'P05.1': HEARD,
    'P05.3': AWKWARD,
    'P05.4': `${third}\nA line for me alone`,
    'P05.7': 'Only for my own eyes',
    'P05.2': 'Never to be exported either',
  });
  const alone = { promptId: 'P05.4', start: third.length + 1, end: third.length + 20 };
  const entry = { ...written, onlyMe: [alone], namingsLeft: ['canary qwystrand'] };
  const choice = {
    entryId: entry.id,
    promptIds: ['P05.1', 'P05.3', 'P05.4'],
    decisions: replaced(HEARD, 'P05.1', [
      ['Amina Khan', '[my mentee]'],
      ['Reid-Okonkwo', '[A]'],
      ['amina.khan@soton.example', '[email]'],
      ['07700 900461', '[phone]'],
      ['SO16 6YD', '[address]'],
    ]),
  };
  const { text, digest } = finalText(releasable(entry), choice);
  const range = (words: string) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length };
  };
  return {
    entry,
    choice,
    digest,
    number,
    sequence: number === 1 ? 3 : null,
    lensOn: number === 2,
    consent: { scope: 'passages', specialCategory: 'none', reviewedOn: '2026-11-20' },
    memo: number === 1 ? 'Written in a hurry. Ask me about =SUM(A1).' : '',
    codings: [
      { code: 'RANK', ...range('It felt hierarchical & slow.') },
      { code: 'SAFE', ...range('It felt hierarchical & slow.') },
      { code: 'AGENT', ...range('👩🏽‍⚕️ said “no” 🙂') },
      { code: 'OTHER', ...range('שלום') },
    ],
    ruleOf: ({ replacement }) =>
      ({ '[my mentee]': 'A02', '[A]': 'A04', '[email]': 'A06', '[phone]': 'A07' })[replacement] ??
      null,
    ...change,
  };
}

export function sampleDocument(change: Partial<ReleaseToBuild> = {}): ReleaseDocument {
  return buildDocument(sampleRelease(change));
}
