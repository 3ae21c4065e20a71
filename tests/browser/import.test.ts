import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { closeApp, openApp } from '../support/open-app.ts';

const works = new File(['{}'], 'works.jsonl');
const roster = new File(['person_id'], 'roster-2026.csv');
const unknown = new File(['Personalnummer'], 'nebentaetigkeiten.csv');
const cut = new File(['x'], 'works.jsonl.gz');
const pdf = new File(['%PDF'], 'minutes.pdf');

async function choose(...files: readonly File[]): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[aria-label="Files"]')!;
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await expect.element(page.getByRole('heading', { level: 1, name: 'Import files' })).toBeVisible();
}

async function faults(): Promise<string[]> {
  const { violations } = await axe.run(document.body, { resultTypes: ['violations'] });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

function row(name: string) {
  return page.getByRole('row', { name: new RegExp(name) });
}

beforeEach(async () => {
  await page.viewport(1440, 900);
});
afterEach(async () => {
  delete document.documentElement.dataset['theme'];
  await closeApp();
});

test('files that are all recognized are imported by one click, and the receipt shows them', async () => {
  await openApp('#/data');
  await choose(works, roster);

  await page.getByRole('button', { name: 'Import 2 files' }).click();

  await expect.element(page.getByText('2 files imported')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'roster-2026.csv' })).toBeVisible();
});

