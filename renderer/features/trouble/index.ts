export { ProblemLine } from './ProblemLine.tsx';
