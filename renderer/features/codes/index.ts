export { CodeDialog } from './CodeDialog.tsx';
export { CodedText } from './CodedText.tsx';
export { PassageCodes } from './PassageCodes.tsx';
export type { Codes } from './use-codes.ts';
export { useCodes } from './use-codes.ts';
