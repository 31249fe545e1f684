/** Pages that the host prints for the vault: asked by number, answered once. */

interface Waiting {
  readonly resolve: (pdf: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

export class HostPrinter {
  readonly #ask: (id: number, html: string) => void;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;

  constructor(ask: (id: number, html: string) => void) {
    this.#ask = ask;
  }

  /** @throws Error where the host could not print it; why stands in the host's own log. */
  print(html: string): Promise<Uint8Array> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#ask(id, html);
    });
  }

  /** An answer that nobody waits for is let go. */
  take(id: number, pdf: Uint8Array | null): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (pdf === null) waiting?.reject(new Error('the host did not print the page'));
    else waiting?.resolve(pdf);
  }
}
