/**
 * The built vault process, some time later: its clock runs ahead by `VERSO_TEST_LATER_MS`. For what comes
 * only when a writer comes back.
 */
const ahead = Number(process.env['VERSO_TEST_LATER_MS'] ?? 0);
const Present = Date;

globalThis.Date = class Later extends Present {
  constructor(...parts) {
    if (parts.length === 0) super(Present.now() + ahead);
    else super(...parts);
  }

  static now() {
    return Present.now() + ahead;
  }
};

await import(new URL('../../dist/main/vault-under-node.js', import.meta.url).href);
