/** Brings the model into memory when it is first needed: a journal that is only read never pays for it. */
import { readFileSync } from 'node:fs';

import { readModel } from './model-file.ts';
import { Tagger } from './tagger.ts';

let loaded: Tagger | null = null;

/** @throws where the model is not beside the program, which is then not whole. */
export function loadTagger(): Tagger {
  loaded ??= new Tagger(readModel(readFileSync(modelFile())));
  return loaded;
}

/** Beside the bundle that this is part of, or in the source tree. */
export function modelFile(): URL {
  const isSource = import.meta.url.endsWith('.ts');
  return new URL(isSource ? '../model/tagger.bin' : './tagger.bin', import.meta.url);
}
