import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { closeApp, openApp } from '../support/open-app.ts';

beforeEach(async () => {
  await page.viewport(1440, 900);
  localStorage.setItem('candor-reviewer', 'Ada Reviewer');
});
afterEach(closeApp);

test('the log is read again when it opens, and says that its chain is whole', async () => {
  await openApp('#/log', { decidedByOthers: 2 });

  await expect.element(page.getByText('The chain is whole: 3 entries, every byte read')).toBeVisible();
  const rows = page
    .getByRole('row')
    .elements()
    .map((row) => [...row.children].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()).join(' '));
  expect(rows[1]).toMatch(
    /^3 2026-03-31 10:00 UTC Ottokar Second Decision Wrong person: Another researcher has the same name/,
  );
  expect(rows[3]).toContain('Import');
});

test('its entries are filtered by kind and by words, and the filter is in the link', async () => {
  await openApp('#/log', { decidedByOthers: 2 });
  await userEvent.selectOptions(page.getByLabelText('Kind'), 'import');
  await expect.element(page.getByRole('row')).toHaveLength(2);
  await userEvent.selectOptions(page.getByLabelText('Kind'), '');
  await userEvent.fill(page.getByLabelText('Filter by words'), 'homonym');
  await expect.element(page.getByText('No entry passes these filters.')).toBeVisible();

  expect(location.hash).toBe('#/log?q=homonym');
});

test('what was taken back is said again from the log, as a new entry', async () => {
  await openApp('#/findings/000000001a2b3c4d');
  await expect.element(page.getByRole('region', { name: 'Decide' })).toBeVisible();
  await userEvent.keyboard('31');
  await expect.element(page.getByText('Decided: Disclosed elsewhere')).toBeInTheDocument();
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.element(page.getByText('Undone')).toBeInTheDocument();
  location.hash = '#/log?kind=decision';
  await expect.element(page.getByText('Taken back')).toBeVisible();
  await page.getByRole('button', { name: 'Say it again' }).click();

  await expect.element(page.getByRole('row')).toHaveLength(3);
});
