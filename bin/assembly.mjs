import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { root } from './install.mjs';

const suffix = '?assembly';
/** Compiled modules by what they were made of: compiling takes some seconds. */
const cache = join(root, 'node_modules', '.cache', 'candor', 'assembly');
const compilerPackage = join(root, 'node_modules', 'assemblyscript', 'package.json');
const options = [
  ...['--outFile', 'kernels.wasm', '--runtime', 'stub', '--importMemory', '--enable', 'simd'],
  ...['-O3', '--noAssert', '--uncheckedBehavior', 'always'],
];

/**
 * Vite plugin: `import bytes from './kernels.ts?assembly'` compiles AssemblyScript, the entry and what lies beside it, and
 * gives the bytes of a WebAssembly module whose memory is imported as `env.memory`. The bytes stand in the script itself:
 * nothing is fetched, at build or later.
 */
export function assembly() {
  return {
    name: 'assembly',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith(suffix)) return null;
      const found = await this.resolve(source.slice(0, -suffix.length), importer, { skipSelf: true });
      return found === null ? null : `${found.id}${suffix}`;
    },
    async load(id) {
      if (!id.endsWith(suffix)) return null;
      const entry = id.slice(0, -suffix.length);
      const sources = readdirSync(dirname(entry))
        .sort()
        .map((name) => join(dirname(entry), name));
      for (const source of sources) this.addWatchFile(source);
      const bytes = await compiled(entry, sources);
      return `export default Uint8Array.from(atob('${bytes.toString('base64')}'), (letter) => letter.charCodeAt(0));`;
    },
  };
}

async function compiled(entry, sources) {
  const hash = createHash('sha256');
  for (const source of [compilerPackage, ...sources]) hash.update(readFileSync(source));
  const kept = join(cache, `${hash.update(options.join(' ')).digest('hex')}.wasm`);
  if (existsSync(kept)) return readFileSync(kept);
  const bytes = await compile(entry);
  mkdirSync(cache, { recursive: true });
  writeFileSync(`${kept}.${process.pid}`, bytes);
  renameSync(`${kept}.${process.pid}`, kept);
  return bytes;
}

async function compile(entry) {
  const { default: compiler } = await import('assemblyscript/asc');
  let bytes = null;
  const { error, stderr } = await compiler.main([basename(entry), '--baseDir', dirname(entry), ...options], {
    readFile: (name, base) => (existsSync(join(base, name)) ? readFileSync(join(base, name), 'utf8') : null),
    writeFile: (_name, contents) => (bytes = Buffer.from(contents)),
    listFiles: () => [],
  });
  if (error !== null || bytes === null) throw new Error(`${entry}: ${stderr.toString()}`);
  return bytes;
}
