import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
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

test('a range in the link is the range of the titles, which claim no change that chance may have made', async () => {
  await openApp('#/trends?from=2018&to=2020');

  await expect
    .element(page.getByRole('heading', { name: 'Works: 246 in 2018, 290 in 2020, no clear change' }))
    .toBeVisible();
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

test('a year is chosen at a chart by keyboard, and the findings and the network follow it', async () => {
  await openApp('#/trends');
  const cursor = page.getByRole('slider', { name: /^Years of the chart: Works rose/ });
  await expect.element(cursor).toHaveAttribute('aria-valuetext', '2026: 212');

  (cursor.element() as HTMLElement).focus();
  await userEvent.keyboard('{Home}{ArrowRight}{Enter}');
  await expect.element(page.getByRole('heading', { name: 'Works: 202 in 2016' })).toBeVisible();
  expect(location.hash).toBe('#/trends?from=2016&to=2016');

  await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
  expect(location.hash).toBe('#/trends?from=2016&to=2017');
  await expect
    .element(page.getByRole('link', { name: 'Findings of these years' }))
    .toHaveAttribute('href', '#/findings?year=2016&year=2017');
  await expect
    .element(page.getByRole('navigation').getByRole('link', { name: 'Network' }))
    .toHaveAttribute('href', '#/network?from=2016&to=2017');

  await userEvent.keyboard('{Escape}');
  expect(location.hash).toBe('#/trends');
});

test('two periods are compared, with what changed clearly, and stand in the link', async () => {
  await openApp('#/trends');
  await expect
    .element(page.getByRole('heading', { name: /^\d+ of \d+ figures changed clearly from 2020–2022 to 2023–2025$/ }))
    .toBeVisible();

  await page.getByRole('combobox', { name: 'First year of A' }).selectOptions('2018');

  expect(location.hash).toBe('#/trends?a=2018-2022&b=2023-2025');
  await expect.element(page.getByRole('heading', { name: /from 2018–2022 to 2023–2025$/ })).toBeVisible();
});

test('a tie that emerged has its works, its topic and how rare it is, and people are in no order of their own', async () => {
  await openApp('#/trends');
  await expect.element(page.getByRole('heading', { name: '2 ties emerged in 2023–2025' })).toBeVisible();
  await expect.element(page.getByText('chance splits so in 0.8% of cases; holds among all tested')).toBeVisible();
  await expect.element(page.getByText(/412 ties have 5 works or more and were tested/)).toBeVisible();

  await page.getByText('7 works, 2025–2025').click();
  await page
    .getByRole('button', { name: /^Chloride transport/ })
    .first()
    .click();

  await expect.element(page.getByRole('dialog')).toBeVisible();
});

test('units stand side by side in the order of their names, and say how many years are hidden', async () => {
  await openApp('#/trends');

  await expect.element(page.getByText('2 years hidden: fewer than 5 people with works.')).toBeVisible();
  await expect
    .element(page.getByText('1 unit not shown: never 5 covered people with works in one year.'))
    .toBeVisible();
});

test('what changed since the run before stands with what may have done it', async () => {
  await openApp('#/trends');

  await expect.element(page.getByText(/1 finding new, 1 gone,\s+0 changed/)).toBeVisible();
  await expect.element(page.getByText(/Different: as of 2026-02-28 → 2026-03-31\./)).toBeVisible();
  await expect.element(page.getByText('because of date').first()).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'AFF-01 000000001a2b3c4d' })).toBeVisible();
});
