import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectedOrigins } from '../../bin/connected.mjs';
import { lookupServices } from '../../data-pipeline/lookup/services/index.ts';
import { type App, openApp } from './app.ts';

const roster =
  'person_id,family_name,given_name,unit,orcid,employer_ror\nP1,Varga,Ilka,Physics,0000-0002-1825-0097,03ate3e03\n';

test('the hosts of the policy are those of the services that a page may ask', () => {
  expect(lookupServices.filter(({ isForPages }) => isForPages).map(({ origin }) => origin)).toEqual(connectedOrigins);
});

test('the default build does not even hold the addresses of the services', () => {
  const files = readdirSync(resolve('dist'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:js|html)$/u.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
  expect(files.length).toBeGreaterThan(5);
  for (const origin of connectedOrigins) expect(files.filter((text) => text.includes(origin))).toEqual([]);
});

describe('a dashboard built with --connected', () => {
  const asked: string[] = [];
  let app: App;

  beforeAll(async () => {
    app = await openApp({
      services: (url) => {
        asked.push(decodeURIComponent(url));
        return url.startsWith('https://api.openalex.org/works?') ? page(new URL(url)) : null;
      },
    });
  });
  afterAll(() => app.close());

  test('says so on every page, and asks nothing by itself', async () => {
    await app.goTo('#/data');
    await app.page.getByText('Connected', { exact: true }).waitFor();
    await app.page
      .getByLabel('Files', { exact: true })
      .setInputFiles({ name: 'roster.csv', mimeType: 'text/csv', buffer: Buffer.from(roster) });
    await app.page.getByRole('button', { name: /^Import/ }).click();
    await app.page.getByRole('heading', { name: 'Look up by hand' }).waitFor();
    expect(asked).toEqual([]);
  });

  test('counts first, with number and cost', async () => {
    await app.page.getByLabel('Your key').fill('very-secret');
    await app.page.getByLabel('Years').fill('2020');
    await app.page.getByLabel('Last year').fill('2024');
    await app.page.getByRole('button', { name: 'Count records' }).click();
    await app.page.getByText('120 records').waitFor();
    expect(await app.page.getByText('at least 2 requests, 0.0002 USD').count()).toBe(1);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain('authorships.author.orcid:0000-0002-1825-0097,publication_year:2020-2024');
    expect(asked.join()).not.toContain('secret');
  });

  test('hands the answers over as files to import, and the import reads them', async () => {
    await app.page.getByRole('button', { name: 'Fetch records' }).click();
    await app.page.getByRole('button', { name: /^Import 2 files/ }).click();
    await app.page.getByText('openalex-q001-p0002.json').first().waitFor();
    expect(app.complaints).toEqual([]);
  });
});

function page(url: URL): unknown {
  const size = Number(url.searchParams.get('per_page'));
  const start = Number((url.searchParams.get('cursor') ?? '*').replace('*', '0'));
  const results = Array.from({ length: Math.min(size, 120 - start) }, (_, index) => ({
    id: `https://openalex.org/W${String(9_000_000_001 + start + index)}`,
    title: `Tidal glass ${String(start + index)}`,
    publication_date: '2022-03-01',
    authorships: [{ raw_author_name: 'Ilka Varga', author: { display_name: 'Ilka Varga' } }],
  }));
  const next = start + size < 120 ? String(start + size) : null;
  return { meta: { count: 120, per_page: size, next_cursor: next, cost_usd: 0.0001 }, results };
}
