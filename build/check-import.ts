/** Judges one import by build/layers.ts. Pure. */
import { isBuiltin } from 'node:module';

import type { Import } from './imports.ts';
import { FORBIDDEN_NODE, isShipped, layerOf } from './layers.ts';
import type { Layer } from './layers.ts';

function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** "renderer/features/release/x.ts" belongs to the feature "release". */
function featureOf(file: string): string | undefined {
  return /^renderer\/features\/(?<feature>[^/]+)\//.exec(file)?.groups?.['feature'];
}

function checkOwn(layer: Layer, file: string, target: string): string | null {
  const other = layerOf(target);
  if (other === null) {
    const outside = target.startsWith('..') ? 'outside the project' : 'a file of no layer';
    // The sample texts and packs of data lie beside code and are read by tests and build only.
    return layer.node === 'all' && !target.startsWith('..') ? null : outside;
  }
  if (other !== layer && !layer.layers.includes(other.name)) return `the layer "${other.name}"`;
  const [from, to] = [featureOf(file), featureOf(target)];
  const isIndex = /\/index\.tsx?$/.test(target);
  if (to !== undefined && from !== to && !isIndex && isShipped(file)) {
    return `the inside of the feature "${to}"`;
  }
  return null;
}

function checkForeign(layer: Layer, file: string, specifier: string): string | null {
  if (isBuiltin(specifier)) {
    const name = specifier.replace(/^node:/, '');
    if (isShipped(file) && FORBIDDEN_NODE.includes(name)) return 'a network';
    if (layer.node === 'all' || layer.node.includes(name)) return null;
    return `Node's "${name}"`;
  }
  const name = packageName(specifier);
  return layer.packages.includes(name) || layer.packages.includes('*')
    ? null
    : `the package "${name}"`;
}

/** @returns null for an import that is allowed, else a sentence. */
export function checkImport({ file, line, specifier, target }: Import): string | null {
  const layer = layerOf(file);
  if (layer === null) return `${file} belongs to no layer of build/layers.ts.`;
  const what =
    target === null ? checkForeign(layer, file, specifier) : checkOwn(layer, file, target);
  if (what === null) return null;
  return `${file}:${String(line)}: "${layer.name}" may not import ${what} (${specifier}).`;
}
