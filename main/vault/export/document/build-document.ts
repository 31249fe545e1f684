/** From entries and what their author decided to the one document that all writers take. */
import { findPack, findPrompt, inLanguage } from '../../../../shared/content/packs.ts';
import type { Codebook } from '../../../../shared/content/codebook.ts';
import { Problem } from '../../../../shared/errors/problems.ts';
import type { Entry } from '../../../../shared/model/journal.ts';
import type { Decision, ReleaseChoice } from '../../../../shared/model/release.ts';
import { chosenAnswers, cleaned, finalMemo, finalText } from '../final-text.ts';
import { releasable } from '../passages.ts';
import { CodePoints } from './code-points.ts';
import type { PersonFacts } from './cohort.ts';
import { cohortBand, withoutPointingFacts } from './cohort.ts';
import type { Coding, ReleaseDocument, ReleasedEntry } from './release-document.ts';
import { DOCUMENT_FORMAT, DOCUMENT_VERSION, releaseDocumentSchema } from './release-document.ts';

export interface EntryToRelease {
  readonly entry: Entry;
  readonly choice: ReleaseChoice;
  /** SHA-256 of the text to which the author agreed; another text is refused. */
  readonly digest: string;
  /** E01 is 1; the same in every release of this entry. */
  readonly number: number;
  readonly sequence: number | null;
  readonly lensOn: boolean;
  readonly consent: {
    readonly scope: 'entry' | 'passages';
    readonly specialCategory: 'none' | 'agreed';
    /** A day or an instant, ISO 8601; its month is kept. */
    readonly reviewedOn: string;
  };
  readonly memo: string;
  /** In UTF-16 units of the exact text, as an editor counts. */
  readonly codings: readonly Pick<Coding, 'code' | 'start' | 'end'>[];
  /** By which rule a decision was made; null for the author's own. */
  readonly ruleOf: (decision: Decision) => string | null;
}

export interface ReleaseToBuild {
  readonly study: { readonly id: string | null; readonly schemeRun: string | null };
  /** People in the scheme; null where no scheme file says it. */
  readonly schemeSize: number | null;
  readonly participant: PersonFacts & { readonly id: string; readonly pseudonym: string };
  readonly release: { readonly id: string; readonly number: number };
  readonly entries: readonly EntryToRelease[];
  readonly codebook: Codebook;
}

/** Rules whose counts say nothing about who somebody is; all others are counted together. */
const COUNTED = /^A(?:0[1-9]|1[0-9])$/;

/**
 * @throws Problem `never-released` where a passage may not leave, `text-changed` where the words are not
 * those that were agreed to, `not-found` for an entry in the wastebasket, `invalid-input` for what fits nowhere.
 */
export function buildDocument(release: ReleaseToBuild): ReleaseDocument {
  const band = cohortBand(release.schemeSize);
  const { id, pseudonym } = release.participant;
  const built = releaseDocumentSchema.safeParse({
    format: DOCUMENT_FORMAT,
    version: DOCUMENT_VERSION,
    study: { id: release.study.id },
    participants: [
      {
        id,
        pseudonym,
        schemeRun: release.study.schemeRun,
        cohortBand: band,
        ...withoutPointingFacts(release.participant, band),
      },
    ],
    entries: release.entries.map((one) => releasedEntry(one, release)),
    codebook: release.codebook,
  });
  if (built.success) return built.data;
  // A path of our own names; the rule's name and the value stay here.
  const field = (built.error.issues[0]?.path ?? []).join('.').slice(0, 100);
  throw Problem.of('invalid-input', { field });
}

function releasedEntry(given: EntryToRelease, { participant, release }: ReleaseToBuild) {
  const { choice } = given;
  const entry = releasable(given.entry);
  if (entry.discardedAt !== null) throw Problem.of('not-found', {});
  const final = finalText(entry, choice);
  if (final.digest !== given.digest) throw Problem.of('text-changed', {});
  const answers = chosenAnswers(entry, choice);
  const pack = findPack(entry.packId);
  const language = answers[0]?.questionLanguage ?? 'en';
  const memo = finalMemo(given);
  const passages = placed(
    final.passages.map(({ question, text }, index) => ({
      promptId: answers[index]?.promptId ?? '',
      prompt: question,
      text,
    })),
  );
  if (passages.some(({ promptId }) => findPrompt(promptId)?.release === 'never')) {
    throw Problem.of('never-released', {});
  }
  return {
    participant: participant.id,
    number: given.number,
    release,
    timePoint: entry.timePoint,
    sequence: given.sequence,
    pack: {
      id: entry.packId,
      version: entry.packVersion,
      title: pack === undefined ? '' : cleaned(inLanguage(pack.title, language).text),
    },
    locale: language === 'fr' ? 'fr-CA' : 'en-GB',
    text: final.text,
    passages,
    edits: editsOf(choice.decisions, given),
    lensOn: given.lensOn,
    consent: {
      scope: given.consent.scope,
      specialCategory: given.consent.specialCategory,
      reviewed: given.consent.reviewedOn.slice(0, 7),
    },
    memo: memo === '' ? null : memo,
    codings: inCodePoints(given.codings, final.text),
  } satisfies ReleasedEntry;
}

/** Where each passage's words begin and end: its question and a blank line stand before, two after. */
function placed(
  passages: readonly { promptId: string; prompt: string; text: string }[],
): ReleasedEntry['passages'] {
  let at = 0;
  return passages.map((passage) => {
    const start = at + new CodePoints(passage.prompt).length + 2;
    const end = start + new CodePoints(passage.text).length;
    at = end + 3;
    return { ...passage, start, end };
  });
}

function inCodePoints(codings: EntryToRelease['codings'], text: string): Coding[] {
  const points = new CodePoints(text);
  return codings.map(({ code, start, end }) => {
    try {
      const from = points.fromUnits(start);
      return { code, start: from, end: points.fromUnits(end), coder: 'author' as const };
    } catch {
      throw Problem.of('invalid-input', { field: 'codings' });
    }
  });
}

function editsOf(
  decisions: readonly Decision[],
  { choice, ruleOf }: EntryToRelease,
): ReleasedEntry['edits'] {
  const released = new Set(choice.promptIds);
  const counts = new Map<string, number>();
  for (const decision of decisions) {
    if (decision.action === 'keep' || !released.has(decision.promptId)) continue;
    const rule = ruleOf(decision) ?? 'other';
    const name = COUNTED.test(rule) ? rule : 'other';
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const byRule = [...counts]
    .map(([rule, count]) => ({ rule, count }))
    .sort((a, b) => (a.rule < b.rule ? -1 : 1));
  return { total: byRule.reduce((sum, { count }) => sum + count, 0), byRule };
}
