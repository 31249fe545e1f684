export { JourneyPage } from './JourneyPage.tsx';
