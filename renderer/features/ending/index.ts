export { EndingSection } from './EndingSection.tsx';
export type { Destroyed } from './OverPage.tsx';
export { OverPage } from './OverPage.tsx';
