import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const clockAndChance = [
  { object: 'Date', property: 'now', message: 'Pass the clock in: the same input must give the same output.' },
  {
    object: 'Math',
    property: 'random',
    message: 'Pass a seeded generator in: the same input must give the same output.',
  },
];

export default tseslint.config(
  // AssemblyScript reads like TypeScript but has types and loops of its own.
  { ignores: ['data-pipeline/graph/assembly/source/'] },
  { ignores: ['dist/', 'dist-connected/', 'out/', 'node_modules/', 'public/', 'coverage/'] },
  {
    files: ['**/*.ts'],
    ignores: ['**/*.svelte.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      'no-console': 'error',
      'no-restricted-properties': ['error', ...clockAndChance],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    // Loops over typed arrays cannot be written without it: every element read is `number | undefined` to the compiler.
    files: [
      'data-pipeline/graph/**/*.ts',
      'data-pipeline/core/acknowledgment/tagger/chain.ts',
      'data-pipeline/accuracy/links/acknowledgments/train-chain.ts',
    ],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['tests/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    extends: [tseslint.configs.strict, svelte.configs['flat/recommended']],
    languageOptions: {
      globals: globals.browser,
      parserOptions: { parser: tseslint.parser, extraFileExtensions: ['.svelte'] },
    },
    rules: {
      'no-console': 'error',
      'no-restricted-properties': ['error', ...clockAndChance],
      'svelte/no-at-html-tags': 'error',
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  { files: ['bin/**/*.mjs'], languageOptions: { globals: globals.node } },
);
