export { CountsSection } from './CountsSection.tsx';
