import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, openApp } from './app.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pages = ['overview', 'findings', 'people', 'network', 'trends', 'query', 'data', 'log'];

describe.each(['light', 'dark'] as const)('in %s colors', (colorScheme) => {
  let app: App;
  beforeAll(async () => {
    app = await openApp({ colorScheme });
    await app.page.getByRole('button', { name: 'Try the demo institution' }).first().click();
    await app.page.getByRole('button', { name: /Search/ }).waitFor({ timeout: 110_000 });
  });
  afterAll(() => app.close());

  test.each(pages)('the page %s has no serious fault that axe can find', async (page) => {
    await app.goTo(`#/${page}`);
    await app.page.getByRole('heading', { level: 1 }).waitFor();
    await app.page.waitForTimeout(600);

    // The policy forbids script tags from outside; the debugger's own evaluation is not bound by it.
    const faults = await app.page.evaluate(`(async () => {
      const exports = undefined; const module = undefined; const define = undefined;
      ${axe}
      const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
      return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).slice(0, 3).join(', '));
    })()`);

    expect(faults).toEqual([]);
  });
});
