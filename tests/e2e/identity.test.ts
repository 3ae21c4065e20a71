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

/** What the focused element is called and, where it is a heading, whether it is one. */
function focused(): Promise<string> {
  return app.page.evaluate(() => {
    const active = document.activeElement;
    const name = active?.getAttribute('aria-label') ?? (active instanceof HTMLElement ? active.innerText : '');
    return `${active?.tagName ?? ''} ${name.replaceAll(/\s+/gu, ' ').trim()}`.trim();
  });
}

/** What is polled until it is as it should be: a change is built first. */
function eventually<Value>(value: () => Promise<Value>) {
  return expect.poll(value, { timeout: 60_000 });
}

/** Says by keys who decides, from the heading of what is chosen and back to it, unless that is known. */
async function introduce(): Promise<void> {
  if ((await app.page.getByLabel('Your name, as the log will say it').count()) === 0) return;
  const heading = await focused();
  await press('Shift+Tab');
  await app.page.keyboard.type('Ada Reviewer');
  await press('Enter');
  await eventually(focused).toBe(heading);
}

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await app.page.keyboard.press(key);
}

function heard(words: string | RegExp): Promise<void> {
  return app.page.getByRole('status').filter({ hasText: words }).waitFor({ state: 'attached', timeout: 60_000 });
}

/** Waits until a reason is there and nothing else is under way: before that the button is not enabled, and Enter does nothing. */
async function decidable(name: RegExp): Promise<void> {
  await eventually(() => app.page.getByRole('button', { name }).isEnabled()).toBe(true);
}

/** Takes the last decision back by its keys, once it can be. */
async function undo(): Promise<void> {
  await eventually(() => app.page.getByRole('button', { name: 'Undo' }).isEnabled()).toBe(true);
  await press('Control+z');
  await heard('Taken back');
}

test('by keys alone authors are merged, split and put back as they were, and the focus is never lost', async () => {
  const { page } = app;
  await app.goTo('#/people');
  await app.goTo('#/identity?of=authors');
  await page.getByRole('option').nth(1).waitFor();
  const names = await page.getByRole('option').locator('.name').allInnerTexts();
  await page.getByRole('searchbox', { name: 'Find an author by name' }).focus();

  await press('Tab', 'ArrowDown', 'ArrowDown', 'Enter');
  await eventually(focused).toBe(`H2 ${names[1]!}`);
  await introduce();
  await press('Tab');
  await page.keyboard.type(names[0]!);
  await heard(/authors? found/u);
  await eventually(() =>
    page
      .getByRole('button', { name: /^Compare with/u })
      .first()
      .innerText(),
  ).toContain(names[0]!);
  await press('Tab', 'Enter');
  await eventually(focused).toBe(`H2 One author? ${names[1]!} and ${names[0]!}`);
  await press('Escape');
  await eventually(focused).toBe(`BUTTON Compare with ${names[0]!}`);
  const before = await worksInSight();

  await press('Enter');
  await page.getByLabel('Reason, as the log will keep it').waitFor();
  await press('m');
  await page.keyboard.type('One page names both');
  await decidable(/^Merge/u);
  await press('Enter');
  await heard('Merged');
  await eventually(worksInSight).toBeGreaterThan(before);
  await eventually(focused).toMatch(/^H2 /u);
  await undo();
  await eventually(worksInSight).toBe(before);
  await eventually(focused).toBe(`H2 ${names[1]!}`);

  await page.getByRole('checkbox').first().focus();
  await press('Space', 's');
  await page.keyboard.type('Another field');
  await decidable(/^Split off/u);
  await press('Enter');
  await heard('Split off: 1 work');
  await eventually(async () => [1, before - 1].includes(await worksInSight())).toBe(true);
  await eventually(focused).toBe(`H2 ${names[1]!}`);
  await undo();
  await eventually(worksInSight).toBe(before);
  await eventually(focused).toBe(`H2 ${names[1]!}`);

  await press('Escape');
  await eventually(focused).toMatch(/^DIV Other authors/u);
  expect(page.url()).not.toContain('identity/');
  await press('ArrowDown');
  await eventually(() => page.getByRole('option', { selected: true }).locator('.name').innerText()).toBe(names[1]!);
  expect(app.complaints).toEqual([]);
}, 240_000);

test('by keys alone a group of works is decided, and the next one has the focus', async () => {
  const { page } = app;
  await app.goTo('#/people');
  await app.goTo('#/identity');
  await page.getByRole('listbox').focus();
  const [open = 0, decided = 0] = await counts();
  const second = await page.getByRole('option').nth(1).locator('.name').innerText();

  await press('ArrowDown', 'Enter');
  await eventually(focused).toMatch(/^H2 /u);
  await introduce();
  await press('c');
  await heard('Confirmed');
  await eventually(counts).toEqual([open - 1, decided + 1]);
  await eventually(focused).toBe(`H2 ${second}`);

  await undo();
  await eventually(counts).toEqual([open, decided]);
  await eventually(focused).toBe(`H2 ${second}`);
  expect(app.complaints).toEqual([]);
}, 240_000);

test('a work opened by keys gives the focus back to its title', async () => {
  const { page } = app;
  const title = page.locator('article ol').getByRole('button').first();
  await title.focus();
  const before = await focused();
  await press('Enter');
  await page.getByRole('dialog').waitFor();
  await press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  await eventually(focused).toBe(before);
});

test('on a phone there is one way back at a time: from two authors to one, from one to the list', async () => {
  const { page } = app;
  await page.setViewportSize({ width: 390, height: 844 });
  await app.goTo('#/people');
  await app.goTo('#/identity?of=authors');
  await page.getByRole('option').nth(1).click();
  await page.getByLabel('Find another author by name').fill('a');
  await page
    .getByRole('button', { name: /^Compare with/u })
    .first()
    .click();
  const back = page.getByRole('button', { name: /^Back to/u });
  expect(await back.allInnerTexts()).toEqual(['Back to the author']);
  await back.click();
  expect(await back.allInnerTexts()).toEqual(['Back to the list']);
  await back.click();
  await page.getByRole('option').first().waitFor();
  await page.setViewportSize({ width: 1440, height: 900 });
});

test('who goes on to the reason before the page has put the focus anywhere is not called back', async () => {
  const { page } = app;
  await app.goTo('#/people');
  await app.goTo('#/identity?of=authors');
  await page.getByRole('option').nth(1).click();
  await page.getByLabel('Find another author by name').fill('a');
  await page
    .getByRole('button', { name: /^Compare with/u })
    .first()
    .focus();
  await page.evaluate(() => {
    const onFrame = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (then) => window.setTimeout(() => onFrame(then), 500);
  });
  await press('Enter');
  const reason = page.getByLabel('Reason, as the log will keep it');
  await reason.waitFor();
  await press('m');
  await page.waitForTimeout(1500);
  await page.keyboard.type('One page');
  expect(await reason.inputValue()).toBe('One page');
  expect(await reason.evaluate((field) => field === document.activeElement)).toBe(true);
}, 120_000);
