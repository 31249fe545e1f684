export { PauseDialog } from './PauseDialog.tsx';
export { PauseStrip } from './PauseStrip.tsx';
