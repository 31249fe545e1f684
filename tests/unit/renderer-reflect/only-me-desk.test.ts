import { describe, expect, it } from 'vitest';

import { MOST_ONLY_ME, WritingDesk } from '../../../renderer/features/reflect/writing-desk.ts';
import { findPack } from '../../../shared/content/packs.ts';
import { entryDraftSchema, NO_MARKS, recordId } from '../../../shared/model/journal.ts';
import type { EntryDraft, OnlyMe } from '../../../shared/model/journal.ts';

const TEXT = 'Open.\n\nSecret.\n\nOpen too.';

function open(text = TEXT, onlyMe: OnlyMe[] = []) {
  const entry: EntryDraft = {
    id: recordId.parse('0123456789abcdef0123456789abcdef'),
    packId: 'P04',
    packVersion: 1,
    timePoint: 'T2',
    sessionId: null,
    quick: false,
    title: '',
    answers: [
      { promptId: 'P04.1', question: 'What?', questionLanguage: 'en', text, skipped: false },
    ],
    status: 'draft',
    ...NO_MARKS,
    onlyMe,
  };
  return new WritingDesk({
    entry,
    pack: findPack('P04'),
    language: 'en',
    onChange: () => undefined,
  });
}

/** The words that the ranges of a draft hold back. */
function kept({ answers, onlyMe }: EntryDraft): readonly (string | undefined)[] {
  return onlyMe.map(({ promptId, start, end }) =>
    answers.find((answer) => answer.promptId === promptId)?.text.slice(start, end),
  );
}

describe('"Only me" on the desk', () => {
  it('marks the paragraph at the caret and gives the same text back', () => {
    const desk = open();
    const [whole] = desk.piecesOf('P04.1');
    const turned = desk.turnOnlyMe('P04.1', whole?.id ?? 0, { start: 9, end: 9 });
    expect(turned).toMatchObject({ index: 1, offset: 0 });
    const draft = entryDraftSchema.parse(desk.draft());
    expect(draft.answers[0]?.text).toBe(TEXT);
    expect(kept(draft)).toEqual(['Secret.']);
    const [, secret] = desk.piecesOf('P04.1');
    desk.turnOnlyMe('P04.1', secret?.id ?? 0, { start: 0, end: 0 });
    expect(desk.draft()).toMatchObject({ onlyMe: [] });
    expect(desk.wordsOf('P04.1')).toBe(TEXT);
  });

  it('keeps ranges on their lines while the stretches around them are typed in', () => {
    const desk = open(TEXT, [{ promptId: 'P04.1', start: 7, end: 14 }]);
    const areas = desk.piecesOf('P04.1').map(({ id }) => {
      const area = { value: desk.wordsOfPiece(id) };
      return { area, off: desk.attach('P04.1', area, id) };
    });
    for (const { area } of areas) area.value = `New line.\n${area.value} More.`;
    expect(kept(desk.draft())).toEqual(['New line.\nSecret. More.']);
    for (const { off } of areas) off();
    expect(kept(desk.draft())).toEqual(['New line.\nSecret. More.']);
  });

  it('does not let an area that goes write over what was turned', () => {
    const desk = open('One.');
    const [whole] = desk.piecesOf('P04.1');
    const off = desk.attach('P04.1', { value: 'One.\nTwo.' }, whole?.id);
    desk.turnOnlyMe('P04.1', whole?.id ?? 0, { start: 5, end: 9 });
    off();
    expect(kept(desk.draft())).toEqual(['Two.']);
  });

  it('says where it would be one too many, and still makes one ordinary again', () => {
    const lines = Array.from(
      { length: 2 * MOST_ONLY_ME + 2 },
      (_, line) => `Line ${String(line)}.`,
    );
    let at = 0;
    const ranges = lines.flatMap((line, index) => {
      const start = at;
      at += line.length + 1;
      const isMarked = index % 2 === 0 && index < 2 * MOST_ONLY_ME;
      return isMarked ? [{ promptId: 'P04.1', start, end: start + line.length }] : [];
    });
    const desk = open(lines.join('\n'), ranges);
    expect(kept(desk.draft())).toHaveLength(MOST_ONLY_ME);
    const last = desk.piecesOf('P04.1').at(-1);
    const end = desk.wordsOfPiece(last?.id ?? 0).length;
    expect(desk.turnOnlyMe('P04.1', last?.id ?? 0, { start: end - 3, end })).toBe('too-many');
    expect(kept(desk.draft())).toHaveLength(MOST_ONLY_ME);
    const [first] = desk.piecesOf('P04.1');
    expect(first?.onlyMe).toBe(true);
    expect(desk.turnOnlyMe('P04.1', first?.id ?? 0, { start: 0, end: 0 })).toMatchObject({
      index: 0,
    });
    expect(kept(desk.draft())).toHaveLength(MOST_ONLY_ME - 1);
  });
});
