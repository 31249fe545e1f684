import { describe, expect, it } from 'vitest';

import type {
  Mark,
  Workbench,
  WorkbenchAction,
} from '../../renderer/features/release/workbench.ts';
import {
  decisionsOf,
  includedPromptIds,
  openMark,
  piecesOf,
  placesOf,
  reduceWorkbench,
  startWorkbench,
  undecidedMarks,
} from '../../renderer/features/release/workbench.ts';
import type { Passage } from '../../shared/model/release.ts';

const first = 'Reid met Amina on 12 November. Reid left at 2.30 pm.';
const second = 'Khan came.';
const passages: readonly Passage[] = [
  { promptId: 'P04.1', question: 'One?', text: first, release: 'in' },
  { promptId: 'P04.2', question: 'Two?', text: second, release: 'out' },
  { promptId: 'P04.3', question: 'Three?', text: '', release: 'never' },
];

function mark(words: string, rest: Partial<Mark> = {}, from = 0): Mark {
  const text = rest.promptId === 'P04.2' ? second : first;
  const start = text.indexOf(words, from);
  return {
    id: `${rest.promptId ?? 'P04.1'}:${String(start)}:${words}`,
    promptId: 'P04.1',
    start,
    end: start + words.length,
    text: words,
    tier: 'certain',
    kind: 'cast-person',
    class: 'direct',
    ruleId: 'A03',
    replacement: `[${words.toLowerCase()}]`,
    generalisation: null,
    ...rest,
  };
}

const reid = mark('Reid');
const reidAgain = mark('Reid', {}, 10);
const amina = mark('Amina', { tier: 'likely' });
const day = mark('12 November', { kind: 'date' });
const khan = mark('Khan', { promptId: 'P04.2' });
const start = (): Workbench => startWorkbench(passages, [reid, amina, day, reidAgain, khan]);

function after(...actions: readonly WorkbenchAction[]): Workbench {
  return actions.reduce(reduceWorkbench, start());
}

const accept: WorkbenchAction = {
  type: 'decide',
  choice: { action: 'replace', replacement: '[x]' },
};
const keep: WorkbenchAction = { type: 'decide', choice: { action: 'keep', replacement: '' } };

