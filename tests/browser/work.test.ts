import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { closeApp, openApp } from '../support/open-app.ts';

const place = '#/findings/000000001a2b3c4d?show-work=doi%3A10.5555%2Feastmarch.1';

async function problemsOf(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, { resultTypes: ['violations'] });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

beforeEach(async () => {
  await page.viewport(1440, 900);
});
afterEach(closeApp);

test.each([
  ['light', 1440],
  ['dark', 1440],
  ['light', 390],
  ['dark', 390],
] as const)('a work has no accessibility fault that axe finds: %s, %i wide', async (theme, width) => {
  localStorage.setItem('candor.theme', theme);
  await page.viewport(width, 900);
  await openApp(place);
  await expect.element(page.getByRole('dialog').getByRole('heading', { name: /Chloride transport/ })).toBeVisible();

  const dialog = page.getByRole('dialog').element();
  expect(dialog.scrollWidth).toBeLessThanOrEqual(width);
  expect(await problemsOf(dialog)).toEqual([]);
});

test('the work behind a quotation opens over the card, stands in the link, and Escape closes it', async () => {
  await openApp('#/findings/000000001a2b3c4d');
  await expect.element(page.getByText('3 records · 5 differences between them')).toBeVisible();
  await page
    .getByRole('button', { name: /Chloride transport/ })
    .first()
    .click();

  await expect
    .element(page.getByRole('dialog').getByText('3 records from Crossref, Web of Science, OpenAlex'))
    .toBeVisible();
  expect(window.location.hash).toBe(place);

  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  expect(window.location.hash).toBe('#/findings/000000001a2b3c4d');
});

test('a field that the records dispute says so in words, and one value of it is taken', async () => {
  await openApp(place);
  const row = page.getByRole('dialog').getByRole('row', { name: /^Published/ });

  await expect.element(row).toHaveTextContent(/differs/);
  expect(row.element().querySelectorAll('.taken')).toHaveLength(1);
});

test('an award number of a database that the words lack says so beside them', async () => {
  await openApp(place);
  const funding = page.getByRole('dialog').getByRole('region', { name: /^Funding/ });
  const item = funding.getByRole('listitem').filter({ hasText: 'IT-99999' });

  await expect.element(item).toHaveTextContent(/Not in the words/);
  expect(page.getByRole('dialog').element().querySelector('mark')?.textContent).toBe('TRF-20-1187');
});

test('the awards of a work say by what, who holds them, and what contradicts', async () => {
  await openApp(place);
  const awards = page.getByRole('dialog').getByRole('region', { name: 'Awards that supported it' });
  const items = awards.getByRole('listitem');

  await expect.element(items.first()).toHaveTextContent(/Said by the authors’ words, Crossref, OpenAlex/);
  await expect.element(items.first()).toHaveTextContent(/held by Tomasina Adeyemi-Larsen \(PI\)/);
  await expect.element(items.nth(1)).toHaveTextContent(/The authors’ own words do not have this number/);
});

test('a link to a work that the files do not hold says so', async () => {
  await openApp('#/people?show-work=doi%3A10.5555%2Fgone');

  await expect.element(page.getByText('This work is not in the workspace')).toBeVisible();
});

test('the file of a record leads to its receipt, open', async () => {
  await openApp('#/data/7c1f2ab09d4e');

  await expect.element(page.getByRole('button', { name: 'roster.csv' })).toHaveAttribute('aria-expanded', 'true');
});
