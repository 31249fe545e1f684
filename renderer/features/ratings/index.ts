export { RatingsPage } from './RatingsPage.tsx';
