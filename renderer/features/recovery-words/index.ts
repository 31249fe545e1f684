export { plainWords } from './plain-words.ts';
export { useNewWords } from './use-new-words.ts';
export { WordsOnPaper } from './WordsOnPaper.tsx';
