/** What a save dialog is shown for: it decides the ending of the file's name. */
import { RELEASE_FORMATS } from './release.ts';

export const SAVE_FORMATS = [
  ...RELEASE_FORMATS,
  'log',
  'counts',
  'scheme',
  'study-key',
  'study-card',
] as const;
export type SaveFormat = (typeof SAVE_FORMATS)[number];

/** With its dot. */
export const ENDINGS: Readonly<Record<SaveFormat, string>> = {
  docx: '.docx',
  pdf: '.pdf',
  markdown: '.md',
  text: '.txt',
  html: '.html',
  bundle: '.zip',
  qdpx: '.qdpx',
  csv: '.csv',
  json: '.json',
  qdc: '.qdc',
  sealed: '.verso-sealed',
  log: '.csv',
  counts: '.verso-counts',
  scheme: '.verso-scheme',
  'study-key': '.verso-study-key',
  'study-card': '.verso-study-card',
};
