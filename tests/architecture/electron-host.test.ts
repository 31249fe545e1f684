/** The Electron host stays thin, and Electron stays in it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import ts from 'typescript';
import { expect, test } from 'vitest';

import { importsOf, parseSource, sourceFiles } from '../../build/imports.ts';
import { isShipped } from '../../build/layers.ts';
import { ROOT } from '../../build/project.ts';

const HOST = 'main/hosts/electron/';
const shipped = sourceFiles().filter(isShipped);
const adapters = shipped.filter((file) => file.startsWith(HOST));

/** Of Electron's values, these and no more: no shell, no updater, no crash reporter, no net. */
const USED = [
  'app',
  'BrowserWindow',
  'clipboard',
  'contextBridge',
  'dialog',
  'ipcRenderer',
  'Menu',
  'MessageChannelMain',
  'powerMonitor',
  'protocol',
  'screen',
  'session',
  'utilityProcess',
];

test('each adapter has at most 120 lines', () => {
  const long = adapters
    .map((file) => [file, readFileSync(join(ROOT, file), 'utf8').trimEnd().split('\n').length])
    .filter(([, lines]) => Number(lines) > 120);
  expect(adapters.length).toBeGreaterThan(15);
  expect(long).toEqual([]);
});

test('Electron as a value is loaded in two files', () => {
  const loading = shipped.filter((file) =>
    importsOf(file).some(({ specifier, line }) => {
      const text = readFileSync(join(ROOT, file), 'utf8').split('\n')[line - 1] ?? '';
      return specifier === 'electron' && !/^(?:import|export) type/.test(text);
    }),
  );
  expect(loading).toEqual([`${HOST}loaded-electron.ts`, `${HOST}loaded-preload-electron.ts`]);
});

test('of its values a closed list is used', () => {
  const named = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal))
      named.add(node.literal.text);
    if (ts.isExportSpecifier(node)) named.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(parseSource(`${HOST}electron-api.ts`));
  visit(parseSource(`${HOST}loaded-preload-electron.ts`));
  expect([...named].sort()).toEqual([...USED].sort());
});

test('nothing opens an address in another program, reports a crash or fetches an update', () => {
  const FORBIDDEN =
    /\b(?:openExternal|openPath|crashReporter|autoUpdater|setAsDefaultProtocolClient|executeJavaScript|loadFile|remote\.|setPermissionRequestHandler\(null)/;
  const found = shipped.filter((file) => FORBIDDEN.test(readFileSync(join(ROOT, file), 'utf8')));
  expect(found).toEqual([]);
});
