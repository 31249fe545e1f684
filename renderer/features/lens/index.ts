export { LensLine } from './LensLine.tsx';
export { LensMargin } from './LensMargin.tsx';
export { LensSection } from './LensSection.tsx';
export { LensSlip } from './LensSlip.tsx';
export type { Lens } from './use-lens.ts';
export { useLens } from './use-lens.ts';
