export { RehearsalSection } from './RehearsalSection.tsx';
