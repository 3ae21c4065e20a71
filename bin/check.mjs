#!/usr/bin/env node
// npm run check: format, lint, types, boundaries and dead code; stops at the first that fails.
import { join } from 'node:path';
import { install, must, root } from './install.mjs';

install();
const node = (script, ...args) => {
  console.log(`\n${[script.split('/')[0], ...args].join(' ')}`);
  must(process.execPath, [join(root, 'node_modules', script), ...args]);
};
node('prettier/bin/prettier.cjs', '--check', '.');
node('eslint/bin/eslint.js', '.', '--max-warnings', '0');
node('svelte-check/bin/svelte-check', '--fail-on-warnings', '--threshold', 'warning');
node('dependency-cruiser/bin/dependency-cruise.mjs', 'src', 'data-pipeline', '--config', '.dependency-cruiser.cjs');
node('knip/bin/knip.js');
