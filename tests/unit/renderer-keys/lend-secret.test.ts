import { expect, it } from 'vitest';

import { lendSecret } from '../../../renderer/features/passphrase/lend-secret.ts';

it('lends UTF-8 and zeroes it after the answer', async () => {
  let lent = new Uint8Array();
  const answer = await lendSecret('été', async (utf8) => {
    lent = utf8;
    await Promise.resolve();
    return [...utf8];
  });
  expect(answer).toEqual([0xc3, 0xa9, 0x74, 0xc3, 0xa9]);
  expect([...lent]).toEqual([0, 0, 0, 0, 0]);
});

it('zeroes it after a failure too', async () => {
  let lent = new Uint8Array();
  const failing = lendSecret('abc', (utf8) => {
    lent = utf8;
    return Promise.reject(new Error('no'));
  });
  await expect(failing).rejects.toThrow('no');
  expect([...lent]).toEqual([0, 0, 0]);
});
