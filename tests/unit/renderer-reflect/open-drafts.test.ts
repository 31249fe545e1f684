import { describe, expect, it } from 'vitest';

import {
  askedAsFirst,
  OpenDrafts,
  openDraftsOf,
} from '../../../renderer/features/reflect/open-drafts.ts';
import type { OpenDraft } from '../../../renderer/features/reflect/open-drafts.ts';
import { sealEverything } from '../../../renderer/verso/seal-before-lock.ts';
import { createClient } from '../../../shared/contract/client.ts';
import type { Verso } from '../../../shared/contract/client.ts';
import type { Channel } from '../../../shared/contract/wire.ts';
import { Problem } from '../../../shared/errors/problems.ts';
import { recordId } from '../../../shared/model/journal.ts';
import { sampleState, storiesState } from '../../support/fake-states.ts';
import { createFakeVerso, fakeId } from '../../support/fake-verso.ts';
import type { FakeVerso } from '../../support/fake-verso.ts';

const clock = { now: () => Date.now(), after: () => () => undefined };

function setUpOver(fake: FakeVerso): Verso {
  const channel = (home: 'vault' | 'session'): Channel => ({
    send: (message) => fake.bridge.send(home, message),
    onMessage: (listener) => fake.bridge.onMessage(listener),
  });
  return createClient({ vault: channel('vault'), session: channel('session') });
}

function setUp() {
  const fake = createFakeVerso(sampleState());
  const verso = setUpOver(fake);
  return { fake, verso, drafts: new OpenDrafts(verso, clock) };
}

const begun = { packId: 'P04', timePoint: null, session: null, quick: false } as const;

describe('a new draft', () => {
  it('has an id of its own and reaches the vault with its first words', async () => {
    const { fake, drafts } = setUp();
    const draft = drafts.begin(begun, 'en');
    if (draft === null) throw new Error('no draft');
    expect(recordId.safeParse(draft.desk.id).success).toBe(true);
    expect(drafts.begin(begun, 'en')?.desk.id).not.toBe(draft.desk.id);
    expect(fake.calls).toEqual([]);
    draft.desk.attach('P04.1', { value: 'First words' });
    draft.desk.typed('P04.1', true);
    expect(await draft.keeper.sealNow()).toBe(true);
    expect(fake.state.entries.get(draft.desk.id)?.answers[0]?.text).toBe('First words');
  });

  it('is refused for questions that do not exist', () => {
    expect(setUp().drafts.begin({ ...begun, packId: 'P77' }, 'en')).toBeNull();
  });
});

describe('a draft from the vault', () => {
  it('is on its page with its meeting', async () => {
    const draft = await setUp().drafts.find(fakeId(3), 'en');
    expect(draft.session?.number).toBe(2);
    expect(draft.desk.view().current).toBe('P04.3');
    expect(draft.keeper.state().kind).toBe('sealed');
  });

  it('of a pack that went with its scheme file keeps its words and its questions', async () => {
    const { fake, drafts } = setUp();
    const known = fake.state.entries.get(fakeId(3));
    if (known === undefined) throw new Error('no draft');
    const asked = { questionLanguage: 'en', skipped: false } as const;
    const answers = [
      { ...asked, promptId: 'X01.1', question: 'What does your ward ask?', text: 'A form.' },
      { ...asked, promptId: 'X01.2', question: 'And who reads it?', text: '' },
    ];
    fake.state.entries.set(known.id, { ...known, packId: 'X01', answers });
    const { desk, keeper, pack } = await drafts.find(known.id, 'en');
    expect(pack).toBeUndefined();
    expect(desk.view().questions.map(({ words }) => words.text)).toEqual([
      'What does your ward ask?',
      'And who reads it?',
    ]);
    desk.attach('X01.2', { value: 'Nobody.' });
    desk.typed('X01.2', true);
    desk.finish();
    expect(await keeper.sealNow()).toBe(true);
    expect(fake.state.entries.get(known.id)).toMatchObject({
      packId: 'X01',
      status: 'finished',
      answers: [{ text: 'A form.' }, { question: 'And who reads it?', text: 'Nobody.' }],
    });
  });

  it('that is not there is told', async () => {
    await expect(setUp().drafts.find(fakeId(99), 'en')).rejects.toMatchObject({
      data: { code: 'not-found' },
    });
  });
});

describe('the second story', () => {
  it('is asked for alone, and what compares it with the first comes when it is closed', async () => {
    const { fake, drafts } = setUp();
    const draft = drafts.begin({ ...begun, packId: 'P10' }, 'en');
    if (draft === null) throw new Error('no draft');
    expect(draft.desk.view().questions.map(({ promptId }) => promptId)).toEqual(['P10.1']);
    expect(draft.closedStory).toBeNull();
    draft.desk.attach('P10.1', { value: 'The story' });
    draft.desk.typed('P10.1', true);
    draft.desk.finish();
    await draft.keeper.sealNow();
    await drafts.leave(draft.desk.id);
    const again = await new OpenDrafts(setUpOver(fake), clock).find(draft.desk.id, 'en');
    expect(again.closedStory).toBe('P10.1');
    expect(again.desk.view().questions).toHaveLength(6);
  });
});

