import { describe, expect, it } from 'vitest';

import { estimatePassphrase } from '../../../main/vault/door/passphrase-estimate.ts';

const estimate = (text: string) => estimatePassphrase(new TextEncoder().encode(text));

describe('the estimate of a passphrase', () => {
  it.each([
    'seven quiet herons over the estuary',
    'trente-deux chaises bleues sous la pluie',
    'vT9#qLm2!xR4',
    'μία μεγάλη βάρκα στο λιμάνι',
  ])('accepts %s', async (text) => {
    const { accepted, score, reasons } = await estimate(text);
    expect({ accepted, reasons }).toEqual({ accepted: true, reasons: [] });
    expect(score).toBeGreaterThanOrEqual(3);
  });

  it.each([
    ['', 'short'],
    ['vT9#qLm2!', 'short'],
    ['password1234', 'common'],
    ['qwertyuiop[]', 'keyboard'],
    ['aaaaaaaaaaaaaaa', 'repeats'],
    ['abcdefghijklm', 'sequence'],
    ['19800512', 'dates'],
    ['elizabethjames', 'names'],
  ])('refuses "%s": %s', async (text, reason) => {
    const { accepted, reasons } = await estimate(text);
    expect(accepted).toBe(false);
    expect(reasons).toContain(reason);
  });

  it('counts characters, not code units', async () => {
    expect((await estimate('🙂🎈🪁🧭🪴')).reasons).toContain('short');
  });

  it('takes its time only over what can matter', async () => {
    await estimate('warm');
    const started = performance.now();
    await estimate('ab'.repeat(2000));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
