export { NamingLine } from './NamingLine.tsx';
export { NamingNote } from './NamingNote.tsx';
export { putInPlace } from './put-in-place.ts';
export { Underlines } from './Underlines.tsx';
export { UNDERLINED_UP_TO } from './underlined.ts';
export type { NamingHelp } from './use-naming-help.ts';
export { useNamingHelp } from './use-naming-help.ts';
