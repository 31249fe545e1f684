/**
 * The reader that is kept beside backups: one HTML file with everything inside, so that it opens from
 * any disk in any browser for as long as there are browsers. Its policy names its script and its style
 * by their hashes, and no address at all.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { build } from 'vite';

import { READER_PAGE, ROOT } from './project.ts';
import { readerConfig } from './vite-configs.ts';

const READER = join(ROOT, 'renderer', 'reader');

/** Bundles renderer/reader into `outDir`. */
export async function buildReader(outDir: string): Promise<void> {
  const { script, style } = await bundled();
  const page = fill(readFileSync(join(READER, 'index.html'), 'utf8'), {
    policy: policyFor(script, style),
    style,
    wordmark: wordmark(),
    script,
  });
  mkdirSync(outDir, { recursive: true });
  writeFileSync(join(outDir, READER_PAGE), page);
}

async function bundled(): Promise<{ readonly script: string; readonly style: string }> {
  const result = await build(readerConfig());
  if (!Array.isArray(result) && !('output' in result)) throw new Error('the reader is not bundled');
  const { output = [] } = Array.isArray(result) ? (result[0] ?? {}) : result;
  const scripts = output.flatMap((part) => (part.type === 'chunk' ? [part.code] : []));
  const styles = output.flatMap((part) =>
    part.type === 'asset' && part.fileName.endsWith('.css') ? [textOf(part.source)] : [],
  );
  const [script, style] = [scripts[0], styles[0]];
  if (script === undefined || style === undefined || output.length !== 2) {
    const names = output.map(({ fileName }) => fileName).join(', ');
    throw new Error(`The reader must be one script and one style, and is: ${names}`);
  }
  return { script: insideScript(script.trim()), style: style.trim() };
}

/** A page's parser ends a script at the first such letters, wherever they stand. */
function insideScript(script: string): string {
  return script.replaceAll(/<\/(?=script)/giu, '<\\/').replaceAll('<!--', '<\\!--');
}

function policyFor(script: string, style: string): string {
  return [
    "default-src 'none'",
    // libsodium and SQLite are WebAssembly.
    `script-src '${hashOf(script)}' 'wasm-unsafe-eval'`,
    // The thread of Argon2id is this script again.
    'worker-src blob:',
    `style-src '${hashOf(style)}'`,
    // Inside the style.
    'font-src data:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

/** The name as it is drawn in the journal: the letters in the ink of the theme. */
function wordmark(): string {
  return readFileSync(join(ROOT, 'build', 'icons', 'wordmark.svg'), 'utf8')
    .trim()
    .replace('<svg ', '<svg class="wordmark" role="img" aria-label="Verso" ')
    .replace(/<title>[^<]*<\/title>/u, '')
    .replaceAll(/fill="#221f19"/gu, 'fill="currentColor"');
}

/** Puts each part in the place of its name, with no space around it: the hashes are of the parts alone. */
function fill(template: string, parts: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\s*%(\w+)%\s*/gu, (place, name: string) => {
    const part = parts[name];
    if (part === undefined) throw new Error(`The reader's page asks for ${place.trim()}.`);
    return part;
  });
}

function textOf(source: string | Uint8Array): string {
  return typeof source === 'string' ? source : new TextDecoder().decode(source);
}