test('each file says what it is, whether it can be read, and what to do where it cannot', async () => {
  await openApp('#/data', { isEmpty: true });
  await choose(works, unknown, cut, pdf);

  await expect.element(row('works.jsonl OpenAlex').getByText('Ready')).toBeVisible();
  await expect.element(row('nebentaetigkeiten').getByText('Needs mapping')).toBeVisible();
  await expect.element(row('nebentaetigkeiten').getByText('Table with 5 columns').last()).toBeVisible();
  await expect.element(row('works.jsonl.gz').getByText('Ready, in part')).toBeVisible();
  await expect.element(page.getByText('The file ends too early: the gzip data ends too early')).toBeVisible();
  await expect.element(row('minutes.pdf').getByText('Cannot be read')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Import 2 of 4 files' })).toBeEnabled();
});

test('a file taken out of the list is not imported, and an empty list leads back', async () => {
  await openApp('#/data', { isEmpty: true });
  await choose(works, pdf);

  await page.getByRole('button', { name: 'Take minutes.pdf out of the list' }).click();
  await expect.element(page.getByRole('button', { name: 'Import 1 file' })).toBeEnabled();
  await page.getByRole('button', { name: 'Take works.jsonl out of the list' }).click();

  await expect.element(page.getByRole('button', { name: 'Try the demo institution' })).toBeVisible();
});

test('a preview shows each record as it stands beside what is made of it', async () => {
  await openApp('#/data', { isEmpty: true });
  await choose(roster);

  await page.getByRole('button', { name: /^Preview/ }).click();
  await expect.element(page.getByText('All 2 records: 2 read, 0 rejected.')).toBeVisible();
  await page.getByRole('button', { name: 'line 3' }).click();

  await expect.element(page.getByRole('region', { name: 'As it stands in the file' }).getByText('soon')).toBeVisible();
  await expect.element(page.getByRole('region', { name: 'As it is read' }).getByText('Fjeldstad')).toBeVisible();
  await expect.element(page.getByText('"soon" is not a date')).toBeVisible();
  await expect.element(page.getByText(/nationality \(protected attribute\)/)).toBeVisible();
});

test('the arrow keys move through the records of a preview', async () => {
  await openApp('#/data', { isEmpty: true });
  await choose(works);
  await page.getByRole('button', { name: /^Preview/ }).click();

  page.getByRole('button', { name: 'line 1 Read', exact: true }).element().focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{End}{ArrowUp}');

  await expect.element(page.getByRole('heading', { name: 'line 99, as it stands in the file' })).toBeVisible();
  expect(document.activeElement?.textContent).toContain('line 99');
});

describe('the mapping of an unknown table', () => {
  beforeEach(async () => {
    await openApp('#/data', { isEmpty: true });
    await choose(unknown);
    await page.getByRole('button', { name: /^Map columns/ }).click();
  });

  test('starts from a guess that says why, and is tried at once', async () => {
    await expect.element(page.getByLabelText('This table holds')).toHaveValue('positions');
    await expect.element(page.getByLabelText('organization')).toHaveValue('cEinrichtung');
    await expect
      .element(page.getByRole('row', { name: /^organization/ }).getByText('A known name for it'))
      .toBeVisible();
    await expect
      .element(page.getByRole('row', { name: /^organization/ }).getByText('Polytechnic of Nordhavn · Sund'))
      .toBeVisible();
  });

  test('cannot be used while a required column is missing, and says which', async () => {
    await expect.element(page.getByText('form_type is required')).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Use this mapping' })).toBeDisabled();
  });

  test('takes a text for every row where the file lacks a column, and shows what is rejected then', async () => {
    await page.getByLabelText('form_type', { exact: true }).selectOptions('constant');
    await page.getByLabelText('Text of form_type in every row').fill('biosketch');

    await expect.element(page.getByText('All 3 records: 2 read, 1 rejected.').first()).toBeVisible();
    await expect.element(page.getByText('line 4: person_id is empty')).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Use this mapping' })).toBeEnabled();
  });

  test('is kept with the workspace once the file is imported', async () => {
    await page.getByLabelText('form_type', { exact: true }).selectOptions('constant');
    await page.getByLabelText('Text of form_type in every row').fill('biosketch');
    await page.getByRole('button', { name: 'Use this mapping' }).click();
    await expect.element(row('nebentaetigkeiten').getByText('Positions, by mapping').last()).toBeVisible();
    await page.getByRole('button', { name: 'Import 1 file' }).click();

    await expect.element(page.getByRole('button', { name: 'Remove nebentaetigkeiten' })).toBeVisible();
    await choose(new File(['Personalnummer'], 'next-year.csv'));
    await expect.element(row('next-year').getByText('Ready')).toBeVisible();
  });

  test.each(['light', 'dark'])('has no accessibility fault that axe finds, in the %s', async (theme) => {
    localStorage.setItem('candor.theme', theme);
    await openApp('#/data', { isEmpty: true });
    await choose(unknown);
    await page.getByRole('button', { name: /^Map columns/ }).click();
    await expect.element(page.getByText('form_type is required')).toBeVisible();

    expect(await faults()).toEqual([]);
  });

  test('fits a narrow screen, and axe finds no fault', async () => {
    await page.viewport(390, 844);
    await expect.element(page.getByText('form_type is required')).toBeVisible();

    expect(document.querySelector('main')?.scrollWidth).toBeLessThanOrEqual(390);
    expect(await faults()).toEqual([]);
  });
});

describe.each([
  { name: 'wide', width: 1440 },
  { name: 'narrow', width: 390 },
])('on a $name screen', ({ width }) => {
  test('the list has no accessibility fault that axe finds', async () => {
    await page.viewport(width, 844);
    await openApp('#/data', { isEmpty: true });
    await choose(works, unknown, cut, pdf, roster);
    await expect.element(page.getByRole('button', { name: 'Import 3 of 5 files' })).toBeVisible();

    expect(document.querySelector('main')?.scrollWidth).toBeLessThanOrEqual(width);
    expect(await faults()).toEqual([]);
  });

  test.each([roster, works])('the preview of $name has no accessibility fault that axe finds', async (file) => {
    await page.viewport(width, 844);
    await openApp('#/data', { isEmpty: true });
    await choose(file);
    await page.getByRole('button', { name: /^Preview/ }).click();
    await expect.element(page.getByRole('region', { name: 'As it is read' })).toBeVisible();

    expect(document.querySelector('main')?.scrollWidth).toBeLessThanOrEqual(width);
    expect(await faults()).toEqual([]);
  });
});

describe('while it runs', () => {
  test('the step, rows, bytes and a way to stop are shown; stopped, the files are still listed', async () => {
    await openApp('#/data', { isSlow: true });
    await choose(works);
    await page.getByRole('button', { name: 'Import 1 file' }).click();

    await expect.element(page.getByText('1,200 rows · 4.0 MB of 10.0 MB')).toBeVisible();
    expect(await faults()).toEqual([]);
    await page.getByRole('button', { name: 'Stop' }).click();

    await expect.element(page.getByText('Nothing was imported', { exact: true })).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Import 1 file' })).toBeEnabled();
  });

  test('an import that fails says why, and leaves the workspace and the list', async () => {
    await openApp('#/data', { isFull: true });
    await choose(works);
    await page.getByRole('button', { name: 'Import 1 file' }).click();

    await expect.element(page.getByText('This browser has no room left to keep the workspace')).toBeVisible();
    await expect.element(page.getByText('The import did not go through.')).toBeVisible();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect.element(page.getByRole('heading', { level: 1, name: 'Data' })).toBeVisible();
  });
});
