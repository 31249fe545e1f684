/** Every import of the project, found by TypeScript's own parser: values, types, dynamic and re-exports. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';

import ts from 'typescript';

import { ROOT } from './project.ts';

export interface Import {
  /** Importing file, relative to the project, with forward slashes. */
  readonly file: string;
  readonly line: number;
  /** As written. */
  readonly specifier: string;
  /** The imported file, relative to the project; null for a package or a module of Node. */
  readonly target: string | null;
}

const SOURCE_FOLDERS = ['main', 'renderer', 'shared', 'build', 'tests'];
const SOURCE = /\.(?:ts|tsx|mts|mjs|js)$/;

/** @returns source files relative to the project, with forward slashes. */
export function sourceFiles(): readonly string[] {
  return SOURCE_FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && SOURCE.test(entry.name))
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/')),
  ).sort();
}

export function parseSource(file: string): ts.SourceFile {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
}

/** The module that a node imports, if it imports one. */
function importedBy(node: ts.Node): ts.StringLiteralLike | null {
  const literal = (expression: ts.Node | undefined): ts.StringLiteralLike | null =>
    expression !== undefined && ts.isStringLiteralLike(expression) ? expression : null;
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    return literal(node.moduleSpecifier);
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return literal(node.argument.literal);
  }
  if (ts.isCallExpression(node)) {
    const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword;
    const isRequire = ts.isIdentifier(node.expression) && node.expression.text === 'require';
    if (isImport || isRequire) return literal(node.arguments[0]);
  }
  return null;
}

export function importsOf(file: string): readonly Import[] {
  const source = parseSource(file);
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const literal = importedBy(node);
    if (literal !== null) {
      const specifier = literal.text;
      const isOwn = specifier.startsWith('.');
      found.push({
        file,
        line: source.getLineAndCharacterOfPosition(literal.getStart()).line + 1,
        specifier,
        target: isOwn ? posix.normalize(posix.join(dirname(file), specifier)) : null,
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
