export { NamingLine } from './NamingLine.tsx';
export { NAMING_NOTE_ID, NamingNote } from './NamingNote.tsx';
export { putInPlace } from './put-in-place.ts';
export { Underlines } from './Underlines.tsx';
export { areUnderlined } from './underlined.ts';
export type { NamingHelp } from './use-naming-help.ts';
export { useNamingHelp } from './use-naming-help.ts';
