export { IdeasPage } from './IdeasPage.tsx';
