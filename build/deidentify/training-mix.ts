/** What the tagger is trained on, in which measure, and how. */
import { HINT_TRACKS } from '../../main/vault/deidentify/tagger/hint.ts';
import type { Manner } from './augment.ts';
import { asTraining, inManner, renamed } from './augment.ts';
import { namePools, placeLists } from './lexicon.ts';
import type { Reflection } from './marked-reflections.ts';
import { OtherClues } from './other-clues.ts';
import { newsAndChatDocuments, presidioDocuments, tabDocuments } from './public-corpora.ts';
import { Random } from './random.ts';
import type { TrainingDocument } from './training-document.ts';

export const TRAINING_OPTIONS = {
  bits: 21,
  epochs: 5,
  rate: 0.15,
  decay: 0.002,
  dropout: 0.25,
  leastSeen: 3,
  step: 0.025,
  leastWeight: 0.025,
  seed: 20261128,
  runs: 2,
} as const;

/** Renamed copies of each reflection beside the one as written. */
const COPIES = 1;
/** How often a copy is read without the rules of a track: they were written beside these texts. */
const UNASKED = 0.35;
const MANNERS: readonly Manner[] = [
  'lower',
  'no-marks',
  'no-accents',
  'typos',
  'sentence-lower',
  'upper',
];

export function trainingMix(reflections: readonly Reflection[]): readonly TrainingDocument[] {
  const random = new Random(TRAINING_OPTIONS.seed);
  const stock = {
    pools: namePools(),
    places: placeLists(),
    clues: new OtherClues(reflections),
  };
  const documents: TrainingDocument[] = [
    ...tabDocuments('train'),
    ...newsAndChatDocuments(),
    ...presidioDocuments(),
  ];
  for (const reflection of reflections) {
    documents.push(asTraining(reflection));
    for (let copy = 0; copy < COPIES; copy += 1) {
      const other = renamed(reflection, stock, random);
      const typed = random.chance(0.5) ? other : inManner(other, random.pick(MANNERS), random);
      documents.push({ ...typed, without: HINT_TRACKS.filter(() => random.chance(UNASKED)) });
    }
  }
  return documents;
}
