import js from '@eslint/js';
import { configs as regexp } from 'eslint-plugin-regexp';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name, so that a thing is called the same everywhere.',
};

/** The engine is handed its clock and its chance (src/core/ports.ts): with its own, no run could be repeated. */
const noImplicitClock = [
  {
    selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message: 'Take the Clock of src/core/ports.ts.',
  },
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'Take the Clock of src/core/ports.ts.',
  },
  {
    selector: 'CallExpression[callee.name="Date"]',
    message: 'Take the Clock of src/core/ports.ts.',
  },
  {
    selector: 'CallExpression[callee.object.name="performance"][callee.property.name="now"]',
    message: 'Take the Clock of src/core/ports.ts.',
  },
  {
    selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
    message: 'Take a seeded generator of pure-rand.',
  },
];

/** Who reads the engine's failures may read another language: they are sentences with arguments (src/core/errors.ts). */
const noFinishedText = {
  selector:
    'NewExpression[callee.name=/^(?:Source|Store|Input|GitHub|Model)Error$/][arguments.1.type=/Literal$|^Binary/]',
  message: 'Say it as a key with arguments: say(message, args).',
};

export default defineConfig(
  globalIgnores(['dist/', 'out/', 'coverage/', '.cache/', 'test/fixtures/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  regexp['flat/recommended'],
  {
    // ASCII's four blocks of punctuation, and the byte classes of terminal sequences (ECMA-48), are read as blocks.
    settings: {
      regexp: {
        allowedCharacterRanges: ['alphanumeric', '!-/', ':-@', '[-`', '{-~', ' -/', '0-?', '@-~'],
      },
    },
    rules: { 'regexp/prefer-range': ['error', { target: 'alphanumeric' }], 'regexp/use-ignore-case': 'off' },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', noDefaultExport],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/max-params': ['error', { max: 3 }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // `async` also turns what a function throws into a rejection: it need not wait for anything.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['src/**'],
    rules: {
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      // Unknown data is parsed, never cast (docs/ARCHITECTURE.md).
      '@typescript-eslint/no-unsafe-type-assertion': 'error',
    },
  },
  {
    // Tables of sentences and of fitted weights: data, not code.
    files: ['src/core/sources/sample/phrases/**', 'src/core/reading/builtIn/weights.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['src/core/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: ['vscode', 'process', 'node:process', 'console', 'node:console'].map((name) => ({
            name,
            message: 'The engine is handed what it needs (src/core/ports.ts).',
          })),
        },
      ],
      'no-restricted-globals': ['error', 'console', 'process'],
      'no-restricted-syntax': ['error', noDefaultExport, ...noImplicitClock],
    },
  },
  {
    files: ['src/core/**', 'src/worker/**'],
    ignores: ['src/core/evaluation/**'],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport, ...noImplicitClock, noFinishedText] },
  },
  {
    files: ['src/cli/**', 'src/webview/**', 'src/protocol/**'],
    rules: { 'no-restricted-imports': ['error', 'vscode'] },
  },
  {
    files: ['test/**'],
    rules: {
      // A missing element fails the test at once.
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { module: 'writable', require: 'readonly', process: 'readonly', __dirname: 'readonly' },
    },
  },
  { files: ['**/*.d.cts'], extends: [tseslint.configs.base] },
);
