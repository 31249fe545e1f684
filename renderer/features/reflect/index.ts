export { FOCUS_KEYS, GO_ON_KEYS, LEAVE_KEYS, ONLY_ME_KEYS, TAKE_KEYS } from './keys.ts';
export { placeStopped } from './questions.ts';
export { ReflectPage } from './ReflectPage.tsx';
export { useBeginReflection } from './use-open-draft.ts';
