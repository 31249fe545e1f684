/**
 * The vault process's end of its lines under Electron: orders and reports go to the host, calls and
 * answers over a port that leads straight into the page.
 */
import type { MessagePortMain, ParentPort } from 'electron';

import type { Channel } from '../../../shared/contract/wire.ts';
import { PAGE_LINE } from './line-names.ts';

export interface VaultEnd {
  readonly control: Channel;
  readonly contract: Channel;
  /** Ends the process, after what was said has left it. */
  exit(code: number): void;
}

type Listener = (message: unknown) => void;

/** Posting hands over to another thread; this long it may take to send what it was given. */
const LEAVING_MS = 20;

/** @param end ends this process at once. */
export function connectVaultEnd(parentPort: ParentPort, end: (code: number) => void): VaultEnd {
  const control = new Set<Listener>();
  const contract = new Set<Listener>();
  let page: MessagePortMain | null = null;

  const joinPage = (port: MessagePortMain): void => {
    // One page at a time: what an earlier one still says is not heard.
    page?.close();
    page = port;
    port.on('message', ({ data }: { readonly data: unknown }) => {
      if (page === port)
        contract.forEach((listener) => {
          listener(data);
        });
    });
    port.start();
  };

  parentPort.on(
    'message',
    ({ data, ports }: { readonly data: unknown; readonly ports: readonly MessagePortMain[] }) => {
      const [port] = ports;
      if (data === PAGE_LINE && port !== undefined) joinPage(port);
      else
        control.forEach((listener) => {
          listener(data);
        });
    },
  );

  return {
    control: channel(control, (message) => {
      parentPort.postMessage(message);
    }),
    contract: channel(contract, (message) => {
      page?.postMessage(message);
    }),
    exit(code) {
      setTimeout(() => {
        end(code);
      }, LEAVING_MS);
    },
  };
}

function channel(listeners: Set<Listener>, send: Listener): Channel {
  return {
    send,
    onMessage(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
