export type { Clock, DraftKeeper } from './draft-keeper.ts';
export { createDraftKeeper, windowClock } from './draft-keeper.ts';
export { SealLine } from './SealLine.tsx';
export { useSealedForm } from './use-sealed-form.ts';
