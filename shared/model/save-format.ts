/** What a save dialog is shown for: it decides the ending of the file's name. */
import { RELEASE_FORMATS } from './release.ts';

export const SAVE_FORMATS = [...RELEASE_FORMATS, 'scheme'] as const;
export type SaveFormat = (typeof SAVE_FORMATS)[number];
