/**
 * The lens (R13): language to look at twice. It shows a phrase, a question and a source; it counts nothing,
 * scores nothing and judges nobody. What is quoted is another's, and a sentence that names an institution
 * or a rule as the cause says already what the lens would ask. Pure; runs in the window, on the device.
 */
import type { LensPattern } from './patterns.ts';
import { lensPatterns } from './patterns.ts';

export interface Hit {
  /** UTF-16 offsets into the text as given; end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly pattern: LensPattern;
}

interface Compiled {
  readonly pattern: LensPattern;
  readonly expression: RegExp;
}

const compiled: readonly Compiled[] = lensPatterns.map((pattern) => ({
  pattern,
  expression: new RegExp(pattern.pattern, 'giu'),
}));

/**
 * Kinds that put the cause into a person or leave it out. Others speak of the institution itself ("we gave
 * them the chance", "lower the bar"), and to name it is no answer to them.
 */
const CAUSED: ReadonlySet<string> = new Set([
  'Lack',
  'Individual blame',
  'Family and community',
  'Risk and problem labels',
  'Language and culture',
  'Hidden agency',
  'Manque',
  'Risque et étiquette',
  'Responsabilité cachée',
]);

/**
 * @param silenced ids of patterns that the writer does not want to hear of.
 * @returns hits in reading order; none overlap.
 */
export function lookTwice(text: string, silenced: ReadonlySet<string> = new Set()): readonly Hit[] {
  const own = withoutQuotes(text);
  const found = compiled
    .filter(({ pattern }) => !silenced.has(pattern.id))
    .flatMap(({ pattern, expression }) =>
      [...own.matchAll(expression)].map(({ 0: words, index }) => ({
        start: index,
        end: index + words.length,
        pattern,
      })),
    )
    .filter((hit) => !(CAUSED.has(hit.pattern.kind) && namesCause(sentenceAround(own, hit))))
    // Of two that overlap the longer says more.
    .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const apart: Hit[] = [];
  for (const hit of found) {
    if (apart.every((one) => hit.end <= one.start || hit.start >= one.end)) apart.push(hit);
  }
  return apart.sort((a, b) => a.start - b.start);
}

/** Quotes open and close within a paragraph; one that never closes is no quote. At most so long, in units. */
const QUOTES =
  /“[^”\n]{0,2000}”|«[^»\n]{0,2000}»|"[^"\n]{0,2000}"|(?<!\p{L})‘[^‘\n]{0,2000}?’(?!\p{L})|(?<![\p{L}\p{N}])'[^'\n]{1,2000}?'(?!\p{L})/gu;

/** Blanks of the same length in place of what others said, so that offsets stay. */
function withoutQuotes(text: string): string {
  return text.replace(QUOTES, (quote) => ' '.repeat(quote.length));
}

const SENTENCE_END = /[.!?…\n]/u;
/** No sentence is looked through for further than this, in units. */
const LONGEST_SENTENCE = 600;

function sentenceAround(text: string, { start, end }: Hit): string {
  const before = text.slice(Math.max(0, start - LONGEST_SENTENCE), start);
  const after = text.slice(end, end + LONGEST_SENTENCE);
  let from = before.length;
  while (from > 0 && !SENTENCE_END.test(before.charAt(from - 1))) from -= 1;
  const to = after.search(SENTENCE_END);
  return before.slice(from) + text.slice(start, end) + (to < 0 ? after : after.slice(0, to));
}

const INSTITUTION =
  '(?:school|facult(?:y|ies)|universit(?:y|ies)|college|trust|hospital|department|committee|board|panel|deanery|institution|rota|timetable|schedule|curriculum|polic(?:y|ies)|rules?|exams?|assessments?|allocation|deadline|fees?|form|system|process|admissions?|government|county|council)';
const INSTITUTION_FR =
  '(?:école|faculté|université|collège|hôpital|service|département|comité|jury|horaire|programme|règle|règlement|examen|politique|système|processus|admissions?|gouvernement)';
const ACTS =
  '(?:cuts?|moved?|moves|sets?|excludes?d?|gives?|gave|makes?|made|requires?d?|sends?|sent|assumes?d?|decides?d?|costs?|charges?d?|closes?d?|never|puts?|places?d?|schedules?d?|asks?|asked|expects?|expected|refuses?d?|leaves?|left|keeps?|kept|means?|meant|does|do|did|has|had|will|would|rewards?|rewarded|marks?|marked)';
const ACTS_FR =
  '(?:a|ont|fixe|exige|exclut|envoie|suppose|décide|coûte|ferme|demande|refuse|laisse|donne|impose|met|ne)';

/** An organisation or a rule that acts, or that stands after "because of". */
const CAUSE = new RegExp(
  [
    `\\b(?:our|the|this|that|its|their)\\s+(?:[\\p{L}'’-]+\\s+){0,3}${INSTITUTION}\\s+(?:that\\s+)?${ACTS}\\b`,
    `\\b(?:because(?:\\s+of)?|since|caused\\s+by|due\\s+to|thanks\\s+to|by)\\s+(?:our|the)\\s+(?:[\\p{L}'’-]+\\s+){0,3}${INSTITUTION}\\b`,
    `(?<!\\p{L})(?:notre|nos|la|le|l['’]|les)\\s*(?:[\\p{L}'’-]+\\s+){0,2}${INSTITUTION_FR}\\s+(?:\\p{L}+\\s+){0,1}${ACTS_FR}(?!\\p{L})`,
    `(?<!\\p{L})(?:à\\s+cause\\s+d[eu]|parce\\s+que|par|en\\s+raison\\s+d[eu])\\s*(?:notre|nos|la|le|l['’])?\\s*(?:[\\p{L}'’-]+\\s+){0,2}${INSTITUTION_FR}(?!\\p{L})`,
  ].join('|'),
  'iu',
);

function namesCause(sentence: string): boolean {
  return CAUSE.test(sentence);
}
