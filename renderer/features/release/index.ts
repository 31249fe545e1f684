export { CastDialog } from './CastDialog.tsx';
export { ReleasePage } from './ReleasePage.tsx';
export { TogetherPage } from './TogetherPage.tsx';
