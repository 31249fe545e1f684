export { Stopped } from './Stopped.tsx';
export { UnderWay } from './UnderWay.tsx';
