export { ReadOnlyPage } from './ReadOnlyPage.tsx';
export { WentOnPage } from './WentOnPage.tsx';
