import { describe, expect, it } from 'vitest';

import { journalAsText } from '../../../renderer/reader/plain-text.ts';
import type { Journal } from '../../../renderer/reader/read-journal.ts';
import { search, searchable } from '../../../renderer/reader/search.ts';
import { lostLine, madeAt } from '../../../renderer/reader/sentences.ts';
import { entryOf } from '../../support/backup-samples.ts';

const WHOLE = {
  lost: [],
  unnamedMissing: 0,
  unexpected: 0,
  isAltered: false,
  isUncounted: false,
} as const;
const EARLY = entryOf('Early words.', '2026-01-02', { title: 'Early' }).value;
const LATE = entryOf('Late words.', '2026-03-04', { title: 'Late' }).value;
const GONE = { ...entryOf('Gone words.', '2026-02-03', { title: 'Gone' }).value };
const journal = (changes: Partial<Journal> = {}): Journal => ({
  role: 'mentee',
  entries: [LATE, EARLY, { ...GONE, discardedAt: '2026-02-05T00:00:00.000Z' }],
  sessions: [],
  cast: [],
  copies: [],
  steps: [],
  ideas: [],
  sheets: [],
  load: [],
  agreement: null,
  histories: [],
  losses: WHOLE,
  ...changes,
});
const NOW = new Date('2026-11-23T12:00:00.000Z');

describe('the saved text', () => {
  it('goes by date, from the first on, and says what is in the wastebasket', () => {
    const text = journalAsText(journal(), 'a.verso', NOW, 'en');
    const places = ['Early words.', 'Gone words.', 'Late words.'].map((words) =>
      text.indexOf(words),
    );
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(text).toContain('3 February 2026 · in the wastebasket');
    expect(text).toContain('This file is not protected');
    expect(text).not.toContain('not whole');
  });

  it('says what is not in it', () => {
    const label = { kind: 'entry', title: 'Lost', at: '2026-05-06T10:00:00.000Z' } as const;
    const losses = { ...WHOLE, lost: [label], unnamedMissing: 2 };
    const text = journalAsText(journal({ losses }), 'a.verso', NOW, 'fr');
    expect(text).toContain('Cette sauvegarde n’est pas entière.');
    expect(text).toContain('- Entrée · Lost · 6 mai 2026');
    expect(text).toContain('2 éléments manquent');
  });

  it('tells a question that was skipped from one without an answer', () => {
    const [answer] = EARLY.answers;
    if (answer === undefined) throw new Error('the sample has no answer');
    const answers = [
      { ...answer, text: '', skipped: true },
      { ...answer, text: '', question: 'Two\nlines?' },
    ];
    const text = journalAsText(journal({ entries: [{ ...EARLY, answers }] }), 'a.verso', NOW, 'en');
    expect(text).toContain('(Skipped.)');
    expect(text).toContain('> Two\n> lines?\n\n(No answer.)');
  });
});

describe('sentences', () => {
  it('read the date of a backup from its name, and only from a real one', () => {
    expect(madeAt('Verso-2026-11-23T14-43-21Z-1a2b3c4d.verso')).toBe('2026-11-23T14:43:21.000Z');
    expect(madeAt('Verso-2026-11-23T14-43-21Z-1a2b3c4d (1).verso')).not.toBeNull();
    expect(madeAt('Verso-2026-13-99T14-43-21Z-1a2b3c4d.verso')).toBeNull();
    expect(madeAt('holiday.verso')).toBeNull();
  });

  it('name a lost record by what is known of it', () => {
    expect(lostLine({ kind: 'unknown', title: '', at: null }, 'en')).toBe('Unknown');
    const profile = { kind: 'profile', title: 'mentee', at: null } as const;
    expect(lostLine(profile, 'en')).toBe('Who the journal belongs to');
    // A meeting has a day, wherever on earth it is read.
    const meeting = { kind: 'session', title: '3', at: '2026-03-02T00:00:00.000Z' } as const;
    expect(lostLine(meeting, 'en')).toBe('Meeting · 3 · 2 March 2026');
  });
});

describe('the search', () => {
  it('wants every word, in any order, and minds neither case nor accents', () => {
    const entries = [EARLY, entryOf('Réunion d’équipe', '2026-01-03').value].map(searchable);
    const texts = (words: string) => search(entries, words).map(({ answers }) => answers[0]?.text);
    expect(texts('EQUIPE reunion')).toEqual(['Réunion d’équipe']);
    expect(texts('equipe early')).toEqual([]);
    expect(texts('  ')).toHaveLength(2);
  });
});
