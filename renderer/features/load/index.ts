export { LoadPage } from './LoadPage.tsx';
