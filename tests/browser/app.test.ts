import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { closeApp, openApp } from '../support/open-app.ts';

const places = [
  { name: 'the overview', hash: '#/overview' },
  { name: 'the findings', hash: '#/findings' },
  { name: 'a finding', hash: '#/findings/000000001a2b3c4d' },
  { name: 'the people', hash: '#/people' },
  { name: 'a person', hash: '#/people/P001' },
  { name: 'the network', hash: '#/network' },
  { name: 'a node of the network', hash: '#/network?node=P4&depth=1' },
  { name: 'the trends', hash: '#/trends' },
  { name: 'a query', hash: '#/query?sql=from%20work' },
  { name: 'the data', hash: '#/data' },
  { name: 'the log', hash: '#/log' },
];

async function problemsOf(element: Element, rules?: readonly string[]): Promise<string[]> {
  const { violations } = await axe.run(element, {
    resultTypes: ['violations'],
    ...(rules === undefined ? {} : { runOnly: [...rules] }),
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

beforeEach(async () => {
  await page.viewport(1440, 900);
});
afterEach(async () => {
  delete document.documentElement.dataset['theme'];
  await closeApp();
});

test.each(places)('$name has no accessibility fault that axe finds', async ({ hash }) => {
  await openApp(hash);

  expect(await problemsOf(document.body)).toEqual([]);
});

test.each(places)('$name has enough contrast in the dark', async ({ hash }) => {
  localStorage.setItem('candor.theme', 'dark');
  await openApp(hash);

  expect(await problemsOf(document.body, ['color-contrast'])).toEqual([]);
});

test.each(places)('$name fits a narrow screen, and axe finds no fault', async ({ hash }) => {
  await page.viewport(390, 844);
  await openApp(hash);

  expect(document.querySelector('main')?.scrollWidth).toBeLessThanOrEqual(390);
  expect(await problemsOf(document.body)).toEqual([]);
});

/** The fields whose edge does not stand out three to one from their ground (WCAG 2.2, 1.4.11), with the contrast that it has. */
function faintFields(): readonly string[] {
  return [...document.querySelectorAll<HTMLElement>('input:not([type=checkbox]), select, textarea')]
    .filter((field) => field.checkVisibility() && getComputedStyle(field).borderTopWidth !== '0px')
    .map((field) => {
      const { borderTopColor, backgroundColor } = getComputedStyle(field);
      const contrast = contrastOf(borderTopColor, backgroundColor);
      return { name: field.getAttribute('aria-label') ?? field.id, contrast };
    })
    .filter(({ contrast }) => !(contrast >= 3))
    .map(({ name, contrast }) => `${name} ${contrast.toFixed(2)}`);
}

function contrastOf(one: string, other: string): number {
  const [low = 0, high = 0] = [one, other].map(luminanceOf).toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminanceOf(color: string): number {
  const [red = NaN, green = NaN, blue = NaN] = (/^rgb\((\d+), (\d+), (\d+)\)$/.exec(color)?.slice(1) ?? []).map(
    (part) => {
      const share = Number(part) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    },
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test.each(places)('the edge of every field of $name stands out, in the light and in the dark', async ({ hash }) => {
  await openApp(hash);
  expect(faintFields()).toEqual([]);

  document.documentElement.dataset['theme'] = 'dark';
  expect(faintFields()).toEqual([]);
});

test('the landing of a first visit has no accessibility fault that axe finds', async () => {
  await openApp('#/data', { isEmpty: true });

  expect(await problemsOf(document.body)).toEqual([]);
});

test('markup in a quotation is shown as text', async () => {
  await openApp('#/findings/000000001a2b3c4d');

  await expect.element(page.getByText('<img src=x onerror=alert(1)>')).toBeVisible();
  expect(document.querySelector('main img')).toBeNull();
});

test('the characters that matter are marked, and no others', async () => {
  await openApp('#/findings/000000001a2b3c4d');

  await expect
    .element(page.getByText('Polytechnic of Nordhavn, Faculty of Coastal Engineering', { exact: true }))
    .toBeVisible();
  expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
    'Polytechnic of Nordhavn, Faculty of Coastal Engineering',
    'Polytechnic of Nordhavn',
  ]);
});

test('j and k move through the findings and keep the selection in the hash', async () => {
  await openApp('#/findings');

  await userEvent.keyboard('j');
  const first = window.location.hash;
  await userEvent.keyboard('j');
  await userEvent.keyboard('k');

  expect(first).toMatch(/^#\/findings\/[0-9a-f]{16}$/);
  expect(window.location.hash).toBe(first);
  await expect.element(page.getByText('1 of 43')).toBeVisible();
});

test('Enter in the list moves the focus to the evidence', async () => {
  await openApp('#/findings');

  page.getByRole('listbox', { name: 'Findings' }).element().focus();
  await userEvent.keyboard('{ArrowDown}{Enter}');

  await expect.poll(() => document.activeElement?.tagName).toBe('H2');
});

test('context stays out of the list until its switch is on', async () => {
  await openApp('#/findings');
  await expect.element(page.getByText('43 to review')).toBeVisible();

  await page.getByRole('switch', { name: /Show context/ }).click();

  await expect.element(page.getByText('64 to review')).toBeVisible();
  expect(window.location.hash).toBe('#/findings?context=1');
});

test('of a hundred thousand findings only those in sight are in the page', async () => {
  await openApp('#/findings?context=1', { findingCount: 100_000 });

  await expect.element(page.getByText('100,000 to review')).toBeVisible();
  expect(document.querySelectorAll('[role="option"]').length).toBeLessThan(40);
  expect(document.querySelector('[role="option"]')?.getAttribute('aria-setsize')).toBe('100000');
});

test('a link with an unknown filter says what was left out', async () => {
  await openApp('#/findings?severity=P&color=red');

  await expect.element(page.getByText('Part of this link was left out')).toBeVisible();
  await expect.element(page.getByText('14 of 43')).toBeVisible();
});

test('Ctrl-K finds a person without accents and opens their page', async () => {
  await openApp('#/overview');

  await userEvent.keyboard('{Control>}k{/Control}');
  await page.getByRole('combobox', { name: 'Search' }).fill('dordevic');
  await expect.element(page.getByRole('option', { name: /Đorđević/ }).first()).toBeVisible();
  await userEvent.keyboard('{Enter}');

  await expect.element(page.getByRole('heading', { level: 1, name: 'Đorđević, Ljubomir' })).toBeVisible();
  expect(window.location.hash).toBe('#/people/P004');
});

test('a work found by its title leads to the covered people who signed it', async () => {
  await openApp('#/overview');

  await userEvent.keyboard('{Control>}k{/Control}');
  await page.getByRole('combobox', { name: 'Search' }).fill('chloride');
  await expect.element(page.getByRole('option', { name: /Chloride/ })).toBeVisible();
  await userEvent.keyboard('{Enter}');

  await expect.element(page.getByText('2 covered people on the work')).toBeVisible();
  expect(document.querySelectorAll('[role="option"]')).toHaveLength(2);
});

test('the as-of date is applied on request and kept in the hash', async () => {
  await openApp('#/overview');

  await page.getByLabelText('As of').fill('2025-12-31');
  expect(window.location.hash).toBe('#/overview');
  await page.getByRole('button', { name: 'Apply' }).click();

  expect(window.location.hash).toBe('#/overview?as-of=2025-12-31');
  await expect.element(page.getByText(/as of\s+2025-12-31/)).toBeVisible();
});

test('a link with an as-of date opens the workspace for that day', async () => {
  await openApp('#/overview?as-of=2024-06-30');

  await expect.element(page.getByLabelText('As of')).toHaveValue('2024-06-30');
});

test('erasing asks first, and then shows that nothing is left', async () => {
  await openApp('#/data');

  await page.getByRole('button', { name: 'Erase everything…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Erase everything' }).click();

  await expect.element(page.getByText('this browser keeps 0 files and 0 settings', { exact: false })).toBeVisible();
});

test('the receipt shows each reject with its place and reason, and why a column was dropped', async () => {
  await openApp('#/data');

  await page.getByRole('button', { name: 'disclosures/positions.csv' }).click();

  await expect.element(page.getByText('row 207')).toBeVisible();
  await expect.element(page.getByText('person_id is empty')).toBeVisible();
  await expect.element(page.getByText('Protected attributes, which Candor never keeps')).toBeVisible();
});

test('a unit of fewer people than the least shown is hidden', async () => {
  await openApp('#/overview');

  await expect.element(page.getByRole('row', { name: 'Museum hidden' })).toBeVisible();
});
