export { IncidentLine } from './IncidentLine.tsx';
export { PauseDialog } from './PauseDialog.tsx';
export { PauseStrip } from './PauseStrip.tsx';
