import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, openApp } from './app.ts';

let app: App;
beforeAll(async () => {
  app = await openApp();
  await app.page.getByRole('button', { name: 'Try the demo institution' }).first().click();
  await app.page.getByRole('button', { name: /Search/ }).waitFor({ timeout: 110_000 });
});
afterAll(() => app.close());

/** How many groups wait, and how many a reviewer has decided. */
async function counts(): Promise<readonly number[]> {
  const shown = app.page.getByRole('group', { name: 'Show' });
  return Promise.all(
    [/^Cannot tell/, /^Decided by a reviewer/].map(async (name) => {
      const text = await shown.getByRole('button', { name }).innerText();
      return Number(text.replace(/\D/gu, ''));
    }),
  );
}

test('a group of works is confirmed; the decision is there after a reload, and Undo takes it back', async () => {
  const { page } = app;
  await app.goTo('#/identity');
  await page.getByRole('option').first().click();
  await page.getByLabel('Your name, as the log will say it').fill('Ada Reviewer');
  await page.getByRole('button', { name: 'Go on' }).click();
  const [open = 0, decided = 0] = await counts();
  await page.getByRole('button', { name: /^Theirs/ }).click();
  await expect.poll(counts, { timeout: 60_000 }).toEqual([open - 1, decided + 1]);

  await page.reload();
  await page.getByRole('group', { name: 'Show' }).waitFor({ timeout: 60_000 });
  expect(await counts()).toEqual([open - 1, decided + 1]);

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(counts, { timeout: 60_000 }).toEqual([open, decided]);
  expect(app.complaints).toEqual([]);
}, 240_000);

/** How many works the author in sight has. */
async function worksInSight(): Promise<number> {
  const heading = await app.page.getByRole('heading', { level: 3, name: /^\d+ works?$/u }).innerText();
  return Number(heading.replace(/\D/gu, ''));
}

test('two other authors are merged against a warning; that is there after a reload, and Undo takes it back', async () => {
  const { page } = app;
  await app.goTo('#/identity?of=authors');
  await page.getByRole('option').first().click();
  const before = await worksInSight();
  const other = await page.getByRole('option').nth(1).locator('.name').innerText();
  await page.getByLabel('Find another author by name').fill(other);
  await page
    .getByRole('button', { name: `Compare with ${other}`, exact: true })
    .first()
    .click();
  await page.getByText('No name of one fits any name of the other.').waitFor();
  await page.getByLabel('Reason, as the log will keep it').fill('Both names stand on one page');
  await page.getByRole('button', { name: 'Merge all the same' }).click();
  await page.getByRole('heading', { name: 'The same author?' }).waitFor({ timeout: 60_000 });
  await expect.poll(worksInSight, { timeout: 60_000 }).toBeGreaterThan(before);
  const merged = await worksInSight();

  await page.reload();
  await page.getByRole('heading', { name: 'The same author?' }).waitFor({ timeout: 60_000 });
  expect(await worksInSight()).toBe(merged);
  expect(await page.getByRole('option').first().innerText()).toContain('Decided by a reviewer');

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(worksInSight, { timeout: 60_000 }).toBe(before);
  expect(app.complaints).toEqual([]);
}, 240_000);

test('works that are somebody else’s are split off, and Undo brings them back', async () => {
  const { page } = app;
  await app.goTo('#/identity?of=authors');
  await page.getByRole('option').nth(2).click();
  const before = await worksInSight();
  const boxes = page.getByRole('checkbox', { name: /^Split off/u });
  await boxes.nth(before - 1).check();
  await boxes.nth(before - 2).check();
  await page.getByLabel('Reason, as the log will keep it').fill('Another field');
  await page.getByRole('button', { name: 'Split off 2 works' }).click();
  await expect.poll(async () => [before - 2, 2].includes(await worksInSight()), { timeout: 60_000 }).toBe(true);

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(worksInSight, { timeout: 60_000 }).toBe(before);
  expect(app.complaints).toEqual([]);
}, 240_000);
