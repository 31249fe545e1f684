import type { Language } from '../../../shared/model/scheme.ts';
import { wordingWords } from '../../text/areas/wording.ts';
import { useLanguage } from '../../text/language.tsx';
import { useWords } from '../../text/use-words.ts';

/** Behind words in another language than the window's: which one that is. Nothing behind all others. */
export function LanguageMark({ language }: { readonly language: Language }) {
  const words = useWords(wordingWords);
  const shown = useLanguage();
  if (language === shown) return null;
  return <span lang={shown}> · {words.in[language]}</span>;
}
