import { describe, expect, it } from 'vitest';

import { fairNumber, markerWord } from '../../../renderer/features/leak-test/marker-words.ts';
import { plant } from '../../../renderer/features/leak-test/plant.ts';
import { createClient } from '../../../shared/contract/client.ts';
import type { Verso } from '../../../shared/contract/client.ts';
import type { Channel } from '../../../shared/contract/wire.ts';
import { Problem } from '../../../shared/errors/problems.ts';
import { createFakeVerso, emptyState } from '../../support/fake-verso.ts';
import type { FakeVerso } from '../../support/fake-verso.ts';

function connect(fake: FakeVerso): Verso {
  const channel = (home: 'vault' | 'session'): Channel => ({
    send: (message) => {
      fake.bridge.send(home, message);
    },
    onMessage: (listener) => fake.bridge.onMessage(listener),
  });
  return createClient({ vault: channel('vault'), session: channel('session') });
}

describe('a marker word', () => {
  it('is one word in small letters, long enough to stand nowhere by chance', () => {
    for (let round = 0; round < 200; round += 1) {
      expect(markerWord(fairNumber)).toMatch(/^[a-z]{17,20}$/u);
    }
  });

  it('is another one every time', () => {
    const words = Array.from({ length: 1000 }, () => markerWord(fairNumber));
    expect(new Set(words).size).toBe(1000);
  });

  it('can hold every letter', () => {
    const letters = new Set(
      Array.from({ length: 400 }, () => markerWord(fairNumber).slice(-12)).join(''),
    );
    expect(letters.size).toBe(26);
  });
});

describe.each(['mentee', 'mentor'] as const)('planting, as %s', (role) => {
  const begin = () => {
    const fake = createFakeVerso(emptyState());
    fake.state.profile = { ...fake.state.profile, role };
    return { fake, verso: connect(fake) };
  };

  it('puts words where a person puts theirs, and hands over every one of them', async () => {
    const { fake, verso } = begin();
    const phrases = await plant(verso, 'en');
    const [inTitle = '', inText = '', asName = '', searchedFor = ''] = phrases;
    expect(new Set(phrases).size).toBe(4);
    const entries = [...fake.state.entries.values()];
    const cast = [...fake.state.cast.values()];
    expect(entries).toHaveLength(1);
    expect(entries[0]?.title).toContain(inTitle);
    expect(entries[0]?.answers[0]?.text).toContain(inText);
    expect(cast[0]?.names).toEqual([asName]);
    expect(JSON.stringify([entries, cast])).not.toContain(searchedFor);
    expect(fake.state.care.planted).toMatchObject({
      entryId: entries[0]?.id,
      castId: cast[0]?.id,
    });
    expect(fake.calls).toEqual([
      'profile.read',
      'entries.save',
      'cast.save',
      'entries.list',
      'entries.list',
      'leakTest.plant',
    ]);
  });

  it('takes back what it wrote where the vault does not remember it', async () => {
    const { fake, verso } = begin();
    fake.failNext('leakTest.plant', Problem.of('disk-full', {}));
    await expect(plant(verso, 'fr')).rejects.toThrow('disk-full');
    expect([...fake.state.entries.values()].map((entry) => entry.discardedAt)).not.toContain(null);
    expect(fake.state.cast.size).toBe(0);
    expect(fake.state.care.planted).toBeNull();
  });

  it('tells of the first failure, not of what then could not be taken back', async () => {
    const { fake, verso } = begin();
    fake.failNext('entries.save', Problem.of('not-writable', {}));
    await expect(plant(verso, 'en')).rejects.toThrow('not-writable');
    expect(fake.state.entries.size).toBe(0);
  });
});
