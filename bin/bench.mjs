#!/usr/bin/env node
// npm run bench: measures, in one run and as ratios, what performance is promised of.
import { join } from 'node:path';
import { buildApp, buildDemo } from './build.mjs';
import { install, must, root } from './install.mjs';

install();
buildDemo();
buildApp();
must(process.execPath, [
  join(root, 'node_modules', 'vitest', 'vitest.mjs'),
  ...['run', '--project', 'bench', '--disable-console-intercept'],
  ...process.argv.slice(2),
]);
