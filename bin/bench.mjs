#!/usr/bin/env node
// npm run bench [-- --json --graphs A,B --kernels A,B]: the kernels of networks beside their peers, as medians and ratios.
// npm run bench -- NAME …: those files of tests/bench, such as kills or end-to-end, on the built dashboard (acknowledgments, drawing,
// end-to-end and windows: --json too).
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildApp, buildDemo } from './build.mjs';
import { install, must, root } from './install.mjs';

const args = process.argv.slice(2);
install();
if (args.length === 0 || args[0].startsWith('--')) {
  const { bundle } = await import('./bundle.mjs');
  const entry = await bundle(join(root, 'tests', 'bench', 'networks', 'index.ts'), 'bench');
  const { main } = await import(pathToFileURL(entry).href);
  process.exitCode = await main(args);
} else {
  // The test runner knows no such option.
  if (args.includes('--json')) process.env.BENCH_JSON = '1';
  buildDemo();
  buildApp();
  must(process.execPath, [
    join(root, 'node_modules', 'vitest', 'vitest.mjs'),
    ...['run', '--project', 'bench', '--disable-console-intercept=true'],
    ...args.filter((argument) => argument !== '--json'),
  ]);
}
