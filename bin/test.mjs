#!/usr/bin/env node
// npm test: installs, builds what the end-to-end tests open, runs every test, and closes with one line of counts.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildApp, buildDemo } from './build.mjs';
import { install, root, run } from './install.mjs';

install();
buildDemo();
buildApp();
buildApp({ connected: true });

const report = join(root, 'node_modules', '.cache', 'candor', 'tests.json');
mkdirSync(join(report, '..'), { recursive: true });
rmSync(report, { force: true });
const code = run(process.execPath, [
  join(root, 'node_modules', 'vitest', 'vitest.mjs'),
  'run',
  ...['node', 'chromium', 'e2e'].flatMap((project) => ['--project', project]),
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
]);

let counts;
try {
  counts = JSON.parse(readFileSync(report, 'utf8'));
} catch {
  console.error('The test runner ended before it could report.');
  console.log('0 passed, 1 failed, 0 skipped');
  process.exit(code === 0 ? 1 : code);
}
const failedToLoad = counts.testResults.filter(
  ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
).length;
const failed = counts.numFailedTests + failedToLoad;
const skipped = counts.numPendingTests + counts.numTodoTests;
console.log(`${counts.numPassedTests} passed, ${failed} failed, ${skipped} skipped`);
process.exit(code === 0 && failed > 0 ? 1 : code);
