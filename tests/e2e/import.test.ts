import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, drop, openApp } from './app.ts';

/** An export of a personnel office, as one comes: semicolons, Windows-1252, German headers, days first, rows with gaps. */
const exported = [
  'Personalnummer;Einrichtung;Beginn;Ende;Bescheinigt am;Staatsangehörigkeit',
  'H1;Universität Nordhavn;1.9.2021;;2.3.2026;XX',
  'H2;Institut für Küstenforschung;15.1.2019;31.12.2022;2.3.2026;XX',
  ';Sund Meeresstation;1.4.2020;;2.3.2026;XX',
  'H3;Polytechnikum Veldt;1.5.2018;;2.3.2026;XX',
  '',
].join('\r\n');

let app: App;
beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());

async function choose(name: string, content: string | Buffer): Promise<void> {
  const buffer = typeof content === 'string' ? Buffer.from(content) : content;
  await app.page.getByLabel('Files', { exact: true }).setInputFiles({ name, mimeType: '', buffer });
}

async function imported(button = 'Import 1 file'): Promise<void> {
  await app.page.getByRole('button', { name: button }).click();
  await app.page.getByText(/files? imported$/).waitFor({ timeout: 110_000 });
}

/** Rows in, accepted, rejected and blank of each file of the receipt. */
async function receipt(): Promise<Readonly<Record<string, readonly number[]>>> {
  await app.page.getByRole('heading', { name: 'Receipt' }).waitFor({ timeout: 60_000 });
  const rows = await app.page.getByRole('row').all();
  const cells = await Promise.all(rows.map(async (row) => (await row.innerText()).split(/[\t\n]+/)));
  return Object.fromEntries(
    cells.flatMap((parts) => {
      const numbers = parts.slice(-4).map(Number);
      return numbers.length === 4 && numbers.every(Number.isInteger) ? [[parts[0]?.trim() ?? '', numbers]] : [];
    }),
  );
}

test('a network of another program is drawn before anything is loaded, dropped or chosen among files', async () => {
  const pajek = '*Vertices 2\n1 "a"\n2 "b"\n*Edges\n1 2\n';
  await drop(app.page, 'dropped.txt', pajek);
  await app.page.getByRole('img', { name: 'Network of 2 nodes with 1 tie.' }).waitFor();
  await app.page.getByRole('button', { name: 'Close the file' }).click();
  await app.page.getByText('Nothing to compare yet').waitFor();

  await app.goTo('#/data');
  await choose('chosen.txt', pajek);
  await app.page.getByText('it is Pajek. Open it on the page Network.').waitFor();
  await app.page.getByRole('button', { name: 'Draw chosen.txt' }).click();
  await app.page.getByRole('img', { name: 'Network of 2 nodes with 1 tie.' }).waitFor();
  await app.goTo('#/data');
  await app.page.getByRole('button', { name: 'Cancel' }).click();
  await app.page.getByLabel('Files', { exact: true }).waitFor({ state: 'attached' });
});

