/** The layers as an ESLint rule, so that an editor shows a wrong import where it is typed. */
import { dirname, posix, relative, sep } from 'node:path';

import type { Rule } from 'eslint';

import { checkImport } from './check-import.ts';
import { ROOT } from './project.ts';

export const keepToLayers: Rule.RuleModule = {
  meta: { type: 'problem', schema: [], messages: { wrong: '{{sentence}}' } },
  create(context) {
    const file = relative(ROOT, context.filename).split(sep).join('/');
    const check = (node: Rule.Node, specifier: unknown): void => {
      if (typeof specifier !== 'string') return;
      const target = specifier.startsWith('.')
        ? posix.normalize(posix.join(dirname(file), specifier))
        : null;
      const line = node.loc?.start.line ?? 0;
      const sentence = checkImport({ file, line, specifier, target });
      if (sentence !== null) context.report({ node, messageId: 'wrong', data: { sentence } });
    };
    return {
      ImportDeclaration: (node) => {
        check(node, node.source.value);
      },
      ExportNamedDeclaration: (node) => {
        check(node, node.source?.value);
      },
      ExportAllDeclaration: (node) => {
        check(node, node.source.value);
      },
      ImportExpression: (node) => {
        check(node, node.source.type === 'Literal' ? node.source.value : undefined);
      },
    };
  },
};
