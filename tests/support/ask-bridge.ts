/** Asks Verso past its pages, on the bridge itself, as a page that lies could. */
import type { Page } from 'playwright-core';

import type { CallInput, CallName, CallOutput } from '../../shared/contract/contract.ts';
import { contract } from '../../shared/contract/contract.ts';

/**
 * Plain values only; a passphrase goes as `{ passphraseText }` and becomes bytes in the page.
 * @throws the problem's code.
 */
export async function askBridge<N extends CallName>(
  page: Page,
  call: N,
  input: CallInput<N> | { readonly passphraseText: string },
): Promise<CallOutput<N>> {
  const { home, output } = contract[call];
  const id = 2_000_000 + Math.floor(Math.random() * 1_000_000);
  const response = await page.evaluate(
    (asked) =>
      new Promise<unknown>((resolve) => {
        const off = globalThis.verso?.onMessage((message) => {
          if (typeof message !== 'object' || message === null) return;
          if (Reflect.get(message, 'id') !== asked.id) return;
          off?.();
          resolve(message);
        });
        const text: unknown =
          typeof asked.input === 'object' && asked.input !== null
            ? Reflect.get(asked.input, 'passphraseText')
            : undefined;
        const sent =
          typeof text === 'string' ? { passphrase: new TextEncoder().encode(text) } : asked.input;
        const { home: to, call: name } = asked;
        globalThis.verso?.send(to, { kind: 'request', id: asked.id, call: name, input: sent });
      }),
    { home, call, id, input },
  );
  const answer = typeof response === 'object' && response !== null ? response : {};
  if (Reflect.get(answer, 'ok') !== true) {
    throw new Error(`${call}: ${JSON.stringify(Reflect.get(answer, 'problem'))}`);
  }
  return output.parse(Reflect.get(answer, 'value')) as CallOutput<N>;
}
