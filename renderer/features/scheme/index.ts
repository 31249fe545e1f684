export { SchemeMaker } from './SchemeMaker.tsx';
export { SchemeSection } from './SchemeSection.tsx';