describe('an unknown table', () => {
  test('is mapped, tried and imported, and its mapping is kept', async () => {
    await app.goTo('#/data');
    await choose('nebentaetigkeiten.csv', Buffer.from(exported, 'latin1'));
    await app.page.getByRole('button', { name: /^Map columns/ }).click();
    await app.page.getByLabel('This table holds').selectOption('positions');
    await app.page.getByLabel('Days are written').selectOption('day-first');
    await app.page.getByLabel('person_id', { exact: true }).selectOption({ label: 'Personalnummer' });
    await app.page.getByLabel('organization', { exact: true }).selectOption({ label: 'Einrichtung' });
    await app.page.getByLabel('certified_on', { exact: true }).selectOption({ label: 'Bescheinigt am' });
    await app.page.getByLabel('start', { exact: true }).selectOption({ label: 'Beginn' });
    await app.page.getByText('form_type is required').waitFor();
    expect(await app.page.getByRole('button', { name: 'Use this mapping' }).isDisabled()).toBe(true);

    await app.page.getByLabel('form_type', { exact: true }).selectOption('constant');
    await app.page.getByLabel('Text of form_type in every row').fill('biosketch');
    await app.page.getByText('All 4 records: 3 read, 1 rejected.').first().waitFor();
    expect(await app.page.getByRole('region', { name: 'As it is read' }).innerText()).toContain('2021-09-01');
    await app.page.getByRole('button', { name: 'Use this mapping' }).click();
    await imported();

    expect(await receipt()).toEqual({ 'nebentaetigkeiten.csv': [4, 3, 1, 0] });
    expect(await app.page.getByText('nebentaetigkeiten', { exact: false }).count()).toBeGreaterThan(1);
  });

  test('hands out its rejected rows, which are mended and imported alone', async () => {
    await app.page.getByRole('button', { name: 'nebentaetigkeiten.csv', exact: true }).click();
    const arriving = app.page.waitForEvent('download');
    await app.page.getByRole('button', { name: 'Download the rejected rows' }).click();
    const download = await arriving;
    const text = readFileSync(await download.path(), 'utf8');

    expect(download.suggestedFilename()).toBe('nebentaetigkeiten.rejected.csv');
    expect(text).toBe(
      '\ufeffPersonalnummer;Einrichtung;Beginn;Ende;Bescheinigt am;Staatsangehörigkeit\r\n' +
        ';Sund Meeresstation;1.4.2020;;2.3.2026;XX\r\n',
    );

    await choose('nebentaetigkeiten.rejected.csv', text.replace('\n;Sund', '\nH4;Sund'));
    await app.page.getByRole('row', { name: /rejected\.csv.*by mapping.*Ready/ }).waitFor();
    await imported();

    expect(await receipt()).toEqual({
      'nebentaetigkeiten.csv': [4, 3, 1, 0],
      'nebentaetigkeiten.rejected.csv': [1, 1, 0, 0],
    });
  });

  test('is there again after a reload, read by the mapping that was kept', async () => {
    await app.page.reload();

    expect(await receipt()).toEqual({
      'nebentaetigkeiten.csv': [4, 3, 1, 0],
      'nebentaetigkeiten.rejected.csv': [1, 1, 0, 0],
    });
  });

  test('lies in the browser once for each file, beside one manifest and the journal', async () => {
    const kept = await app.page.evaluate(async () => {
      const folder = await navigator.storage.getDirectory();
      const names: string[] = [];
      for await (const name of folder.keys()) names.push(name);
      const inputs: string[] = [];
      for await (const name of (await folder.getDirectoryHandle('inputs')).keys()) inputs.push(name);
      return { names: names.toSorted(), inputs: inputs.every((name) => /^[0-9a-f]{64}$/.test(name)) && inputs.length };
    });

    expect(kept).toEqual({ names: ['inputs', 'journals', 'manifest.json'], inputs: 2 });
  });
});

describe('an import that is stopped in the middle', () => {
  test('ends within a second, and leaves the workspace as it was', async () => {
    const work = (id: number) =>
      JSON.stringify({
        id: `https://openalex.org/W${String(id)}`,
        title: `Coatings ${String(id)}`,
        publication_date: '2024-05-01',
        authorships: [],
      });
    const lines = Array.from({ length: 150_000 }, (_, id) => work(4_000_000_000 + id)).join('\n');
    await choose('many-works.jsonl', lines);
    await app.page.getByRole('button', { name: 'Import 1 file' }).click();
    await app.page.getByText(/rows · .* of /).waitFor();
    const stopped = await app.page.evaluate(async () => {
      const started = performance.now();
      const buttons = [...document.querySelectorAll('button')];
      buttons.find((button) => button.textContent.trim() === 'Stop')?.click();
      while (!document.body.innerText.includes('Nothing was imported')) {
        await new Promise((next) => setTimeout(next, 10));
        if (performance.now() - started > 10_000) break;
      }
      return performance.now() - started;
    });

    expect(stopped).toBeLessThan(1000);
    await app.page.getByRole('button', { name: 'Cancel' }).click();
    expect(Object.keys(await receipt())).toEqual(['nebentaetigkeiten.csv', 'nebentaetigkeiten.rejected.csv']);

    await app.page.reload();
    expect(Object.keys(await receipt())).toEqual(['nebentaetigkeiten.csv', 'nebentaetigkeiten.rejected.csv']);
    await app.goTo('#/people/H4');
    await app.goTo('#/data');
  });
});

test('a file that nothing reads says why, and cannot be imported', async () => {
  await choose('minutes.pdf', '%PDF-1.7 …');
  await app.page.getByText('Cannot be read', { exact: true }).waitFor();

  expect(await app.page.getByRole('button', { name: 'Import 0 of 1 files' }).isDisabled()).toBe(true);
  await app.page.getByRole('button', { name: 'Cancel' }).click();
});

test('a removed mapping is asked about, and its tables are not recognized any more', async () => {
  await app.page.getByRole('button', { name: /^Remove nebentaetigkeiten/ }).click();
  await app.page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await app.page.getByText('None yet.', { exact: false }).waitFor({ timeout: 60_000 });

  expect(await receipt()).toEqual({
    'nebentaetigkeiten.csv': [0, 0, 0, 0],
    'nebentaetigkeiten.rejected.csv': [0, 0, 0, 0],
  });
});

test('nothing was asked of any other origin, and nothing broke the content security policy', () => {
  expect(app.foreignRequests).toEqual([]);
  expect(app.complaints).toEqual([]);
});
