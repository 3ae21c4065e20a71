import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { closeApp, openApp } from '../support/open-app.ts';

beforeEach(async () => {
  await page.viewport(1440, 900);
});
afterEach(closeApp);

test('titles say what the numbers say, without the year that is not over', async () => {
  await openApp('#/trends');

  await expect.element(page.getByRole('heading', { name: 'Works rose from 180 in 2015 to 400 in 2025' })).toBeVisible();
  await expect
    .element(page.getByRole('heading', { name: 'Components fell from 30 in 2015 to 20 in 2025' }))
    .toBeVisible();
});

test('a range in the link is the range of the titles', async () => {
  await openApp('#/trends?from=2018&to=2020');

  await expect.element(page.getByRole('heading', { name: 'Works rose from 246 in 2018 to 290 in 2020' })).toBeVisible();
});

test('years chosen by keyboard stand in the link', async () => {
  await openApp('#/trends');

  await page.getByRole('combobox', { name: 'From' }).selectOptions('2019');

  await expect.element(page.getByRole('heading', { name: 'Works rose from 268 in 2019 to 400 in 2025' })).toBeVisible();
  expect(location.hash).toBe('#/trends?from=2019&to=2026');
});

test('a chart has its numbers as a table, with the denominator of a share', async () => {
  await openApp('#/trends');
  const figure = page.getByRole('figure', { name: /^International share/ });

  await figure.getByText('Numbers as a table').click();

  await expect.element(figure.getByRole('row', { name: '2015 33% 26% 42% 40 120' })).toBeVisible();
});

test('a definition is folded away until it is asked for', async () => {
  await openApp('#/trends');
  const definition = page.getByText(/A country belongs to an organization, never to a person/);
  await expect.element(definition).not.toBeVisible();

  await page.getByRole('button', { name: 'What International share means' }).click();

  await expect.element(definition).toBeVisible();
});
