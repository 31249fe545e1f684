/** The host's bridge, turned into the client of the contract. The one place that reads `globalThis.verso`. */
import { createClient } from '../../shared/contract/client.ts';
import type { Verso } from '../../shared/contract/client.ts';
import type { Bridge } from '../../shared/contract/bridge.ts';
import type { Home } from '../../shared/contract/call.ts';
import type { Channel } from '../../shared/contract/wire.ts';

declare global {
  var verso: Bridge | undefined;
}

/** @throws Error where no host has put the bridge: the page was opened by something else. */
export function connectVerso(): Verso {
  const bridge = globalThis.verso;
  if (bridge === undefined) throw new Error('This page runs inside Verso only.');
  const channelOf = (home: Home): Channel => ({
    send: (message) => {
      bridge.send(home, message);
    },
    // Both homes answer on one line; the client listens to each channel once.
    onMessage: home === 'vault' ? (listener) => bridge.onMessage(listener) : () => () => undefined,
  });
  return createClient({ vault: channelOf('vault'), session: channelOf('session') });
}
