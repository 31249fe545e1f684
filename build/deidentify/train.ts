/** `npm run train:deidentify`: trains the tagger and writes the model that ships. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { writeModel } from '../../main/vault/deidentify/tagger/model-file.ts';
import { TAGGER_MODEL } from '../project.ts';
import { learn } from './crf-trainer.ts';
import { CORPUS_FOLDER } from './data-folder.ts';
import { buildLexicon } from './lexicon.ts';
import { readReflections } from './marked-reflections.ts';
import { packModel } from './pack-model.ts';
import { TRAINING_OPTIONS, trainingMix } from './training-mix.ts';

const log = (line: string): void => void process.stderr.write(`${line}\n`);
const began = performance.now();
const documents = trainingMix(readReflections(join(CORPUS_FOLDER, 'train')));
log(`${documents.length} documents`);
const lexicon = buildLexicon();
const learned = learn(documents, lexicon, { ...TRAINING_OPTIONS, log });
const model = packModel(learned, lexicon, TRAINING_OPTIONS);
const bytes = writeModel(model);
mkdirSync(dirname(TAGGER_MODEL), { recursive: true });
writeFileSync(TAGGER_MODEL, bytes);
const seconds = ((performance.now() - began) / 1000).toFixed(0);
log(
  `${(bytes.length / 1e6).toFixed(2)} MB, ${model.weights.steps.length} weights, in ${seconds} s`,
);
log(`SHA-256 ${createHash('sha256').update(bytes).digest('hex')}`);
