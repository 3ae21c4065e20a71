import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync, strToU8 } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encoded } from '../support/encoded.ts';
import { type App, drop, openApp } from './app.ts';

const demo = resolve('out', 'demo');
const pages = ['overview', 'findings', 'people', 'network', 'trends', 'query', 'data', 'log'];
const titles = ['Overview', 'Findings', 'People', 'Network', 'Trends', 'Query', 'Data'];

let app: App;
beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());

async function openDemo(): Promise<void> {
  await app.page.getByRole('button', { name: 'Try the demo institution' }).first().click();
  await app.page.getByRole('button', { name: /Search/ }).waitFor({ timeout: 110_000 });
}

async function download(button: RegExp): Promise<string> {
  const arriving = app.page.waitForEvent('download');
  await app.page.getByRole('button', { name: button }).click();
  return readFileSync(await (await arriving).path(), 'utf8');
}

/** The list of findings, as the page exports it. */
async function exportedJson(): Promise<Exported> {
  await app.page.getByRole('button', { name: 'Export' }).click();
  await app.page.getByRole('radio', { name: /^JSON/ }).check();
  const text = await download(/^Save/);
  await app.page.keyboard.press('Escape');
  return JSON.parse(text) as Exported;
}

interface Exported {
  findings: { finding_id: string; severity: string; evidence: { quote: string }[] }[];
}

function identities({ findings }: Exported) {
  return findings
    .map(({ finding_id, severity, evidence }) =>
      [finding_id, severity, ...evidence.map(({ quote }) => quote)].join(' · '),
    )
    .toSorted();
}

describe('with nothing loaded', () => {
  test.each(pages)('the page %s says what to do', async (page) => {
    await app.goTo(`#/${page}`);

    await app.page.getByRole('button', { name: 'Try the demo institution' }).first().waitFor();
    expect(await app.page.getByRole('main').innerText()).not.toBe('');
  });
});

describe('with the demo institution', () => {
  beforeAll(openDemo);

  test.each(titles)('the page %s has its heading, and no second one', async (title) => {
    await app.goTo(`#/${title.toLowerCase()}`);
    await app.page.getByRole('heading', { level: 1, name: title }).waitFor();

    expect(await app.page.getByRole('heading', { level: 1 }).count()).toBe(1);
  });

  test('the browser finds what the command line found, word for word', async () => {
    await app.goTo('#/findings?context=1');
    const shown = await exportedJson();
    const written = JSON.parse(readFileSync(join(demo, 'results', 'findings.json'), 'utf8')) as Exported;

    expect(written.findings.length).toBeGreaterThan(50);
    expect(identities(shown)).toEqual(identities(written));
  });

  test('a finding shows what was observed beside what was disclosed, and opens again by its address', async () => {
    await app.goTo('#/findings');
    await app.page.getByRole('region', { name: 'List of findings' }).waitFor();
    await app.page.keyboard.press('j');
    await app.page.getByRole('region', { name: 'Public record' }).first().waitFor();
    const address = app.page.url();
    const quotation = await app.page.getByRole('region', { name: 'Public record' }).first().innerText();
    expect(await app.page.getByRole('region', { name: 'Disclosed' }).first().innerText()).not.toBe('');

    await app.goTo('#/overview');
    await app.page.goto(address);
    await app.page.getByRole('region', { name: 'Public record' }).first().waitFor();

    expect(await app.page.getByRole('region', { name: 'Public record' }).first().innerText()).toBe(quotation);
  });

  test('Ctrl-K finds a person by name', async () => {
    await app.goTo('#/people');
    await app.page.getByRole('heading', { level: 1, name: 'People' }).waitFor();
    const name = await app.page.getByRole('main').locator('bdi').filter({ hasNotText: 'People' }).first().innerText();

    await app.page.keyboard.press('Control+k');
    await app.page.getByRole('dialog').locator('input').fill(name);
    const results = app.page.getByRole('listbox', { name: 'Results' }).getByRole('option');
    await results.first().waitFor();

    expect(await results.first().innerText()).toContain(name);
    await app.page.keyboard.press('Escape');
  });

  test('Ctrl-K finds a funder and opens it in the network of funders', async () => {
    await app.page.keyboard.press('Control+k');
    await app.page.getByRole('dialog').locator('input').fill('endowment');
    const results = app.page.getByRole('listbox', { name: 'Results' }).getByRole('option');
    const first = results.filter({ hasText: 'Funder' }).first();
    const name = await first.locator('.label bdi').innerText();
    await first.click();

    await app.page.getByRole('heading', { level: 2, name }).waitFor();
    expect(app.page.url()).toContain('kind=funder');
  });

  test('a network file dropped on the network page is drawn there, and a broken one says in which line', async () => {
    await app.goTo('#/network');
    await drop(app.page, 'broken.net', '*Vertices 2\n1 "a"\n2 "b"\n*Edges\n1 9\n');
    await app.page.getByText('line 5: a tie ends at 9, which is no node of the file').waitFor();

    await drop(app.page, 'whole.net', '*Vertices 2\n1 "a"\n2 "b"\n*Edges\n1 2\n');
    await app.page.getByRole('img', { name: 'Network of 2 nodes with 1 tie.' }).waitFor();
    expect(app.page.url()).toContain('#/network');
    expect(await app.page.getByRole('columnheader').allInnerTexts()).not.toContain('Works');
    await app.page.getByRole('button', { name: 'Back to the workspace' }).click();
  });

  test('a packed network is drawn, and a table that may be one once it is told so, with the ties beside it', async () => {
    await app.goTo('#/people');
    await drop(app.page, 'packed.net.gz', gzipSync(strToU8('*Vertices 1\n1 "Ødegård"\n')));
    await app.page.getByRole('img', { name: 'Network of 1 node with 0 ties.' }).waitFor();

    await drop(app.page, 'map.txt', 'id\tlabel\tcluster\n1\tPhysics\t2\n2\tChemistry\t1\n');
    await app.page.getByText('can be drawn, where it is a map of VOSviewer').waitFor();
    await drop(app.page, 'ties.txt', '1\t2\t5\n');
    await app.page.getByText('2 files, ').waitFor();
    await app.page.getByRole('button', { name: 'Draw map.txt' }).click();
    await app.page.getByRole('img', { name: 'Network of 2 nodes with 1 tie.' }).waitFor();
    await app.page.getByText('map.txt and ties.txt').waitFor();

    await app.goTo('#/data');
    await app.page.getByRole('button', { name: 'Cancel' }).click();
  });

  test('one dropped on another page opens there, in UTF-16 too, and is closed once the page is left', async () => {
    await app.goTo('#/people');
    await drop(app.page, 'old.net', encoded('\ufeff*Vertices 2\n1 "Đorđe"\n2 "b"\n*Edges\n1 2\n', 'utf-16le'));
    await app.page.getByRole('img', { name: 'Network of 2 nodes with 1 tie.' }).waitFor();
    expect(app.page.url()).toContain('#/network');
    await app.page.getByText('Đorđe').first().waitFor();

    await app.goTo('#/people');
    await app.page.getByRole('heading', { level: 1, name: 'People' }).waitFor();
    await app.goTo('#/network');
    await app.page.getByRole('heading', { level: 1, name: 'Network' }).waitFor();
    expect(await app.page.getByText('old.net').count()).toBe(0);
  });

  test('another as-of date is checked again, and stands in the address', async () => {
    await app.goTo('#/overview?as-of=2024-01-01');
    await app.page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('input[type="date"]')?.value === '2024-01-01',
      undefined,
      { timeout: 60_000 },
    );

    expect(app.page.url()).toContain('as-of=2024-01-01');
    await app.goTo('#/overview?as-of=2026-06-30');
    await app.page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('input[type="date"]')?.value === '2026-06-30',
      undefined,
      { timeout: 60_000 },
    );
  });

  test('the workspace is there again after a reload', async () => {
    await app.goTo('#/overview');
    await app.page.reload();

    await app.page.getByRole('button', { name: /Search/ }).waitFor({ timeout: 60_000 });
  });

  test('one click erases everything, and nothing comes back', async () => {
    await app.goTo('#/data');
    await app.page.getByRole('button', { name: 'Erase everything…' }).click();
    await app.page.getByRole('dialog').getByRole('button', { name: 'Erase everything' }).click();
    await app.page.getByRole('button', { name: 'Try the demo institution' }).first().waitFor();
    await app.page.reload();
    await app.page.getByRole('button', { name: 'Try the demo institution' }).first().waitFor();

    const kept = await app.page.evaluate(async () => {
      const names: string[] = [];
      for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name);
      return [
        ...names,
        ...Object.keys(localStorage),
        ...(await indexedDB.databases()).map((database) => database.name),
      ];
    });
    expect(kept).toEqual([]);
  });
});

