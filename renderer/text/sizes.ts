/** Sizes of files as the person's own file list says them. */
import type { Language } from '../../shared/model/scheme.ts';

const UNITS: Readonly<Record<Language, readonly [kilo: string, mega: string, giga: string]>> = {
  en: ['kB', 'MB', 'GB'],
  fr: ['ko', 'Mo', 'Go'],
};
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR' };

/** "1 kB", "840 kB", "1.4 MB"; "1,4 Mo". In powers of a thousand, and never less than one kilobyte. */
export function sizeWords(bytes: number, language: Language): string {
  const [kilo, mega, giga] = UNITS[language];
  const [unit, divisor] =
    bytes < 999_500 ? [kilo, 1000] : bytes < 999_500_000 ? [mega, 1e6] : [giga, 1e9];
  const size = Math.max(1, bytes / divisor);
  const figures = new Intl.NumberFormat(LOCALES[language], {
    maximumFractionDigits: size < 10 && unit !== kilo ? 1 : 0,
  }).format(size);
  return `${figures}\u00a0${unit}`;
}
