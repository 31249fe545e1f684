/** What the source may not contain, read by TypeScript's parser and not by eye. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import ts from 'typescript';
import { describe, expect, test } from 'vitest';

import { importsOf, parseSource, sourceFiles } from '../../build/imports.ts';
import {
  ALLOWED_OF_CRYPTO,
  FORBIDDEN_GLOBALS,
  FORBIDDEN_NODE,
  isShipped,
} from '../../build/layers.ts';
import { ROOT } from '../../build/project.ts';

const shipped = sourceFiles().filter(isShipped);

function eachNode(file: string, see: (node: ts.Node) => void): void {
  const visit = (node: ts.Node): void => {
    see(node);
    ts.forEachChild(node, visit);
  };
  visit(parseSource(file));
}

function where(file: string, node: ts.Node): string {
  const source = node.getSourceFile();
  return `${file}:${String(source.getLineAndCharacterOfPosition(node.getStart()).line + 1)}`;
}

describe('the tree', () => {
  const FOLDERS = ['main', 'renderer', 'shared', 'build', 'tests', 'docs'];

  test('the top level is what the owner fixed', () => {
    const folders = readdirSync(ROOT, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map((entry) => entry.name)
      // Made by a build, a demonstration or npm; in no commit.
      .filter((name) => !['node_modules', 'dist', 'out', 'release'].includes(name));
    expect(folders.filter((name) => !FOLDERS.includes(name))).toEqual([]);
  });

  test('no file hides behind a name that says nothing', () => {
    const NAMELESS =
      /(?:^|\/)(?:utils?|helpers?|managers?|common|misc|stuff)(?:[./-]|$)|-(?:utils?|helpers?|manager)\./i;
    expect(sourceFiles().filter((file) => NAMELESS.test(file))).toEqual([]);
  });

  test('files are kebab-case, components are PascalCase', () => {
    const KEBAB =
      /^(?:\d+-)?[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:\.(?:test|bench|config|d))?\.(?:ts|tsx|mjs|js)$/;
    const PASCAL = /^[A-Z][A-Za-z0-9]*\.tsx$/;
    const odd = sourceFiles().filter((file) => {
      const name = file.split('/').at(-1) ?? '';
      return !KEBAB.test(name) && !PASCAL.test(name);
    });
    expect(odd).toEqual([]);
  });
});

test('nothing is a default export', () => {
  const found: string[] = [];
  // A declaration says what the bundler gives, and a file taken as text is a default export there.
  const written = sourceFiles().filter((file) => !file.endsWith('.d.ts'));
  for (const file of written) {
    eachNode(file, (node) => {
      const isDefault =
        ts.isExportAssignment(node) ||
        (ts.canHaveModifiers(node) &&
          ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword));
      if (isDefault === true) found.push(where(file, node));
    });
  }
  expect(found).toEqual([]);
});

describe('shipped code', () => {
  test('names no way to a network and none to run text as code', () => {
    const found: string[] = [];
    for (const file of shipped) {
      eachNode(file, (node) => {
        if (!ts.isIdentifier(node)) return;
        const isMember = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node;
        const owner = isMember ? node.parent.expression.getText() : 'globalThis';
        const isGlobal = ['globalThis', 'window', 'self'].includes(owner);
        const isFunctionConstructor = node.text === 'Function' && ts.isNewExpression(node.parent);
        if ((FORBIDDEN_GLOBALS.includes(node.text) && isGlobal) || isFunctionConstructor) {
          found.push(`${where(file, node)} ${node.text}`);
        }
        if (node.text === 'sendBeacon') found.push(`${where(file, node)} sendBeacon`);
      });
    }
    expect(found).toEqual([]);
  });

  test('imports no module of a network', () => {
    const found = shipped
      .flatMap(importsOf)
      .filter(({ specifier }) => FORBIDDEN_NODE.includes(specifier.replace(/^node:/, '')));
    expect(found).toEqual([]);
  });

  test('takes randomness and hashes from node:crypto, and no cipher', () => {
    const found: string[] = [];
    for (const file of shipped) {
      eachNode(file, (node) => {
        if (!ts.isImportDeclaration(node) || !ts.isStringLiteral(node.moduleSpecifier)) return;
        if (!/^(?:node:)?crypto$/.test(node.moduleSpecifier.text)) return;
        const names = node.importClause?.namedBindings;
        if (names === undefined || !ts.isNamedImports(names)) {
          found.push(`${where(file, node)} the whole module`);
          return;
        }
        for (const { name, propertyName } of names.elements) {
          const taken = (propertyName ?? name).text;
          if (!ALLOWED_OF_CRYPTO.includes(taken)) found.push(`${where(file, node)} ${taken}`);
        }
      });
    }
    expect(found).toEqual([]);
  });

  test('asks nowhere which host it runs on', () => {
    const found = shipped.filter((file) =>
      /process\.versions(?:\.electron|\['electron'\])|process\.type\b/.test(
        readFileSync(join(ROOT, file), 'utf8'),
      ),
    );
    expect(found).toEqual([]);
  });

  test('puts no markup into the page as text', () => {
    const found: string[] = [];
    const NAMES = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'dangerouslySetInnerHTML'];
    for (const file of shipped) {
      eachNode(file, (node) => {
        if (ts.isIdentifier(node) && NAMES.includes(node.text)) found.push(where(file, node));
      });
    }
    expect(found).toEqual([]);
  });

  test('promises nothing for later', () => {
    const LATER = /\b(?:TODO|FIXME|XXX|HACK)\b/;
    const found = shipped.filter((file) => LATER.test(readFileSync(join(ROOT, file), 'utf8')));
    expect(found).toEqual([]);
  });

  test('is typed without escape: no any, no suppression', () => {
    const found: string[] = [];
    for (const file of shipped) {
      eachNode(file, (node) => {
        if (node.kind === ts.SyntaxKind.AnyKeyword) found.push(where(file, node));
      });
      if (
        /@ts-(?:ignore|nocheck|expect-error)|eslint-disable/.test(
          readFileSync(join(ROOT, file), 'utf8'),
        )
      ) {
        found.push(`${file} suppresses a check`);
      }
    }
    expect(found).toEqual([]);
  });
});
