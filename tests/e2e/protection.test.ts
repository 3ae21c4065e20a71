import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, openApp } from './app.ts';

let app: App;
beforeAll(async () => {
  app = await openApp();
  await app.goTo('#/data?open=demo');
  await app.page.getByText('Demo institution').first().waitFor();
  await app.page.getByRole('button', { name: 'Data protection' }).waitFor({ timeout: 90_000 });
});
afterAll(() => app.close());

test('a file that is due is taken out for good, and the journal tells of it', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Data protection' }).click();
  await page.getByLabel('Keep awards/awards.csv until').waitFor();
  await page.getByText(/^Nothing is due/).waitFor();

  await page.getByRole('button', { name: 'Take out awards/awards.csv' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Take out' }).click();
  await page.getByLabel('Keep awards/awards.csv until').waitFor({ state: 'detached', timeout: 90_000 });
  await page.reload();
  await page.getByText(/^Nothing is due/).waitFor({ timeout: 90_000 });

  expect(await page.getByLabel('Keep awards/awards.csv until').count()).toBe(0);
  await app.goTo('#/log?kind=import');
  await page.getByRole('row').filter({ hasText: '103 files' }).waitFor();
  expect(app.complaints).toEqual([]);
});

test('settings are kept, and the text for those concerned says them', async () => {
  const { page } = app;
  await app.goTo('#/data/protection');
  await page.getByLabel('Institution').fill('Maren University');
  await page.getByRole('button', { name: 'Keep', exact: true }).click();

  await page.getByRole('region', { name: 'Data-protection text' }).getByText('Maren University').waitFor();
});

test('a notice is drafted about a finding, and that it was given is written down', async () => {
  const { page } = app;
  await page.evaluate(() => {
    localStorage.setItem('candor-reviewer', 'Ada Reviewer');
  });
  await app.goTo('#/findings');
  await page.getByRole('listbox', { name: 'Findings' }).getByRole('option').first().click();
  await page.getByRole('button', { name: 'Notice…' }).click();
  const text = await page.getByLabel('Text of the notice').inputValue();
  await page.getByRole('button', { name: 'Note that it was given' }).click();
  await page.getByText('Written down in the journal.').waitFor();

  expect(text).toContain('Nothing has been concluded.');
  await page.keyboard.press('Escape');
  await app.goTo('#/log?kind=notice');
  await page.getByRole('cell', { name: /^Draft for .*: 1 finding$/ }).waitFor();
});
