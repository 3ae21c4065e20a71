import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { assembly } from './bin/assembly.mjs';
import { connectedPolicy } from './bin/connected.mjs';
import { chromiumArguments, chromiumPath } from './tests/support/chromium.ts';

const allowServices: Plugin = {
  name: 'allow-services',
  transformIndexHtml: (html) => connectedPolicy(html),
};

const bothEngines = ['tests/{pipeline,rules}/**/*.test.ts'];

export default defineConfig(({ mode }) => ({
  base: './',
  plugins: [svelte(), assembly(), ...(mode === 'connected' ? [allowServices] : [])],
  worker: { format: 'es', plugins: () => [assembly()] },
  server: { fs: { allow: ['.', '../shared'] } },
  build: { target: 'es2023', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          setupFiles: ['tests/support/seeded.ts'],
          include: ['tests/unit/**/*.test.ts', ...bothEngines],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: { name: 'bench', include: ['tests/bench/**/*.bench.ts'] },
      },
      {
        extends: true,
        // Whatever the pages import is found before the first test: a later find would reload the browser under it.
        optimizeDeps: {
          entries: ['src/main.ts', 'src/worker/worker.ts', 'src/**/*.svelte', 'tests/browser/**/*.test.ts'],
          include: [
            ...['apache-arrow', '@duckdb/duckdb-wasm', 'saxes', 'fflate', 'nanotar'],
            ...['chardet', '@e965/xlsx', 'hyparquet', 'hyparquet-compressors', 'hash-wasm'],
            ...['@noble/hashes/sha2.js', '@noble/hashes/utils.js'],
          ],
        },
        test: {
          name: 'chromium',
          setupFiles: ['tests/support/seeded.ts'],
          globalSetup: ['tests/support/native-digests.ts'],
          include: ['tests/browser/**/*.test.ts', ...bothEngines],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: mode === 'test' ? chromiumPath() : '',
                args: [...chromiumArguments],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
}));
