const tseslint = require('typescript-eslint');
const { house } = require('./tools/lint/house-plugin.cjs');
const { googleNames } = require('./tools/lint/google-names.cjs');

const name = (names, message) => names.map((item) => ({ name: item, message }));
const syntax = (selector, message) => ({ selector, message });

const noClock = 'The core and the app have no clock: take `now` as an argument, from the Clock port.';
const noWorld = 'Outside src/platform nothing is taken from the world at large: name what you need as an argument.';
const noChance = 'The core and the app have no chance: derive the value from a digest of the row.';
const google = name(googleNames, 'Google is named in src/platform only: add a method to a port and implement it there.');

const zodWhole = "Only `import * as z from 'zod/mini'` leaves out what is not used; any other form adds 400 kB to the bundle.";

const badForms = [
  syntax('ExportAllDeclaration', 'No barrels: import from the file that declares it.'),
  syntax('ExportNamedDeclaration[source]', 'No barrels: import from the file that declares it.'),
  syntax('ImportDeclaration[source.value=/^zod/] ImportSpecifier', zodWhole),
  syntax('ImportDeclaration[source.value="zod"]', zodWhole),
  syntax('ExportDefaultDeclaration', 'No default exports: a name that everybody uses can be searched for.'),
];

const clockAndChance = [
  syntax('NewExpression[callee.name="Date"][arguments.length=0]', noClock),
  syntax('CallExpression[callee.name="Date"]', noClock),
];

const clockProperties = [
  { object: 'Date', property: 'now', message: noClock },
  { object: 'Math', property: 'random', message: noChance },
];

const testNames = '/^(it|test|describe)$/';
const idle = 'Every test runs, always: mend it or delete it, or define it inside whereShared.';
const noIdleTests = [
  syntax(`MemberExpression[object.name=${testNames}][property.name=/^(only|skip|todo|failing)$/]`, idle),
  syntax('CallExpression[callee.name=/^(xit|fit|xtest|xdescribe|fdescribe)$/]', idle),
];

const size = {
  'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
  'max-lines-per-function': ['error', { max: 40, skipBlankLines: false, skipComments: false, IIFEs: true }],
  complexity: ['error', 15],
  'max-depth': ['error', 3],
};

const everywhere = {
  ...size,
  'house/kebab-case-file': 'error',
  'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'anywhere' }],
  eqeqeq: 'error',
  'prefer-const': 'error',
  'no-var': 'error',
  'no-eval': 'error',
  'no-new-func': 'error',
  'no-implied-eval': 'error',
};

const typed = {
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
  '@typescript-eslint/consistent-type-imports': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': 'error',
  '@typescript-eslint/await-thenable': 'error',
  '@typescript-eslint/no-unsafe-return': 'error',
  '@typescript-eslint/no-unsafe-argument': 'error',
  '@typescript-eslint/no-unsafe-assignment': 'error',
  '@typescript-eslint/no-invalid-void-type': 'off',
  '@typescript-eslint/no-dynamic-delete': 'off',
};

module.exports = [
  { ignores: ['dist/', '.build/', '.sample/', 'coverage/', 'node_modules/', '**/*.desk/', 'tests/**/fixtures/**'] },
  { linterOptions: { noInlineConfig: true }, plugins: { house }, rules: everywhere },
  ...tseslint.configs.strict.map((config) => ({ ...config, files: ['**/*.{ts,tsx}'] })),
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: __dirname } },
    rules: { ...typed, 'no-restricted-syntax': ['error', ...badForms] },
  },
  {
    files: ['src/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...google, ...name(['globalThis'], noWorld)], 'no-console': 'error' },
  },
  {
    files: ['src/{core,app}/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...badForms, ...clockAndChance],
      'no-restricted-properties': ['error', ...clockProperties],
      'no-restricted-globals': ['error', ...google, ...name(['performance'], noClock), ...name(['globalThis'], noWorld)],
    },
  },
  { files: ['src/platform/**/*.ts'], rules: { 'no-restricted-globals': 'off', 'no-console': 'off' } },
  {
    files: ['**/{decode,check,read}-*.ts'],
    rules: { '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'as' }] },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'as' }],
      '@typescript-eslint/no-empty-function': 'off',
      'no-restricted-syntax': ['error', ...badForms, ...noIdleTests],
    },
  },
  { files: ['**/*.mjs'], rules: { 'no-restricted-syntax': ['error', ...badForms] } },
];
