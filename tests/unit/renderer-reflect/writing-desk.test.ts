import { describe, expect, it } from 'vitest';

import { WritingDesk } from '../../../renderer/features/reflect/writing-desk.ts';
import { findPack } from '../../../shared/content/packs.ts';
import { entryDraftSchema, NO_MARKS, recordId } from '../../../shared/model/journal.ts';
import type { Answer, EntryDraft } from '../../../shared/model/journal.ts';
import type { Language } from '../../../shared/model/scheme.ts';

const id = recordId.parse('0123456789abcdef0123456789abcdef');

function open(change: Partial<EntryDraft> = {}, language: Language = 'en') {
  const entry: EntryDraft = {
    id,
    packId: 'P04',
    packVersion: 1,
    timePoint: 'T2',
    sessionId: null,
    quick: false,
    title: '',
    answers: [],
    status: 'draft',
    ...NO_MARKS,
    ...change,
  };
  let changes = 0;
  let views = 0;
  const desk = new WritingDesk({
    entry,
    pack: findPack(entry.packId),
    language,
    onChange: () => (changes += 1),
  });
  desk.onView(() => (views += 1));
  const areas = new Map<string, { value: string }>();
  return {
    desk,
    changes: () => changes,
    views: () => views,
    /** Types into the area of a question as the page does. */
    type: (promptId: string, value: string) => {
      const area = areas.get(promptId) ?? { value: '' };
      if (!areas.has(promptId)) desk.attach(promptId, area);
      areas.set(promptId, area);
      area.value = value;
      desk.typed(promptId, value.trim() !== '');
    },
  };
}

function answer(promptId: string, text: string, skipped = false): Answer {
  return { promptId, question: `Asked as ${promptId}`, questionLanguage: 'en', text, skipped };
}

describe('going through the questions', () => {
  it('begins at the first, and only what was reached is on the page', () => {
    const { desk } = open();
    expect(desk.view().current).toBe('P04.1');
    expect([...desk.view().reached]).toEqual(['P04.1']);
  });

  it('skips what is left empty and keeps what has words', () => {
    const { desk, type } = open();
    type('P04.1', 'The train fare.');
    desk.goOn();
    desk.goOn();
    expect(desk.view().current).toBe('P04.3');
    expect([...desk.view().written]).toEqual(['P04.1']);
    expect([...desk.view().skipped]).toEqual(['P04.2']);
  });

  it('lets a skipped one be written after all', () => {
    const { desk, type } = open();
    desk.goOn();
    desk.goTo('P04.1');
    expect(desk.view().skipped.size).toBe(0);
    type('P04.1', 'After all');
    expect(desk.draft().answers).toMatchObject([
      { promptId: 'P04.1', text: 'After all', skipped: false },
    ]);
  });

  it('goes back without skipping, and says where the ends are', () => {
    const { desk } = open();
    expect(desk.goBack()).toBe(false);
    desk.goOn();
    desk.goBack();
    expect(desk.view().current).toBe('P04.1');
    for (let step = 0; step < 6; step += 1) expect(desk.goOn()).toBe(true);
    expect(desk.goOn()).toBe(false);
  });

  it('does nothing for a question that is not asked', () => {
    const { desk } = open();
    desk.goTo('P05.1');
    expect(desk.view().current).toBe('P04.1');
  });
});

describe('typing', () => {
  it('tells the page only when words appear or vanish', () => {
    const { type, views, changes } = open();
    for (const text of ['T', 'Th', 'The', 'The ']) type('P04.1', text);
    expect(views()).toBe(1);
    expect(changes()).toBe(4);
    type('P04.1', ' ');
    expect(views()).toBe(2);
  });

  it('takes every character as it is', () => {
    const { desk, type } = open();
    const words = '  e\u0301 é 👩‍⚕️ שלום\u200f\n\ttab \ud83d\ude00 ';
    type('P04.1', words);
    expect(desk.draft().answers[0]?.text).toBe(words);
  });
});

