export { MeetingsPage } from './MeetingsPage.tsx';
