export { lendSecret } from './lend-secret.ts';
export { NewPassphrase } from './NewPassphrase.tsx';
export { PassphraseField } from './PassphraseField.tsx';
export { PauseLeft } from './PauseLeft.tsx';
export type { SecretBytes } from './lend-secret.ts';