describe('the draft', () => {
  it('is what the contract accepts, in the order of the pack', () => {
    const { desk, type } = open();
    desk.goTo('P04.3');
    type('P04.3', 'Third');
    desk.goTo('P04.1');
    type('P04.1', 'First');
    const draft = entryDraftSchema.parse(desk.draft());
    expect(draft.answers.map(({ promptId }) => promptId)).toEqual(['P04.1', 'P04.3']);
    expect(draft.answers[0]?.question).toBe(findPack('P04')?.prompts[0]?.question.en);
  });

  it('keeps words when their area leaves the page', () => {
    const { desk } = open();
    const off = desk.attach('P04.1', { value: 'Still here' });
    desk.typed('P04.1', true);
    off();
    expect(desk.draft().answers[0]?.text).toBe('Still here');
    expect(desk.wordsOf('P04.1')).toBe('Still here');
  });

  it('carries its title, also when it is taken away again', () => {
    const { desk } = open({ title: 'Old' });
    expect(desk.title()).toBe('Old');
    desk.attachTitle({ value: '' });
    expect(desk.draft().title).toBe('');
  });

  it('is finished when the writer says so', () => {
    const { desk, type } = open();
    type('P04.1', 'Done');
    desk.goOn();
    desk.finish();
    expect(desk.draft()).toMatchObject({
      status: 'finished',
      answers: [
        { promptId: 'P04.1', skipped: false },
        { promptId: 'P04.2', skipped: true, text: '' },
      ],
    });
  });
});

describe('coming back', () => {
  it('is at the question that stood open', () => {
    const { desk } = open({ answers: [answer('P04.1', 'a'), answer('P04.2', '')] });
    expect(desk.view().current).toBe('P04.2');
  });

  it('is at the last one with words', () => {
    const { desk } = open({
      answers: [answer('P04.1', 'a'), answer('P04.2', '', true), answer('P04.3', 'b')],
    });
    expect(desk.view().current).toBe('P04.3');
    expect([...desk.view().reached]).toEqual(['P04.1', 'P04.3', 'P04.2']);
  });

  it('is after the last skipped one', () => {
    const { desk } = open({ answers: [answer('P04.1', 'a'), answer('P04.2', '', true)] });
    expect(desk.view().current).toBe('P04.3');
  });

  it('a save and a new desk lead to the same place', () => {
    const first = open();
    first.type('P04.1', 'a');
    first.desk.goOn();
    first.desk.goOn();
    const second = open(first.desk.draft());
    expect(second.desk.view().current).toBe(first.desk.view().current);
    expect(second.desk.draft()).toEqual(first.desk.draft());
  });
});

describe('languages', () => {
  it('asks in French, and keeps the English question where it was answered', () => {
    const { desk } = open({ answers: [answer('P04.1', 'In English')] }, 'fr');
    const [first, second] = desk.view().questions;
    expect(first?.words).toEqual({ text: 'Asked as P04.1', language: 'en' });
    expect(second?.words.language).toBe('fr');
  });

  it('asks in English, and says so, where there is no French', () => {
    const { desk } = open({ packId: 'P06' }, 'fr');
    expect(desk.view().questions.every(({ words }) => words.language === 'en')).toBe(true);
  });
});

describe('quick mode', () => {
  it('asks the starred questions, and those that have words', () => {
    const { desk, type } = open();
    desk.goTo('P04.2');
    type('P04.2', 'Uneasy');
    desk.setQuick(true);
    expect(desk.view().questions.map(({ promptId }) => promptId)).toEqual([
      'P04.1',
      'P04.2',
      'P04.3',
      'P04.6',
    ]);
    expect(desk.draft()).toMatchObject({ quick: true });
  });

  it('moves on where the open question is not asked any more, and loses nothing', () => {
    const { desk, type } = open();
    type('P04.1', 'a');
    desk.goTo('P04.7');
    desk.setQuick(true);
    expect(desk.view().questions.some((q) => q.promptId === desk.view().current)).toBe(true);
    desk.setQuick(false);
    expect(desk.draft().answers[0]?.text).toBe('a');
  });

  it('does not exist where the pack has no starred questions', () => {
    expect(open({ packId: 'P06', quick: true }).desk.view().quick).toBe(false);
  });
});

it('an entry from a pack that this version lacks can still be written on', () => {
  const { desk, type } = open({ packId: 'P99', answers: [answer('P99.1', 'from the future')] });
  expect(desk.view().questions.map(({ words }) => words.text)).toEqual(['Asked as P99.1']);
  type('P99.1', 'and on');
  expect(desk.draft().answers[0]?.text).toBe('and on');
});
