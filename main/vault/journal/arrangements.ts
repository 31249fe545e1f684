/** What is arranged for this person: the pair's agreement, and their own choices in the scheme. */
import { DEFAULT_SCHEME } from '../../../shared/content/presets.ts';
import { keepingPromises, promisedOf } from '../../../shared/content/promises.ts';
import type { CallInput } from '../../../shared/contract/contract.ts';
import type { Agreement } from '../../../shared/model/agreement.ts';
import type { Choices } from '../../../shared/model/choices.ts';
import { FIRST_CHOICES } from '../../../shared/model/choices.ts';
import type { Scheme } from '../../../shared/model/scheme-file.ts';
import type { Records } from './records.ts';

export class Arrangements {
  readonly #records: Records;
  readonly #now: () => Date;

  constructor(records: Records, now: () => Date) {
    this.#records = records;
    this.#now = now;
  }

  /** The scheme in use, and since when; null for the one that holds without a scheme file. */
  scheme(): { readonly scheme: Scheme; readonly takenOverAt: string | null } {
    const stored = this.#records.only('scheme');
    if (stored === null) return { scheme: DEFAULT_SCHEME, takenOverAt: null };
    const { scheme, takenOverAt } = stored;
    const never = this.#records.only('promises')?.never ?? [];
    const extraPacks = keepingPromises(scheme.extraPacks, never);
    return { scheme: { ...scheme, extraPacks }, takenOverAt };
  }

  takeOverScheme(scheme: Scheme): void {
    this.#rememberPromises();
    const id = this.#records.only('scheme')?.id ?? this.#records.newId();
    const value = { id, scheme, takenOverAt: this.#now().toISOString() };
    this.#records.put({ kind: 'scheme', version: 1, value });
  }

  leaveScheme(): void {
    this.#rememberPromises();
    this.#records.remove([...this.#records.all('scheme').keys()]);
  }

  /** Of the scheme that is about to go: what it promised outlives it. */
  #rememberPromises(): void {
    const before = this.#records.only('promises') ?? { id: this.#records.newId(), never: [] };
    const never = promisedOf(this.scheme().scheme.extraPacks, before.never);
    if (never.length === before.never.length) return;
    this.#records.put({ kind: 'promises', version: 1, value: { id: before.id, never } });
  }

  /** Null before there is one. */
  agreement(): Agreement | null {
    return this.#records.only('agreement');
  }

  saveAgreement(agreement: CallInput<'agreement.save'>): Agreement {
    const id = this.agreement()?.id ?? this.#records.newId();
    const value: Agreement = { ...agreement, id, changedAt: this.#now().toISOString() };
    this.#records.put({ kind: 'agreement', version: 1, value });
    return value;
  }

  choices(): Choices {
    const { id: _, ...choices } = this.#records.only('choices') ?? { id: null, ...FIRST_CHOICES };
    return choices;
  }

  changeChoices(change: CallInput<'choices.change'>): Choices {
    const id = this.#records.only('choices')?.id ?? this.#records.newId();
    const given = Object.entries(change).filter(([, value]) => value !== undefined);
    const choices: Choices = { ...this.choices(), ...Object.fromEntries(given) };
    this.#records.put({ kind: 'choices', version: 2, value: { ...choices, id } });
    return choices;
  }
}
