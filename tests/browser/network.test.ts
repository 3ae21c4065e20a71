import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { closeApp, openApp } from '../support/open-app.ts';

beforeEach(async () => {
  await page.viewport(1440, 900);
});
afterEach(closeApp);

const grid = page.getByRole('grid');
const picture = page.getByRole('img', { name: /^Network of/ });

test('the picture and the table hold the same number of people', async () => {
  await openApp('#/network');

  await expect.element(picture).toHaveAccessibleName(/^Network of 220 people/);
  await expect.element(grid).toHaveAttribute('aria-rowcount', '221');
});

test('a least tie strength leaves the same people out of both', async () => {
  await openApp('#/network?min=0.6');

  const rows = Number((await grid.findElement()).getAttribute('aria-rowcount')) - 1;
  expect(rows).toBeLessThan(220);
  await expect.element(picture).toHaveAccessibleName(new RegExp(`^Network of ${String(rows)} people`));
});

test('the table is the way through the network by keyboard', async () => {
  await openApp('#/network');
  (await grid.findElement()).focus();

  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');

  await expect.element(page.getByRole('heading', { level: 2, name: 'Ashdown, Bram 126' })).toBeVisible();
  expect(location.hash).toBe('#/network?node=P126');
});

test('a name is found without its comma and shown in the panel', async () => {
  await openApp('#/network');

  await page.getByRole('combobox', { name: 'Find people' }).fill('bram galdrin');
  await page
    .getByRole('option', { name: /^Galdrin, Bram/ })
    .first()
    .click();

  await expect.element(page.getByRole('heading', { level: 2, name: /^Galdrin, Bram/ })).toBeVisible();
});

test('one name after another is found', async () => {
  await openApp('#/network');

  for (const name of ['Galdrin, Bram', 'Ashdown, Bram']) {
    await page.getByRole('combobox', { name: 'Find people' }).fill(name);
    await page
      .getByRole('option', { name: new RegExp(`^${name}`) })
      .first()
      .click();

    await expect.element(page.getByRole('heading', { level: 2, name: new RegExp(`^${name}`) })).toBeVisible();
    await expect.element(page.getByRole('combobox', { name: 'Find people' })).toHaveFocus();
  }
});

test('a link opens the same selection, order and kind', async () => {
  await openApp('#/network?kind=organization&color=country&node=O7&sort=-degree');

  await expect.element(page.getByRole('heading', { level: 2, name: 'University of Hollinsea 7' })).toBeVisible();
  await expect.element(page.getByRole('radio', { name: 'Organizations' })).toBeChecked();
  await expect.element(page.getByRole('columnheader', { name: 'Degree' })).toHaveAttribute('aria-sort', 'descending');
  await expect.element(page.getByText('United States').first()).toBeVisible();
});

test('funders of one work are tied, and have countries', async () => {
  await openApp('#/network?kind=funder&color=country');

  await expect.element(page.getByRole('radio', { name: 'Funders' })).toBeChecked();
  await expect.element(page.getByRole('columnheader', { name: 'Country' })).toBeVisible();
});

test('a mixed network says what each node is, in the legend and in the table', async () => {
  await openApp('#/network?kind=mixed&sort=-kind');

  await expect.element(page.getByRole('radio', { name: 'Mixed' })).toBeChecked();
  await expect.element(page.getByRole('columnheader', { name: 'Type' })).toHaveAttribute('aria-sort', 'descending');
  await expect.element(page.getByText('Diamond: funder')).toBeVisible();
});

test('a link keeps outlines around communities', async () => {
  await openApp('#/network?hulls=1');

  await expect.element(page.getByRole('checkbox', { name: 'Outline communities' })).toBeChecked();
});

test('people have no choice of color by country', async () => {
  await openApp('#/network?color=country');

  await expect.element(picture).toBeVisible();
  expect(page.getByRole('combobox', { name: 'Color' }).query()).toBeNull();
});

test('what the picture leaves out is said beside it', async () => {
  await openApp('#/network');

  await expect.element(page.getByText(/3 works with more than 100 authors/)).toBeVisible();
});

test('a measure is told with its definition', async () => {
  await openApp('#/network?node=P4');

  await page.getByRole('complementary').getByText('Constraint', { exact: true }).click();

  await expect.element(page.getByText(/How far the node’s ties lead back to one group/)).toBeVisible();
});

test('betweenness of a large network comes by and by, with how sure it is, until it is stopped', async () => {
  await openApp('#/network?size=betweenness&sort=-betweenness', { hasLargeNetwork: true });
  const card = page.getByRole('region', { name: 'Betweenness' });

  await expect.element(card.getByRole('status')).toHaveTextContent('An estimate, becoming better');
  await expect.element(card.getByText('128,000')).toBeVisible();
  await expect.element(card.getByText('0.0045')).toBeVisible();
  await expect.element(page.getByRole('columnheader', { name: 'Betweenness' })).toBeVisible();

  await card.getByRole('button', { name: 'Stop refining' }).click();
  await expect.element(card.getByRole('status')).toHaveTextContent('An estimate; stopped');
  await expect.element(card.getByText('128,000')).toBeVisible();
});

test('every path is counted on request, which can be stopped', async () => {
  await openApp('#/network?size=betweenness', { hasLargeNetwork: true });
  const card = page.getByRole('region', { name: 'Betweenness' });

  await card.getByRole('button', { name: 'Count every path' }).click();
  await expect.element(card.getByText('50 %')).toBeVisible();
  await expect.element(card.getByText('128,000')).toBeVisible();

  await card.getByRole('button', { name: 'Stop counting' }).click();
  await expect.element(card.getByRole('button', { name: 'Refine' })).toBeVisible();
});

test('before anything is loaded, it is said that a network file can be dropped', async () => {
  await openApp('#/network', { isEmpty: true });

  await expect.element(page.getByText(/is drawn when its file is dropped here/)).toBeVisible();
});
