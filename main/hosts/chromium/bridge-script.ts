/**
 * The page's end of the bridge: `globalThis.verso` of shared/contract/bridge.ts, put into each document
 * before its own script. `installBridge` travels as text and may use nothing from outside its body.
 */
import { CHROMIUM_ORIGIN, originText } from '../../host/page-origin.ts';
import { createSealedLine } from './sealed-line.ts';

/** What the page hands to the host. Only `text` of the sealed lane is secret, and it is sealed. */
export type FromPage =
  | { readonly lane: 'hello'; readonly text: string }
  | { readonly lane: 'sealed'; readonly text: string }
  | { readonly lane: 'session'; readonly message: unknown };

/** What the host hands to the page. */
export type ToPage =
  | { readonly lane: 'hello'; readonly text: string }
  | { readonly lane: 'sealed'; readonly text: string }
  | { readonly lane: 'session'; readonly message: unknown }
  /** The vault process is gone. */
  | { readonly lane: 'ended' };

/** The binding through which the page speaks; taken away from the page's own script. */
export const BINDING = '__versoToHost';
/** The function through which the host answers. */
export const RECEIVER = '__versoFromHost';

interface BridgeNames {
  readonly origin: string;
  readonly binding: string;
  readonly receiver: string;
}

function installBridge(names: BridgeNames, makeLine: typeof createSealedLine): void {
  interface PageEvent {
    preventDefault(): void;
  }
  interface Field {
    readonly type: string;
    readonly autocomplete: string;
    setAttribute(name: string, value: string): void;
  }
  interface Page {
    readonly self: unknown;
    readonly top: unknown;
    readonly location: { readonly origin: string };
    readonly navigation?: Listening;
    readonly document: unknown;
    readonly MutationObserver: new (
      listener: (
        changes: readonly {
          readonly target: { querySelectorAll?(selector: string): readonly Field[] };
        }[],
      ) => void,
    ) => { observe(target: unknown, what: object): void };
  }
  interface Listening {
    addEventListener(name: string, listener: (event: never) => void, capture?: boolean): void;
  }
  const page = globalThis as unknown as Page & Listening;
  const raw: unknown = Reflect.get(globalThis, names.binding);
  Reflect.deleteProperty(globalThis, names.binding);
  if (page.self !== page.top || page.location.origin !== names.origin) return;
  if (typeof raw !== 'function') return;
  const post = (message: unknown): void => {
    Reflect.apply(raw, globalThis, [JSON.stringify(message)]);
  };

  const line = makeLine('page');
  const listeners = new Set<(message: unknown) => void>();
  const underWay = new Set<number>();
  const early: unknown[] = [];
  let vault: 'awaited' | 'joined' | 'ended' = 'awaited';
  // Keeps the order between the two homes: a draft sent before `session.sealed` arrives before it.
  let posted: Promise<void> = Promise.resolve();

  const deliver = (message: unknown): void => {
    const field = (name: string): unknown =>
      typeof message === 'object' && message !== null ? Reflect.get(message, name) : undefined;
    const id = field('id');
    if (field('kind') === 'response' && typeof id === 'number') underWay.delete(id);
    for (const listener of listeners) listener(message);
  };
  const refuse = (id: number): void => {
    const problem = { code: 'vault-ended', details: {} };
    deliver({ kind: 'response', id, ok: false, problem });
  };
  const postSealed = (sealed: Promise<string>): void => {
    posted = posted
      .then(() => sealed)
      .then((text) => post({ lane: 'sealed', text }))
      .catch(() => undefined);
  };
  const toVault = (message: unknown): void => {
    const id: unknown =
      typeof message === 'object' && message !== null ? Reflect.get(message, 'id') : undefined;
    if (typeof id === 'number' && vault === 'ended') return queueMicrotask(() => refuse(id));
    if (typeof id === 'number') underWay.add(id);
    if (vault === 'joined') postSealed(line.seal(message));
    // A copy: the caller may wipe its bytes as soon as we return.
    else early.push(structuredClone(message));
  };

  const end = (): void => {
    vault = 'ended';
    early.length = 0;
    for (const id of [...underWay]) refuse(id);
  };
  const receive = async (text: string): Promise<void> => {
    const message = JSON.parse(text) as { lane: string; text: string; message: unknown };
    if (message.lane === 'session') return deliver(message.message);
    if (message.lane === 'ended') return end();
    if (message.lane === 'sealed') return deliver(await line.open(message.text));
    // Met before anything else is taken: what follows can be opened, and what waited can go.
    await line.meet(message.text);
    vault = 'joined';
    for (const waiting of early.splice(0)) postSealed(line.seal(waiting));
  };
  let received: Promise<void> = Promise.resolve();
  Object.defineProperty(globalThis, names.receiver, {
    value: (text: string) => {
      received = received.then(() => receive(text)).catch(end);
    },
  });

  const bridge = {
    send(home: 'vault' | 'session', message: unknown) {
      if (home === 'vault') return toVault(message);
      const copy: unknown = structuredClone(message);
      posted = posted.then(() => post({ lane: 'session', message: copy }));
    },
    onMessage(listener: (message: unknown) => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
  Object.defineProperty(globalThis, 'verso', { value: Object.freeze(bridge) });

  // The page goes nowhere; routes inside it are in the fragment.
  page.navigation?.addEventListener(
    'navigate',
    (
      event: PageEvent & {
        readonly destination: { readonly sameDocument: boolean };
      },
    ) => {
      if (!event.destination.sameDocument) event.preventDefault();
    },
  );
  // The person closes the window: the host learns it from the question and keeps the page (chromium-window.ts).
  page.addEventListener('beforeunload', (event: PageEvent) => event.preventDefault());
  // A browser's own commands have no place here: reload would lose the page, save and print would write
  // it to the disk, the source view would open a tab.
  page.addEventListener(
    'keydown',
    (
      event: PageEvent & {
        readonly key: string;
        readonly ctrlKey: boolean;
        readonly metaKey: boolean;
      },
    ) => {
      const command =
        (event.ctrlKey || event.metaKey) && 'rsupojh'.includes(event.key.toLowerCase());
      if (command && event.key.length === 1) event.preventDefault();
      if (event.key === 'F5' || event.key === 'F7') event.preventDefault();
    },
    true,
  );

  // The browser's own process keeps what stands in a field, to fill it again after a step back, unless
  // the field says no. It outlives a lock, so every field says no, before anything can be typed.
  const forbidKeeping = (field: Field): void => {
    if (field.type !== 'password' && field.autocomplete !== 'off') {
      field.setAttribute('autocomplete', 'off');
    }
  };
  new page.MutationObserver((changes) => {
    for (const { target } of changes) {
      target.querySelectorAll?.('input, textarea').forEach(forbidKeeping);
    }
  }).observe(page.document, { childList: true, subtree: true });

  void line.publicKey.then((text) => post({ lane: 'hello', text }));
}

/** The script as it is put into each document. */
export function bridgeScript(): string {
  const names: BridgeNames = {
    origin: originText(CHROMIUM_ORIGIN),
    binding: BINDING,
    receiver: RECEIVER,
  };
  return `(${installBridge.toString()})(${JSON.stringify(names)}, ${createSealedLine.toString()})`;
}
