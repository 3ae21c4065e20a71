import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from './install.mjs';

/**
 * Bundles one Node entry of the pipeline (TypeScript, with its SQL files inside).
 *
 * @returns the path of the module. Each process has a folder of its own, so that two commands can run at once.
 */
export async function bundle(entry, name) {
  const outDir = join(root, 'node_modules', '.cache', 'candor', `${name}-${process.pid}`);
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: { ssr: entry, outDir, emptyOutDir: true, target: 'node20', minify: false },
  });
  process.on('exit', () => rmSync(outDir, { recursive: true, force: true }));
  return join(outDir, `${name}.js`);
}
