export { FirstRunPage } from './FirstRunPage.tsx';
