export { AfterWords } from './AfterWords.tsx';
export { ConfirmWordsPage } from './ConfirmWordsPage.tsx';
export { UnlockPage } from './UnlockPage.tsx';
