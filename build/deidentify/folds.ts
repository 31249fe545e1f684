/**
 * Cross-validation: each reflection of the training set is tagged by a model that has not seen it. What is
 * learned about thresholds and weaknesses is learned here, and never on the dev set.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { readModel, writeModel } from '../../main/vault/deidentify/tagger/model-file.ts';
import { Tagger } from '../../main/vault/deidentify/tagger/tagger.ts';
import { CACHE } from '../project.ts';
import { learn } from './crf-trainer.ts';
import { CORPUS_FOLDER } from './data-folder.ts';
import { buildLexicon } from './lexicon.ts';
import type { Reflection } from './marked-reflections.ts';
import { readReflections } from './marked-reflections.ts';
import { packModel } from './pack-model.ts';
import { TRAINING_OPTIONS, trainingMix } from './training-mix.ts';

export const FOLDS = 4;

export interface Fold {
  readonly tagger: Tagger;
  /** Unseen by the tagger. */
  readonly unseen: readonly Reflection[];
}

/** @param name of the run: models of the same name are used again. */
export function* folds(name: string, most = FOLDS): Generator<Fold> {
  const reflections = readReflections(join(CORPUS_FOLDER, 'train'));
  const folder = join(CACHE, 'deidentify', name);
  mkdirSync(folder, { recursive: true });
  const log = (line: string): void => void process.stderr.write(`${line}\n`);
  for (let fold = 0; fold < most; fold += 1) {
    const file = join(folder, `fold-${fold}.bin`);
    const isUnseen = (_: Reflection, index: number): boolean => index % FOLDS === fold;
    if (!existsSync(file)) {
      const seen = reflections.filter((one, index) => !isUnseen(one, index));
      const lexicon = buildLexicon();
      const learned = learn(trainingMix(seen), lexicon, { ...TRAINING_OPTIONS, log });
      writeFileSync(file, writeModel(packModel(learned, lexicon, TRAINING_OPTIONS)));
    }
    yield {
      tagger: new Tagger(readModel(readFileSync(file))),
      unseen: reflections.filter(isUnseen),
    };
  }
}
