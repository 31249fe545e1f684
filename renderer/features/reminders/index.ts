export { Reminder } from './Reminder.tsx';
