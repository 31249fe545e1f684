export { placeStopped } from './questions.ts';
export { ReflectPage } from './ReflectPage.tsx';
export { useBeginReflection } from './use-open-draft.ts';
