import js from '@eslint/js';
import globals from 'globals';

export default [
  js.configs.recommended,
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  { rules: { eqeqeq: 'error', 'no-var': 'error', 'prefer-const': 'error' } },
  { files: ['**/*.mjs'], languageOptions: { globals: globals.node } },
  { files: ['src/WebApi/Front/scripts/**'], languageOptions: { globals: globals.browser } },
  // Some functions of it run in the page that is judged.
  { files: ['eng/lighthouse/run.mjs'], languageOptions: { globals: { document: 'readonly' } } },
];
