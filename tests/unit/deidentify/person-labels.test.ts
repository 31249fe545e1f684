/** One label for one person, over all the passages of an entry. */
import { expect, it } from 'vitest';

import { PersonLabels } from '../../../main/vault/deidentify/person-labels.ts';
import { propose } from '../../../main/vault/deidentify/propose.ts';
import type { Span } from '../../../main/vault/deidentify/span.ts';

function people(text: string, ...names: readonly string[]): readonly Span[] {
  return names.map((name) => ({
    start: text.indexOf(name),
    end: text.indexOf(name) + name.length,
    kind: 'person',
    tier: 'likely',
    ruleId: 'A01',
    replacement: '',
    generalisation: null,
  }));
}

function labels(book: PersonLabels, text: string, ...names: readonly string[]): string[] {
  return book.label(text, people(text, ...names), 'en').map(({ replacement }) => replacement);
}

it('goes on from passage to passage', () => {
  const book = new PersonLabels();
  const first = labels(book, 'Ngozi Eze spoke to Halloran.', 'Ngozi Eze', 'Halloran');
  expect(new Set(first).size).toBe(2);
  // Another is nobody who was there before, and who was there keeps their label.
  const [other, known, byFirstName] = labels(
    book,
    'Siobhan agreed with Dr Halloran and with Ngozi.',
    'Siobhan',
    'Dr Halloran',
    'Ngozi',
  );
  expect(first).not.toContain(other);
  expect(known).toBe(first[1]);
  expect(byFirstName).toBe(first[0]);
});

it('begins anew with each entry', () => {
  const one = labels(new PersonLabels(), 'Ngozi spoke.', 'Ngozi');
  const another = labels(new PersonLabels(), 'Siobhan spoke.', 'Siobhan');
  expect(one).toEqual(another);
});

it('holds for what the engine proposes', () => {
  const proposals = propose(
    [
      { promptId: 'P04.1', text: 'I met Dr Ngozi Eze and Dr Patrick Halloran on the ward.' },
      { promptId: 'P04.3', text: 'Later Dr Siobhan Murphy said that Dr Halloran was right.' },
    ],
    [],
    'en',
  ).filter(({ kind }) => kind === 'person');
  const labelOf = (promptId: string, part: string): string | null | undefined =>
    proposals.find((one) => one.promptId === promptId && one.text.includes(part))?.replacement;
  expect(labelOf('P04.3', 'Halloran')).toBe(labelOf('P04.1', 'Halloran'));
  const all = [labelOf('P04.1', 'Eze'), labelOf('P04.1', 'Halloran'), labelOf('P04.3', 'Murphy')];
  expect(new Set(all).size).toBe(3);
  expect(all).not.toContain(undefined);
});
