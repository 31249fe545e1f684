/**
 * Who may import whom: the one declaration, read by eslint.config.js and by tests/architecture. Type
 * imports count like any other. What is not allowed here is not allowed; there are no exceptions.
 */

export interface Layer {
  readonly name: string;
  /** Path prefix relative to the project, or one file; several where they are one idea. */
  readonly path: string | readonly string[];
  /** Other layers, by name. Its own files a layer may always import. */
  readonly layers: readonly string[];
  /** npm packages, by name. */
  readonly packages: readonly string[];
  /** Modules of Node, without `node:`. `all` where the layer is no part of the product. */
  readonly node: readonly string[] | 'all';
}

const FILES = ['fs', 'fs/promises', 'path', 'os'];

/** A file belongs to the first layer whose path begins its own; inner ones come first. */
export const LAYERS: readonly Layer[] = [
  { name: 'shared', path: 'shared/', layers: [], packages: ['zod'], node: [] },

  {
    name: 'host',
    path: 'main/host/',
    layers: ['shared'],
    packages: [],
    node: FILES,
  },
  {
    name: 'electron host',
    path: 'main/hosts/electron/',
    layers: ['host', 'shared'],
    packages: ['electron', 'zod'],
    node: FILES,
  },
  {
    name: 'chromium host',
    path: 'main/hosts/chromium/',
    layers: ['host', 'shared'],
    packages: ['playwright-core', 'zod'],
    node: [...FILES, 'child_process', 'crypto', 'url', 'util'],
  },
  {
    name: 'session',
    path: 'main/session/',
    layers: ['host', 'shared'],
    packages: ['zod'],
    node: [...FILES, 'crypto', 'url'],
  },
  // A migration must do in ten years what it does today, so it knows nothing that lives.
  { name: 'migrations', path: 'main/vault/migrations/', layers: [], packages: [], node: [] },
  // The formats and their cryptography, free of Node: the reader in a browser is built from them too.
  {
    name: 'vault crypto',
    path: 'main/vault/crypto/',
    layers: [],
    packages: ['@scure/bip39', 'libsodium-wrappers-sumo'],
    node: [],
  },
  // What is inside a seal and where it lies, for the same two.
  {
    name: 'record formats',
    path: [
      'main/vault/door/key-ring-of.ts',
      'main/vault/store/entry-shape.ts',
      'main/vault/store/key-ring.ts',
      'main/vault/store/record-label.ts',
      'main/vault/store/record-payload.ts',
      'main/vault/store/record-places.ts',
      'main/vault/journal/release-record.ts',
    ],
    layers: ['vault crypto', 'shared'],
    packages: ['zod'],
    node: [],
  },
  {
    name: 'vault',
    path: 'main/vault/',
    layers: ['migrations', 'vault crypto', 'record formats', 'shared'],
    packages: [
      '@zxcvbn-ts/core',
      '@zxcvbn-ts/language-common',
      '@zxcvbn-ts/language-en',
      'better-sqlite3',
      'csv-stringify',
      'docx',
      'fflate',
      'libsodium-wrappers-sumo',
      'zod',
    ],
    // zlib for the tagger's model, which ships packed.
    node: [...FILES, 'crypto', 'url', 'util', 'worker_threads', 'process', 'zlib'],
  },
  {
    name: 'composition root',
    path: 'main/app.ts',
    layers: ['host', 'session', 'shared'],
    packages: [],
    node: ['path'],
  },
  {
    name: 'start',
    path: 'main/start/',
    layers: [
      'composition root',
      'host',
      'electron host',
      'chromium host',
      'session',
      'vault',
      'shared',
    ],
    packages: [],
    node: [...FILES, 'child_process', 'process', 'url'],
  },

  // The design system knows no product word: nothing of the contract, nothing of a feature.
  {
    name: 'ui',
    path: 'renderer/ui/',
    layers: ['theme'],
    packages: ['react', 'react-dom', 'react-aria-components'],
    node: [],
  },
  { name: 'theme', path: 'renderer/theme/', layers: [], packages: [], node: [] },
  { name: 'text', path: 'renderer/text/', layers: ['shared'], packages: ['react'], node: [] },
  {
    name: 'verso',
    path: 'renderer/verso/',
    layers: ['text', 'shared'],
    packages: ['react'],
    node: [],
  },
  {
    name: 'features',
    path: 'renderer/features/',
    layers: ['ui', 'text', 'verso', 'theme', 'shared'],
    // The fonts for their licences, which are shown.
    packages: [
      'react',
      'react-dom',
      'react-aria-components',
      'wouter',
      '@fontsource-variable/literata',
      '@fontsource-variable/atkinson-hyperlegible-next',
    ],
    node: [],
  },
  // One HTML file without Verso around it: the vault's own formats, and no framework to grow old.
  {
    name: 'reader',
    path: 'renderer/reader/',
    layers: ['vault crypto', 'record formats', 'migrations', 'text', 'theme', 'shared'],
    packages: ['sql.js', 'zod'],
    node: [],
  },
  {
    name: 'renderer app',
    path: 'renderer/',
    layers: ['features', 'ui', 'text', 'theme', 'verso', 'shared'],
    packages: [
      'react',
      'react-dom',
      'react-aria-components',
      'wouter',
      'zod',
      '@fontsource-variable/literata',
      '@fontsource-variable/atkinson-hyperlegible-next',
    ],
    node: [],
  },

  // Training and measuring: what runs is the program's own de-identification.
  {
    name: 'deidentify training',
    path: 'build/deidentify/',
    layers: ['vault', 'build', 'shared'],
    packages: ['zod'],
    node: 'all',
  },
  {
    name: 'build',
    path: 'build/',
    layers: ['shared', 'chromium host'],
    packages: [
      '@electron/fuses',
      '@vitejs/plugin-react',
      'eslint',
      'playwright-core',
      'typescript',
      'vite',
      'vitest',
      'zod',
    ],
    node: 'all',
  },
  {
    name: 'tests',
    path: 'tests/',
    layers: [
      'shared',
      'host',
      'electron host',
      'chromium host',
      'session',
      'migrations',
      'vault crypto',
      'record formats',
      'vault',
      'composition root',
      'start',
      'ui',
      'theme',
      'text',
      'verso',
      'features',
      'reader',
      'renderer app',
      'build',
      'deidentify training',
    ],
    packages: ['*'],
    node: 'all',
  },
];

export function layerOf(file: string): Layer | null {
  return LAYERS.find(({ path }) => [path].flat().some((one) => file.startsWith(one))) ?? null;
}

/** What shipped code may not so much as name: every way out to a network that Node has. */
export const FORBIDDEN_NODE = [
  'http',
  'https',
  'http2',
  'net',
  'tls',
  'dns',
  'dns/promises',
  'dgram',
];
/** And those of a page, with the two ways to run text as code. */
export const FORBIDDEN_GLOBALS = [
  'fetch',
  'WebSocket',
  'XMLHttpRequest',
  'EventSource',
  'RTCPeerConnection',
  'eval',
];
/** Ciphers come from libsodium; of node:crypto only randomness, hashes and their comparison are ours. */
export const ALLOWED_OF_CRYPTO = [
  'createHash',
  'createHmac',
  'getRandomValues',
  'hash',
  'randomBytes',
  'randomInt',
  'randomUUID',
  'timingSafeEqual',
];

/** Layers that reach a person. */
export function isShipped(file: string): boolean {
  return /^(?:main|renderer|shared)\//.test(file);
}
