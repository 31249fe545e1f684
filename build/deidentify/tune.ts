/**
 * `node build/run.mjs build/deidentify/tune.ts NAME`: how the two operating points of each type trade
 * what is found against what is wrongly flagged, on reflections that the tagger has not seen (folds.ts).
 * For each type: per probability, words found of those marked and letters wrongly flagged. The points in
 * tagger/operating-points.ts are read off this table.
 */
import { FoldedText } from '../../main/vault/deidentify/folded-text.ts';
import { hintsOf } from '../../main/vault/deidentify/hints.ts';
import { findByRules } from '../../main/vault/deidentify/rule-finds.ts';
import { TAG_TYPES } from '../../main/vault/deidentify/tagger/labels.ts';
import { languageOf } from '../../main/vault/deidentify/text-language.ts';
import { folds } from './folds.ts';

const POINTS = [0.02, 0.04, 0.06, 0.08, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7] as const;

interface Word {
  readonly type: string;
  readonly probability: number;
  readonly marked: string | null;
  readonly letters: number;
}

function wordsOfFolds(name: string): readonly Word[] {
  const words: Word[] = [];
  for (const { tagger, unseen } of folds(name, Number(process.argv[3] ?? 4))) {
    for (const { text, spans } of unseen) {
      const view = new FoldedText(text);
      const rules = findByRules(view, languageOf(view, 'en'));
      const tagged = tagger.tag(text, hintsOf(rules));
      tagged.view.tokens.forEach(({ start, end, isWord }, at) => {
        if (!isWord) return;
        const row = tagged.byType.subarray(at * TAG_TYPES.length, (at + 1) * TAG_TYPES.length);
        const best = row.indexOf(Math.max(...row));
        words.push({
          type: TAG_TYPES[best] ?? '',
          probability: tagged.any[at] ?? 0,
          marked: spans.find((span) => span.start < end && span.end > start)?.type ?? null,
          letters: end - start,
        });
      });
    }
  }
  return words;
}

function main(): void {
  const words = wordsOfFolds(process.argv[2] ?? 'tune');
  const letters = words.reduce((sum, word) => sum + word.letters, 0);
  for (const type of TAG_TYPES) {
    const marked = words.filter((word) => word.marked === type);
    process.stdout.write(`${type}, ${marked.length} words marked\n`);
    for (const point of POINTS) {
      const flagged = words.filter((word) => word.type === type && word.probability >= point);
      const right = flagged.filter((word) => word.marked !== null).length;
      const wrong = flagged.filter((word) => word.marked === null);
      const wrongLetters = wrong.reduce((sum, word) => sum + word.letters, 0);
      const found = marked.filter((word) => word.probability >= point).length;
      process.stdout.write(
        `  ${point.toFixed(2)}  found ${((100 * found) / marked.length).toFixed(1)} %` +
          `  right ${right}  wrong ${wrong.length} (${((100 * wrongLetters) / letters).toFixed(3)} % of letters)\n`,
      );
    }
  }
}

if (import.meta.main) main();
