#!/usr/bin/env node
// npm run build [-- --connected]: installs and builds the dashboard into dist/, or dist-connected/.
import { parseArgs } from 'node:util';
import { buildApp } from './build.mjs';
import { install } from './install.mjs';

const { values } = parseArgs({ options: { connected: { type: 'boolean', default: false } } });
install();
console.log(`The dashboard is in ${buildApp(values)}.`);
