/**
 * The page's policy lets no text become code or markup, but for what this says: a thread may be
 * started from a `blob:` address, which only this page can have made. Where a browser knows no trusted
 * types, nothing is asked of it.
 */
export function permitThreadOnly(): void {
  const factory: unknown = Reflect.get(globalThis, 'trustedTypes');
  if (!isFactory(factory)) return;
  factory.createPolicy('default', {
    createScriptURL: (address) => (address.startsWith('blob:') ? address : null),
  });
}

interface Factory {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (address: string) => string | null },
  ): unknown;
}

function isFactory(value: unknown): value is Factory {
  return (
    typeof value === 'object' &&
    value !== null &&
    'createPolicy' in value &&
    typeof value.createPolicy === 'function'
  );
}
