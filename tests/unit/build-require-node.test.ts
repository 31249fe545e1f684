import { expect, test } from 'vitest';

import { nodeIsTooOld } from '../../main/start/require-node.ts';

test.each([
  ['24.21.0', true],
  ['22.14.0', true],
  ['22.13.1', false],
  ['20.19.0', false],
  ['9.0.0', false],
  ['100.0.0', true],
])('Node %s is new enough: %s', (version, enough) => {
  const sentence = nodeIsTooOld(version);
  expect(sentence === null).toBe(enough);
  if (sentence !== null) {
    expect(sentence).toContain(version);
    expect(sentence.split('\n')).toHaveLength(1);
  }
});
