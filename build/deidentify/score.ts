/**
 * Scores proposals against marked reflections, as the judge does: a mention is covered where every letter,
 * digit and combining mark in it is; a direct entity where all its mentions are; a title or article just
 * before a mark and a possessive just after one are neither right nor wrong. Types do not count.
 */
import type { MarkedSpan, Reflection } from './marked-reflections.ts';

export interface ProposedSpan {
  readonly start: number;
  readonly end: number;
}

/** How many of how many. */
export class Share {
  hits = 0;
  total = 0;

  add(isHit: boolean): void {
    this.total += 1;
    if (isHit) this.hits += 1;
  }

  /** NaN where there is nothing to count. */
  get percent(): number {
    return (100 * this.hits) / this.total;
  }
}

export interface Tally {
  readonly directMentions: Share;
  readonly directEntities: Share;
  readonly quasiMentions: Share;
  readonly rare: Share;
  readonly cleanDocuments: Share;
  readonly keepUntouched: Share;
  /** Letters and digits flagged outside of any mark, of all that are outside. */
  readonly wronglyFlagged: Share;
  /** Letters and digits flagged that are marked, of all flagged. */
  readonly precision: Share;
}

export interface Scores {
  readonly all: Tally;
  readonly byLanguage: ReadonlyMap<string, Tally>;
  /** "PERSON direct" and so on. */
  readonly byType: ReadonlyMap<string, Share>;
  /** Names of one word by heritage code. */
  readonly firstNames: ReadonlyMap<string, Share>;
  readonly misses: readonly Miss[];
  /** Words to be left alone that were flagged. */
  readonly touched: readonly Touch[];
  /** Runs of wrongly flagged letters. */
  readonly falseFlags: readonly Touch[];
  readonly words: number;
}

export interface Miss {
  readonly id: string;
  readonly span: MarkedSpan;
  readonly text: string;
  readonly around: string;
}

export interface Touch {
  readonly id: string;
  readonly text: string;
  readonly around: string;
}

function newTally(): Tally {
  return {
    directMentions: new Share(),
    directEntities: new Share(),
    quasiMentions: new Share(),
    rare: new Share(),
    cleanDocuments: new Share(),
    keepUntouched: new Share(),
    wronglyFlagged: new Share(),
    precision: new Share(),
  };
}

