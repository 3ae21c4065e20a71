#!/usr/bin/env node
// npm start [-- --port N --connected]: installs, makes the demo institution, builds the dashboard and serves it on localhost.
import { parseArgs } from 'node:util';
import { buildApp, buildDemo } from './build.mjs';
import { install } from './install.mjs';
import { serve } from './serve.mjs';

const { values } = parseArgs({
  options: { port: { type: 'string', default: '4173' }, connected: { type: 'boolean', default: false } },
});
const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`--port takes a number from 0 to 65535, not "${values.port}".`);
  process.exit(2);
}

install();
console.log('Making the demo institution …');
buildDemo();
console.log('Building the dashboard …');
const folder = buildApp(values);
try {
  const { address } = await serve(folder, port, values);
  console.log(`\nCandor is at ${address}`);
  console.log(`The demo institution is at ${address}#/overview?open=demo`);
  console.log('Stop it with Ctrl-C.');
} catch (error) {
  console.error(
    error.code === 'EADDRINUSE'
      ? `Port ${port} is taken. Choose another: npm start -- --port ${port + 1}`
      : `The server did not start: ${error.message}`,
  );
  process.exit(1);
}
