export { LanguageMark } from './LanguageMark.tsx';
