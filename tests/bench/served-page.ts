import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, type PluginOption } from 'vite';
import { serve } from '../../bin/serve.mjs';

export interface ServedPage {
  readonly address: string;
  /** Its folder, whose other files are served beside it, and where that is found. */
  readonly files: { readonly folder: string; readonly address: string };
  end(): void;
}

/** A page of this folder, built as the dashboard is, its workers too, and served by its server, until it is ended. */
export async function servedPage(html: string, plugins: () => PluginOption[]): Promise<ServedPage> {
  const folder = mkdtempSync(join(tmpdir(), 'candor-page-'));
  await build({
    configFile: false,
    base: './',
    logLevel: 'error',
    root: resolve('.'),
    plugins: plugins(),
    worker: { format: 'es', plugins },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2023',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: resolve(html) },
    },
  });
  const { server, address } = (await serve(folder, 0)) as { server: { close(): void }; address: string };
  return {
    address: `${address}${html}`,
    files: { folder, address },
    end: () => {
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
