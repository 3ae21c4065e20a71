#!/usr/bin/env node
// npm run pipeline | demo | accuracy | fetch | export | verify | resolve | merge | forget | train: bundles one command of
// data-pipeline/commands and runs it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { install, root } from './install.mjs';

const [command = '', ...args] = process.argv.slice(2);
const entry = join(root, 'data-pipeline', 'commands', `${command}.ts`);
if (!/^[a-z]+$/.test(command) || !existsSync(entry)) {
  console.error(
    `There is no command "${command}". Try npm run pipeline, npm run demo, npm run accuracy, npm run fetch,\nnpm run export, npm run verify, npm run resolve, npm run merge or npm run forget.`,
  );
  process.exit(2);
}
install();
const { bundle } = await import('./bundle.mjs');
const { main } = await import(pathToFileURL(await bundle(entry, command)).href);
process.exitCode = await main(args);
