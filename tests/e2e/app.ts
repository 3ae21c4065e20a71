import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { serve } from '../../bin/serve.mjs';
import { chromiumArguments, chromiumPath } from '../support/chromium.ts';

/** The built dashboard in a browser whose network ends at this page's own origin. */
export interface App {
  readonly address: string;
  readonly page: Page;
  /** Every request that was not for the page's own origin: each was refused. */
  readonly foreignRequests: readonly string[];
  /** Every console error, uncaught exception and violation of the content security policy. */
  readonly complaints: readonly string[];
  /** Goes to a place in the page by its hash, and waits until it is drawn. */
  goTo(hash: string): Promise<void>;
  /** A second page of the same browser profile. */
  secondPage(): Promise<Page>;
  close(): Promise<void>;
}

export interface AppOptions {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  /** The dashboard that may ask public services: what they answer, given the address; null = the request is refused. */
  readonly services?: (url: string) => unknown;
  /** Largest heap of JavaScript in each thread; going over it ends the page. */
  readonly javascriptHeapMegabytes?: number;
}

/** Serves `dist/` and opens it, as `npm start` does; `npm test` builds it first. */
export async function openApp(options: AppOptions = {}): Promise<App> {
  const { width = 1440, height = 900, colorScheme = 'light', services, javascriptHeapMegabytes } = options;
  const connected = services !== undefined;
  const dist = resolve(connected ? 'dist-connected' : 'dist');
  if (!existsSync(dist)) throw new Error(`${dist} is missing: run npm test, which builds the dashboard first`);
  const { server, address } = (await serve(dist, 0, { connected })) as { server: { close(): void }; address: string };
  const heap = javascriptHeapMegabytes ?? null;
  const args = heap === null ? [] : [`--js-flags=--max-old-space-size=${String(heap)}`];
  const browser: Browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: [...chromiumArguments, ...args],
  });
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, acceptDownloads: true });
  const foreignRequests: string[] = [];
  const complaints: string[] = [];
  await blockForeign(context, address, foreignRequests, services);
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(address);
  return {
    address,
    page,
    foreignRequests,
    complaints,
    goTo: async (hash) => {
      await page.goto(`${address}${hash}`);
    },
    secondPage: () => context.newPage(),
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}

/** Drops a file on whatever lies in the middle of the page. */
export async function drop(page: Page, name: string, content: string | Uint8Array): Promise<void> {
  const bytes = [...(typeof content === 'string' ? new TextEncoder().encode(content) : content)];
  const transfer = await page.evaluateHandle(
    ([file, numbers]) => {
      const dropped = new DataTransfer();
      dropped.items.add(new File([Uint8Array.from(numbers)], file));
      return dropped;
    },
    [name, bytes] as const,
  );
  await page.dispatchEvent('main', 'dragover', { dataTransfer: transfer });
  await page.dispatchEvent('main > *', 'drop', { dataTransfer: transfer });
}

async function blockForeign(
  context: BrowserContext,
  address: string,
  foreign: string[],
  services: AppOptions['services'],
): Promise<void> {
  await context.route('**/*', async (route) => {
    const url = route.request().url();
    if (url.startsWith(address) || url.startsWith('blob:') || url.startsWith('data:')) {
      await route.continue();
      return;
    }
    foreign.push(url);
    const answer = services?.(url) ?? null;
    if (answer === null) await route.abort();
    else
      await route.fulfill({
        json: answer,
        headers: { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': 'Authorization' },
      });
  });
}
