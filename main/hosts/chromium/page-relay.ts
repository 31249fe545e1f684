/**
 * The line between the page and this host, over a raw CDP session: a binding from the page, an
 * evaluation to it. Only what comes from our page's own main document is taken; what is meant for the
 * vault process passes through sealed.
 */
import type { CDPSession } from 'playwright-core';

import type { Channel } from '../../../shared/contract/wire.ts';
import { CHROMIUM_ORIGIN, originText } from '../../host/page-origin.ts';
import { BINDING, bridgeScript, RECEIVER } from './bridge-script.ts';
import type { FromPage, ToPage } from './bridge-script.ts';
import type { VaultChild } from './vault-child.ts';

/** Above the largest entry by far; a page that sends more is not well. */
const LARGEST_MESSAGE = 64 * 1024 * 1024;

/** A document of the page, as CDP names it. */
interface Document {
  readonly id: number;
  readonly uniqueId: string;
  readonly frameId: string;
  readonly origin: string;
  readonly isMain: boolean;
}

export interface PageRelay {
  readonly session: Channel;
  join(vault: VaultChild): void;
  /** Forgets the vault process and what the page has said; the page is about to go. */
  part(): void;
}

/** @param session of the page; the relay lives as long as it. */
export async function openPageRelay(session: CDPSession): Promise<PageRelay> {
  const documents = new Map<number, Document>();
  const tree = await session.send('Page.getFrameTree');
  const mainFrameId = tree.frameTree.frame.id;
  let current: Document | null = null;

  session.on('Runtime.executionContextCreated', ({ context }) => {
    const document: Document = {
      id: context.id,
      uniqueId: context.uniqueId,
      frameId: String(fieldOf(context.auxData, 'frameId')),
      origin: context.origin,
      isMain: fieldOf(context.auxData, 'isDefault') === true,
    };
    documents.set(document.id, document);
  });
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
    documents.delete(executionContextId);
  });
  session.on('Runtime.executionContextsCleared', () => documents.clear());

  const line = openLine((message) => {
    if (current !== null) evaluate(session, current, message);
  });
  session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    const sender = documents.get(executionContextId);
    if (name !== BINDING || sender === undefined) return;
    if (!isOurDocument(sender, mainFrameId)) return;
    const message = parseFromPage(payload);
    if (message === null) return;
    if (message.lane === 'hello') current = sender;
    // One document speaks: the last that said hello.
    else if (current?.uniqueId !== sender.uniqueId && message.lane === 'sealed') return;
    else current ??= sender;
    line.take(message);
  });

  // Carried out in this order; nobody has to wait for one answer to say the next.
  await Promise.all([
    session.send('Page.enable'),
    session.send('Runtime.enable'),
    session.send('Runtime.addBinding', { name: BINDING }),
    session.send('Page.addScriptToEvaluateOnNewDocument', { source: bridgeScript() }),
  ]);
  return {
    session: line.session,
    join: line.join,
    part() {
      line.part();
      current = null;
    },
  };
}

/** Pure: may a message from this document be taken? */
export function isOurDocument(
  document: Pick<Document, 'frameId' | 'origin' | 'isMain'>,
  mainFrameId: string,
): boolean {
  return (
    document.isMain &&
    document.frameId === mainFrameId &&
    document.origin === originText(CHROMIUM_ORIGIN)
  );
}

/** @returns null for anything that is not one of the bridge's own messages. */
export function parseFromPage(payload: string): FromPage | null {
  if (payload.length > LARGEST_MESSAGE) return null;
  let raw: unknown;
  try {
    raw = JSON.parse(payload);
  } catch {
    return null;
  }
  if (typeof raw !== 'object' || raw === null || !Object.hasOwn(raw, 'lane')) return null;
  const lane: unknown = Reflect.get(raw, 'lane');
  const text: unknown = Reflect.get(raw, 'text');
  if ((lane === 'hello' || lane === 'sealed') && typeof text === 'string') return { lane, text };
  if (lane === 'session') return { lane, message: Reflect.get(raw, 'message') };
  return null;
}

interface Line {
  readonly session: Channel;
  take(message: FromPage): void;
  join(vault: VaultChild): void;
  part(): void;
}

/** Who is joined to whom; knows nothing of CDP. Exported for its tests. */
export function openLine(toPage: (message: ToPage) => void): Line {
  const listeners = new Set<(message: unknown) => void>();
  const early: unknown[] = [];
  let hello: string | null = null;
  let vault: VaultChild | null = null;
  let unhook = (): void => undefined;

  const leave = (): void => {
    unhook();
    unhook = () => undefined;
    vault = null;
  };
  return {
    session: {
      send: (message) => toPage({ lane: 'session', message }),
      onMessage(listener) {
        listeners.add(listener);
        for (const message of early.splice(0)) listener(message);
        return () => {
          listeners.delete(listener);
        };
      },
    },
    take(message) {
      if (message.lane === 'session') {
        if (listeners.size === 0) early.push(message.message);
        listeners.forEach((listener) => listener(message.message));
      } else if (message.lane === 'hello') {
        hello = message.text;
        vault?.relay({ lane: 'hello', message: message.text });
      } else {
        vault?.relay({ lane: 'sealed', message: message.text });
      }
    },
    join(joined) {
      leave();
      vault = joined;
      unhook = joined.onRelayed(({ lane, message }) => toPage({ lane, text: message }));
      void joined.ended.then(() => {
        if (vault !== joined) return;
        leave();
        toPage({ lane: 'ended' });
      });
      if (hello !== null) joined.relay({ lane: 'hello', message: hello });
    },
    part() {
      leave();
      hello = null;
    },
  };
}

/** Hands a message to this very document: its context's unique id is never used again by another. */
function evaluate(session: CDPSession, document: Document, message: ToPage): void {
  session
    .send('Runtime.evaluate', {
      expression: `${RECEIVER}(${JSON.stringify(JSON.stringify(message))})`,
      uniqueContextId: document.uniqueId,
      // A reply must not be a way around the page's own policy.
      allowUnsafeEvalBlockedByCSP: false,
      silent: true,
    })
    // The document has gone meanwhile; its questions went with it.
    .catch(() => undefined);
}

function fieldOf(record: unknown, name: string): unknown {
  return typeof record === 'object' && record !== null ? Reflect.get(record, name) : undefined;
}
