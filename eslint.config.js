import noUnsanitized from 'eslint-plugin-no-unsanitized';
import reactHooks from 'eslint-plugin-react-hooks';
import security from 'eslint-plugin-security';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';

import { FORBIDDEN_GLOBALS, FORBIDDEN_NODE } from './build/layers.ts';
import { keepToLayers } from './build/lint-layers.ts';

const SHIPPED = ['main/**', 'renderer/**', 'shared/**'];

/**
 * Of eslint-plugin-security, what can be told from one line. Its rules about computed keys, file
 * names, composed expressions and comparisons would have a word on every other line here: schemas at the
 * edges, bounded patterns with tests of their time, and libsodium's own comparison stand for them.
 */
const SECURITY = Object.fromEntries(
  [
    'detect-bidi-characters',
    'detect-buffer-noassert',
    'detect-eval-with-expression',
    'detect-new-buffer',
    'detect-non-literal-require',
    'detect-pseudoRandomBytes',
  ].map((rule) => [`security/${rule}`, 'error']),
);

export default defineConfig(
  globalIgnores(['dist/', 'out/', 'release/', 'docs/', 'build/*.mjs']),
  {
    files: ['**/*.{ts,tsx}'],
    extends: [ts.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['vitest.config.ts'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Code points are what we count.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // Our objects are closures, and so are Node's path functions; nothing depends on `this`.
      '@typescript-eslint/unbound-method': 'off',
      // A number in a sentence is what it looks like.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `return close()` in a switch, `() => close()` in a listener: nothing is confused by either.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // An interface asks for a promise where one implementation happens to need none.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'off',
    },
  },
  {
    files: ['{main,renderer,shared,build,tests}/**/*.{ts,tsx}'],
    plugins: { verso: { rules: { 'keep-to-layers': keepToLayers } } },
    rules: { 'verso/keep-to-layers': 'error' },
  },
  {
    files: SHIPPED.map((folder) => `${folder}/*.{ts,tsx}`),
    plugins: { security, 'no-unsanitized': noUnsanitized },
    rules: {
      ...SECURITY,
      'no-unsanitized/method': 'error',
      'no-unsanitized/property': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      'no-restricted-globals': ['error', ...FORBIDDEN_GLOBALS],
      'no-restricted-imports': [
        'error',
        { paths: FORBIDDEN_NODE.flatMap((name) => [name, `node:${name}`]) },
      ],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
  },
  {
    // Tests speak to what comes back from outside, and stand in for it.
    files: ['tests/**'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-type-assertion': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-console': 'off',
      // That the page's policy forbids it is what they try.
      'no-eval': 'off',
    },
  },
);
