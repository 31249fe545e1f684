/** Where this project's things lie. Absolute, so that no program here depends on its working folder. */
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '..');
export const DIST = join(ROOT, 'dist');
export const RENDERER_DIST = join(DIST, 'renderer');
export const MAIN_DIST = join(DIST, 'main');
export const READER_DIST = join(DIST, 'reader');
/** The one file in it. */
export const READER_PAGE = 'reader.html';
/** Trained by `npm run train:deidentify`; lies beside the bundle of the vault. */
export const TAGGER_MODEL = join(ROOT, 'main', 'vault', 'deidentify', 'model', 'tagger.bin');
export const MODULES = join(ROOT, 'node_modules');
/** What may be forgotten at any time. */
export const CACHE = join(MODULES, '.cache', 'verso');

/** The processes of Verso: entry under main/start to bundle under dist/main. */
export const MAIN_ENTRIES = [
  'electron',
  'chromium',
  'vault-under-node',
  'vault-under-electron',
  'argon2-worker',
  'opening-worker',
];