describe('the workbench', () => {
  it('begins with what is offered, at the first certain mark', () => {
    expect(includedPromptIds(start())).toEqual(['P04.1']);
    expect(openMark(start())?.id).toBe(reid.id);
    expect(undecidedMarks(start())).toHaveLength(4);
  });

  it('decides the same words together and goes on by tier', () => {
    const once = after(accept);
    expect(decisionsOf(once).map(({ start }) => start)).toEqual([reid.start, reidAgain.start]);
    expect(openMark(once)?.id).toBe(day.id);
    expect(openMark(reduceWorkbench(once, keep))?.id).toBe(amina.id);
  });

  it('leaves an earlier decision on other mentions alone', () => {
    const twice = after(accept, { type: 'open', id: reidAgain.id }, keep);
    expect(decisionsOf(twice).map(({ action }) => action)).toEqual(['replace', 'keep']);
  });

  it('undoes every act, one at a time, to where it began', () => {
    const acts: readonly WorkbenchAction[] = [
      accept,
      keep,
      { type: 'include', promptId: 'P04.2', on: true },
      { type: 'hide', words: 'left', replacement: '[went]' },
      accept,
    ];
    const states = acts.reduce<Workbench[]>(
      (all, act) => [...all, reduceWorkbench(all.at(-1) ?? start(), act)],
      [start()],
    );
    let bench = states.at(-1) ?? start();
    for (const before of states.slice(0, -1).reverse()) {
      bench = reduceWorkbench(bench, { type: 'undo' });
      expect(decisionsOf(bench)).toEqual(decisionsOf(before));
      expect(bench.openId).toBe(before.openId);
      expect(bench.included).toEqual(before.included);
    }
    expect(reduceWorkbench(bench, { type: 'undo' })).toEqual(bench);
  });

  it('moves in reading order and stops at the ends', () => {
    expect(openMark(after({ type: 'move', by: -1 }))?.id).toBe(reid.id);
    expect(openMark(after({ type: 'move', by: 1 }))?.id).toBe(amina.id);
    const last = after(
      ...Array.from({ length: 9 }, (): WorkbenchAction => ({ type: 'move', by: 1 })),
    );
    expect(openMark(last)?.id).toBe(reidAgain.id);
  });

  it('never includes what may not leave', () => {
    expect(includedPromptIds(after({ type: 'include', promptId: 'P04.3', on: true }))).toEqual([
      'P04.1',
    ]);
    expect(includedPromptIds(after({ type: 'include', promptId: 'P04.2', on: true }))).toEqual([
      'P04.1',
      'P04.2',
    ]);
  });

  it('hides chosen words everywhere, together with the marks that they touch', () => {
    const bench = after({ type: 'hide', words: 'reid  LEFT', replacement: '[x]' });
    expect(placesOf(bench, 'reid left')).toEqual([{ promptId: 'P04.1', start: 31, end: 40 }]);
    const chosen = bench.marks.filter(({ kind }) => kind === 'chosen');
    expect(chosen.map(({ text }) => text)).toEqual(['Reid left']);
    expect(bench.marks.map(({ id }) => id)).not.toContain(reidAgain.id);
    expect(placesOf(bench, 'eid')).toEqual([]);
    expect(after({ type: 'hide', words: 'nobody', replacement: '' }).past).toEqual([]);
  });

  it('shows a passage whole, in pieces', () => {
    const bench = after(accept, { type: 'hide', words: 'left', replacement: '[x]' });
    const [passage] = bench.passages;
    if (passage === undefined) throw new Error('passage');
    const words = piecesOf(bench, passage).map((piece) =>
      piece.kind === 'words' ? piece.text : piece.mark.text,
    );
    expect(words.join('')).toBe(first);
  });
});

describe('after the cast has changed', () => {
  const proposed = (proposals: readonly Mark[]): WorkbenchAction => ({
    type: 'proposed',
    passages,
    proposals,
  });

  it('keeps decisions on the same words and follows the new replacement', () => {
    const accepted: WorkbenchAction = {
      type: 'decide',
      choice: { action: 'replace', replacement: reid.replacement },
    };
    const changed = { ...reid, replacement: '[my mentor]' };
    const bench = after(accepted, proposed([changed, amina, day]));
    expect(decisionsOf(bench)[0]?.replacement).toBe('[my mentor]');
    const own = after(accept, proposed([changed, amina, day]));
    expect(decisionsOf(own)[0]?.replacement).toBe('[x]');
  });

  it('keeps hidden what was hidden though nothing is proposed there now', () => {
    const bench = after(accept, proposed([amina, day]));
    expect(decisionsOf(bench).map(({ start, action }) => [start, action])).toEqual([
      [reid.start, 'replace'],
      [reidAgain.start, 'replace'],
    ]);
  });

  it('asks again where a longer name now covers the decided words', () => {
    const longer = mark('Reid met', { tier: 'certain' });
    const bench = after(accept, proposed([longer, amina, day]));
    expect(undecidedMarks(bench).map(({ text }) => text)).toContain('Reid met');
  });

  it('never leaves marks overlapping', () => {
    const bench = after(
      { type: 'hide', words: 'met Amina', replacement: '[x]' },
      proposed([mark('Reid met'), day]),
    );
    const marks = bench.marks.filter(({ promptId }) => promptId === 'P04.1');
    for (const [at, one] of marks.entries()) {
      expect(one.start).toBeGreaterThanOrEqual(marks[at - 1]?.end ?? 0);
    }
    expect(marks[0]?.text).toBe('Reid met Amina');
  });
});
