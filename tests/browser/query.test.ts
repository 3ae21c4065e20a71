import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { closeApp, openApp } from '../support/open-app.ts';

beforeEach(async () => {
  await page.viewport(1440, 900);
  localStorage.setItem('candor-reviewer', 'Ada Reviewer');
});
afterEach(closeApp);

test('Ctrl+Enter runs what is written, the rows stand in a table, and the query is in the link', async () => {
  await openApp('#/query');
  await userEvent.fill(page.getByLabelText('SQL'), 'select title, year from work');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');

  await expect.element(page.getByText(/^2 rows, 2 columns/)).toBeVisible();
  await expect.element(page.getByRole('cell', { name: 'Tides of brine' })).toBeVisible();
  expect(location.hash).toBe('#/query?sql=select+title%2C+year+from+work');
});

test('what DuckDB does not take is said in its own words', async () => {
  await openApp('#/query?sql=select+titel+from+work');

  await expect.element(page.getByText('Binder Error: Referenced column "titel" not found')).toBeVisible();
});

test('a query is kept under a name, run again from the list and taken off it', async () => {
  await openApp('#/query');
  await userEvent.fill(page.getByLabelText('SQL'), 'from work');
  await page.getByRole('button', { name: 'Keep as…' }).click();
  await userEvent.fill(page.getByLabelText('Name'), 'All works');
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await page.getByRole('button', { name: 'All works', exact: true }).click();
  await expect.element(page.getByText(/^2 rows/)).toBeVisible();

  await page.getByRole('button', { name: 'Remove All works' }).click();
  await expect.element(page.getByRole('button', { name: 'All works', exact: true })).not.toBeInTheDocument();
});

test('a press on a column writes its name where the cursor stands', async () => {
  await openApp('#/query');
  await userEvent.fill(page.getByLabelText('SQL'), 'select ');
  await page.getByText('work', { exact: true }).click();
  await page.getByRole('button', { name: 'title', exact: true }).click();

  await expect.element(page.getByLabelText('SQL')).toHaveValue('select title');
});
