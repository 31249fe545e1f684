export { LeakTestSection } from './LeakTestSection.tsx';