describe('the words of the second story', () => {
  const asked = (draft: OpenDraft) => {
    const question = draft.desk.view().questions.find(({ promptId }) => promptId === 'P10.1');
    return question?.words;
  };

  it('are those in which the first was asked for, whatever the window speaks', async () => {
    const fake = createFakeVerso(storiesState('first'));
    const verso = setUpOver(fake);
    const drafts = new OpenDrafts(verso, clock);
    const asFirst = await askedAsFirst(verso, 'P10');
    const draft = drafts.begin({ ...begun, packId: 'P10', asFirst }, 'fr');
    if (draft === null) throw new Error('no draft');
    const first = fake.state.entries.get(fakeId(31))?.answers[0];
    expect(asked(draft)).toEqual({ text: first?.question, language: first?.questionLanguage });
    // Sealed without a word of it, and opened again in a French window.
    draft.desk.titleTyped();
    await draft.keeper.sealNow();
    await drafts.leave(draft.desk.id);
    const again = await new OpenDrafts(verso, clock).find(draft.desk.id, 'fr');
    expect(asked(again)).toEqual({ text: first?.question, language: 'en' });
  });

  it('stay as the first was asked, where this version words them otherwise', () => {
    const { drafts } = setUp();
    const asFirst = { question: 'Racontez une histoire.', questionLanguage: 'fr' } as const;
    const draft = drafts.begin({ ...begun, packId: 'P10', asFirst }, 'en');
    if (draft === null) throw new Error('no draft');
    expect(asked(draft)).toEqual({ text: 'Racontez une histoire.', language: 'fr' });
  });

  it('are asked about for no other pack', async () => {
    const { fake, verso } = setUp();
    expect(await askedAsFirst(verso, 'P04')).toBeNull();
    expect(fake.calls).toEqual([]);
  });
});

describe('leaving the page', () => {
  it('seals, and the next visit reads what the vault holds', async () => {
    const { fake, drafts } = setUp();
    const draft = await drafts.find(fakeId(3), 'en');
    const off = draft.desk.attach('P04.3', { value: 'Changed' });
    draft.desk.typed('P04.3', true);
    off();
    await drafts.leave(draft.desk.id);
    expect(fake.state.entries.get(fakeId(3))?.answers[2]?.text).toBe('Changed');
    expect(drafts.known(draft.desk.id)).toBeUndefined();
  });

  it('keeps words that could not be sealed, and comes back to them', async () => {
    const { fake, drafts } = setUp();
    const draft = await drafts.find(fakeId(3), 'en');
    const off = draft.desk.attach('P04.3', { value: 'Not on the disk' });
    draft.desk.typed('P04.3', true);
    off();
    fake.failNext('entries.save', Problem.of('disk-full', {}));
    await drafts.leave(draft.desk.id);
    const again = await drafts.find(fakeId(3), 'en');
    expect(again.desk.wordsOf('P04.3')).toBe('Not on the disk');
    expect(again.keeper.state()).toMatchObject({
      kind: 'unsealed',
      trouble: { code: 'disk-full' },
    });
  });

  it('has the words that could not be sealed sent once more at the lock', async () => {
    const { fake, verso } = setUp();
    const drafts = openDraftsOf(verso, clock);
    const draft = await drafts.find(fakeId(3), 'en');
    const off = draft.desk.attach('P04.3', { value: 'Not on the disk' });
    draft.desk.typed('P04.3', true);
    off();
    fake.failNext('entries.save', Problem.of('disk-full', {}));
    await drafts.leave(draft.desk.id);
    await sealEverything();
    expect(fake.state.entries.get(fakeId(3))?.answers[2]?.text).toBe('Not on the disk');
  });
});

describe('a paste beyond all limits', () => {
  it('is named and not sent, and shorter words are sealed again', async () => {
    const { fake, drafts } = setUp();
    const draft = await drafts.find(fakeId(3), 'en');
    const area = { value: 'x'.repeat(4_000_001) };
    draft.desk.attach('P04.3', area);
    draft.desk.typed('P04.3', true);
    const callsBefore = fake.calls.length;
    expect(await draft.keeper.sealNow()).toBe(false);
    expect(draft.keeper.state()).toMatchObject({ trouble: { code: 'too-long' } });
    expect(fake.calls.length).toBe(callsBefore);
    area.value = 'short again';
    draft.desk.typed('P04.3', true);
    expect(await draft.keeper.sealNow()).toBe(true);
    expect(fake.state.entries.get(fakeId(3))?.answers[2]?.text).toBe('short again');
  });
});
