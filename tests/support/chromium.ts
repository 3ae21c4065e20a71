import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, normalize } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { parseTar } from 'nanotar';

const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * What every browser of the tests starts with: no sandbox (containers lack it), software GL, and no
 * request of the browser's own.
 */
export const chromiumArguments: readonly string[] = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
];

/**
 * The browser that the tests drive: `CANDOR_CHROMIUM` where set, else a system Chromium, else the one that
 * comes with npm, unpacked once below `node_modules/.cache`.
 */
export function chromiumPath(): string {
  const named = process.env['CANDOR_CHROMIUM'];
  if (named !== undefined && named !== '') return named;
  return systemPaths.find((path) => existsSync(path)) ?? unpackedChromium();
}

function unpackedChromium(): string {
  // The package's own launcher caches its binary under a name without a version and re-uses a stale one.
  const require = createRequire(import.meta.url);
  const root = dirname(dirname(require.resolve('@sparticuz/chromium')));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const home = join(dirname(dirname(root)), '.cache', `chromium-${version}`);
  const binary = join(home, 'chromium');
  if (existsSync(binary)) return binary;

  mkdirSync(home, { recursive: true });
  for (const archive of ['swiftshader', 'fonts', 'al2023']) unpackTar(join(root, 'bin', `${archive}.tar.br`), home);
  const partial = `${binary}.${String(process.pid)}`;
  writeFileSync(partial, brotliDecompressSync(readFileSync(join(root, 'bin', 'chromium.br'))));
  chmodSync(partial, 0o755);
  renameSync(partial, binary);
  return binary;
}

function unpackTar(path: string, home: string): void {
  for (const entry of parseTar(brotliDecompressSync(readFileSync(path)))) {
    const target = join(home, normalize(entry.name));
    if (!target.startsWith(home) || existsSync(target)) continue;
    if (entry.type === 'directory') mkdirSync(target, { recursive: true });
    if (entry.type === 'file' && entry.data !== undefined) {
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, entry.data, { mode: 0o755 });
    }
  }
}
