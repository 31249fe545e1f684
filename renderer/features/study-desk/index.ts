export { StudyDesk } from './StudyDesk.tsx';
