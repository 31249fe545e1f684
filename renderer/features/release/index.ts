export { ReleasePage } from './ReleasePage.tsx';
export { TogetherPage } from './TogetherPage.tsx';