const BEFORE =
  /(?:\b(?:the|dr|doctor|prof|professor|mr|mrs|ms|miss|sir|dame|lord|sr|sister|father|revd|rev|chief|judge|col|retd|mme|mlle|pr|pre|dre|m|le|la|les)\b[\s.()]*|\bl['’])+$/iu;
const AFTER = /^['’]s(?![\p{L}\p{M}\p{N}])/u;
const WORD_POINT = /[\p{L}\p{M}\p{N}]/u;
const RANGE_BEFORE = 40;

function wordUnits(text: string): Uint8Array {
  const flags = new Uint8Array(text.length);
  for (let at = 0; at < text.length;) {
    const point = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (WORD_POINT.test(point)) flags.fill(1, at, at + point.length);
    at += point.length;
  }
  return flags;
}

export function languageGroup(lang: string): string {
  if (lang === 'en-GB') return lang;
  return lang.startsWith('fr') ? 'fr' : 'en-CA/US';
}

/** @param proposals by reflection id. */
export function score(
  gold: readonly Reflection[],
  proposals: ReadonlyMap<string, readonly ProposedSpan[]>,
): Scores {
  const scorer = new Scorer();
  for (const reflection of gold) scorer.add(reflection, proposals.get(reflection.id) ?? []);
  return scorer.scores;
}

class Scorer {
  readonly #all = newTally();
  readonly #byLanguage = new Map<string, Tally>();
  readonly #byType = new Map<string, Share>();
  readonly #firstNames = new Map<string, Share>();
  readonly #misses: Miss[] = [];
  readonly #touched: Touch[] = [];
  readonly #falseFlags: Touch[] = [];
  #words = 0;

  get scores(): Scores {
    return {
      all: this.#all,
      byLanguage: this.#byLanguage,
      byType: this.#byType,
      firstNames: this.#firstNames,
      misses: this.#misses,
      touched: this.#touched,
      falseFlags: this.#falseFlags,
      words: this.#words,
    };
  }

  add(reflection: Reflection, proposed: readonly ProposedSpan[]): void {
    const { id, text, spans, keep } = reflection;
    const tallies = [this.#all, known(this.#byLanguage, languageGroup(reflection.lang), newTally)];
    const marks = markUnits(text, spans, proposed);
    this.#words += text.split(/\s+/u).length;

    const entities = new Map<string, { direct: boolean; covered: boolean }>();
    let isClean = true;
    for (const span of spans) {
      const covered = marks.covered(span);
      const isDirect = span.class === 'direct';
      for (const tally of tallies) {
        (isDirect ? tally.directMentions : tally.quasiMentions).add(covered);
        if (span.rare === true) tally.rare.add(covered);
      }
      known(this.#byType, `${span.type} ${span.class}`, newShare).add(covered);
      const words = text.slice(span.start, span.end);
      if (span.heritage !== undefined && !/\s/u.test(words)) {
        known(this.#firstNames, span.heritage, newShare).add(covered);
      }
      const entity = entities.get(span.entity) ?? { direct: false, covered: true };
      entities.set(span.entity, {
        direct: entity.direct || isDirect,
        covered: entity.covered && covered,
      });
      if (isDirect && !covered) isClean = false;
      if (!covered) {
        this.#misses.push({ id, span, text: words, around: around(text, span) });
      }
    }
    for (const tally of tallies) {
      for (const { direct, covered } of entities.values()) {
        if (direct) tally.directEntities.add(covered);
      }
      if (spans.some((span) => span.class === 'direct')) tally.cleanDocuments.add(isClean);
      marks.count(tally);
    }
    for (const span of keep) {
      const isTouched = marks.touched(span);
      for (const tally of tallies) tally.keepUntouched.add(!isTouched);
      if (isTouched) {
        this.#touched.push({
          id,
          text: text.slice(span.start, span.end),
          around: around(text, span),
        });
      }
    }
    for (const run of marks.wrongRuns()) {
      this.#falseFlags.push({
        id,
        text: text.slice(run.start, run.end),
        around: around(text, run),
      });
    }
  }
}

const newShare = (): Share => new Share();

function known<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}

function around(text: string, { start, end }: ProposedSpan): string {
  return text.slice(Math.max(0, start - 30), end + 20).replace(/\s+/gu, ' ');
}

function markUnits(text: string, spans: readonly MarkedSpan[], proposed: readonly ProposedSpan[]) {
  const word = wordUnits(text);
  const hit = new Uint8Array(text.length);
  const inGold = new Uint8Array(text.length);
  const neutral = new Uint8Array(text.length);
  for (const { start, end } of proposed) {
    if (!(start >= 0 && start < end && end <= text.length)) throw new RangeError('a bad span');
    hit.fill(1, start, end);
  }
  for (const { start, end } of spans) {
    inGold.fill(1, start, end);
    const before = BEFORE.exec(text.slice(Math.max(0, start - RANGE_BEFORE), start));
    if (before !== null) neutral.fill(1, start - before[0].length, start);
    const after = AFTER.exec(text.slice(end, end + 4));
    if (after !== null) neutral.fill(1, end, end + after[0].length);
  }
  const isWrong = (at: number): boolean =>
    word[at] === 1 && hit[at] === 1 && inGold[at] !== 1 && neutral[at] !== 1;
  return {
    covered({ start, end }: ProposedSpan): boolean {
      for (let at = start; at < end; at += 1) if (word[at] === 1 && hit[at] !== 1) return false;
      return true;
    },
    touched({ start, end }: ProposedSpan): boolean {
      for (let at = start; at < end; at += 1) if (word[at] === 1 && hit[at] === 1) return true;
      return false;
    },
    count({ wronglyFlagged, precision }: Tally): void {
      for (let at = 0; at < text.length; at += 1) {
        if (word[at] !== 1) continue;
        const isPlain = inGold[at] !== 1 && neutral[at] !== 1;
        if (isPlain) wronglyFlagged.add(hit[at] === 1);
        if (hit[at] === 1 && (isPlain || inGold[at] === 1)) precision.add(inGold[at] === 1);
      }
    },
    *wrongRuns(): Generator<ProposedSpan> {
      let start = -1;
      for (let at = 0; at <= text.length; at += 1) {
        const goesOn =
          at < text.length && (isWrong(at) || (start >= 0 && word[at] !== 1 && hit[at] === 1));
        if (goesOn && start < 0) start = at;
        if (!goesOn && start >= 0) {
          yield { start, end: at };
          start = -1;
        }
      }
    },
  };
}
