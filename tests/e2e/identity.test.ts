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