describe('with files dropped by hand', () => {
  test('the same files give the same findings as on the command line', async () => {
    const files = readdirSync(join(demo, 'in'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    await app.goTo('#/data?as-of=2026-06-30');
    await app.page.getByLabel('Files', { exact: true }).setInputFiles(files);
    await app.page.getByRole('button', { name: `Import ${String(files.length)} files` }).click({ timeout: 60_000 });
    await app.page.getByRole('button', { name: /Search/ }).waitFor({ timeout: 110_000 });
    await app.goTo('#/findings?context=1&as-of=2026-06-30');
    await app.page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('input[type="date"]')?.value === '2026-06-30',
      undefined,
      { timeout: 60_000 },
    );

    const shown = await exportedJson();
    const written = JSON.parse(readFileSync(join(demo, 'results', 'findings.json'), 'utf8')) as Exported;
    expect(identities(shown)).toEqual(identities(written));
  });

  test('markup, formulas and __proto__ in a file are text, and the receipt names what was dropped', async () => {
    const roster =
      'person_id,family_name,given_name,unit,nationality,__proto__\n' +
      'H1,<img src=x onerror="window.pwned=1">,=1+1,"<script>window.pwned=1</script>",XX,polluted\n';
    await app.goTo('#/data');
    await app.page
      .getByLabel('Files', { exact: true })
      .setInputFiles({ name: 'hostile.csv', mimeType: 'text/csv', buffer: Buffer.from(roster) });
    await app.page.getByRole('button', { name: 'Import 1 file' }).click();
    await app.page.getByText('1 file imported').waitFor({ timeout: 110_000 });
    await app.page.getByRole('button', { name: /hostile\.csv/ }).click();
    expect(await app.page.getByRole('main').innerText()).toContain('nationality');

    await app.goTo('#/people/H1');
    await app.page.getByRole('heading', { level: 1, name: '<img src=x' }).waitFor();

    expect(await app.page.evaluate(() => 'pwned' in window || 'polluted' in {})).toBe(false);
  });
});

test('the demo that the tests open is the one that the command line made', () => {
  expect(existsSync(join(demo, 'results', 'workspace.candor'))).toBe(true);
});

test('nothing was asked of any other origin, and nothing broke the content security policy', () => {
  expect(app.foreignRequests).toEqual([]);
  expect(app.complaints).toEqual([]);
});
