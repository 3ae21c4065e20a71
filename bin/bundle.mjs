import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { assembly } from './assembly.mjs';
import { root } from './install.mjs';

/** The script of the threads that measure networks. */
const graphThread = join(root, 'data-pipeline', 'commands', 'graph-thread.ts');

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
    publicDir: false,
    plugins: [assembly()],
    build: {
      ssr: true,
      rolldownOptions: {
        input: { [name]: entry, 'graph-thread': graphThread },
        output: { entryFileNames: '[name].js' },
      },
      outDir,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
    },
  });
  process.on('exit', () => rmSync(outDir, { recursive: true, force: true }));
  return join(outDir, `${name}.js`);
}
