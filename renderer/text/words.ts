/** Words of one part of the interface, in both languages. */
import type { Language } from '../../shared/model/scheme.ts';

export type Words<T> = Readonly<Record<Language, T>>;

/**
 * Declares the words of one area. French must have exactly the keys of English, with functions of the
 * same arguments: a missing or mistyped one fails the type check.
 */
export function defineWords<T>(words: { readonly en: T; readonly fr: NoInfer<T> }): Words<T> {
  return words;
}
