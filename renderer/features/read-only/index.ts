export { ReadOnlyPage } from './ReadOnlyPage.tsx';
