import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { must, root, tool } from './install.mjs';

const demo = join(root, 'out', 'demo');

/** Makes the demo institution and runs the pipeline on it, unless this pipeline has; the app serves its workspace file. */
export function buildDemo() {
  const workspace = join(demo, 'results', 'workspace.candor');
  if (!existsSync(workspace) || statSync(workspace).mtimeMs < newestBelow(join(root, 'data-pipeline'))) {
    rmSync(demo, { recursive: true, force: true });
    must(process.execPath, [join(root, 'bin', 'candor.mjs'), 'demo', '--out', demo]);
    must(process.execPath, [
      join(root, 'bin', 'candor.mjs'),
      'pipeline',
      join(demo, 'in'),
      '--out',
      join(demo, 'results'),
      '--as-of',
      '2026-06-30',
    ]);
  }
  mkdirSync(join(root, 'public', 'examples'), { recursive: true });
  copyFileSync(workspace, join(root, 'public', 'examples', 'demo.candor'));
}

function newestBelow(folder) {
  return Math.max(
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  );
}

/**
 * Builds the dashboard into `dist/`; with `connected`, one that may ask public services, into `dist-connected/`.
 *
 * @returns the folder.
 */
export function buildApp({ connected = false } = {}) {
  const folder = connected ? 'dist-connected' : 'dist';
  const vite = tool('vite').replace(/\.bin.vite$/, join('vite', 'bin', 'vite.js'));
  const mode = connected ? 'connected' : 'production';
  must(process.execPath, [vite, 'build', '--logLevel', 'warn', '--mode', mode, '--outDir', folder, '--emptyOutDir']);
  return join(root, folder);
}
