import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { closeApp, openApp } from '../support/open-app.ts';

let saved: Blob[] = [];

beforeEach(async () => {
  await page.viewport(1440, 900);
  const make = URL.createObjectURL.bind(URL);
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    if (blob instanceof Blob) saved.push(blob);
    return make(blob);
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await closeApp();
});

/** The file of this type that a choice of an export menu saves. */
async function choose(subject: string, choice: string, type: string): Promise<Blob> {
  saved = [];
  await page
    .getByRole('button', { name: `Export ${subject}`, exact: true })
    .first()
    .click();
  await page.getByRole('menuitem', { name: choice, exact: true }).click();
  return vi.waitFor(
    () => saved.find((blob) => blob.type === type) ?? Promise.reject(new Error('nothing was saved')),
    20_000,
  );
}

async function chooseSvg(subject: string): Promise<{ svg: string; words: string; isWellFormed: boolean }> {
  const svg = await (await choose(subject, 'Picture (SVG)', 'image/svg+xml')).text();
  const drawn = new DOMParser().parseFromString(svg, 'image/svg+xml');
  const words = [...drawn.querySelectorAll('text')].map((text) => text.textContent).join(' ');
  return { svg, words, isWellFormed: drawn.querySelector('parsererror') === null };
}

const lanes = 'disclosed against observed';

test.each([
  {
    hash: '#/overview',
    subject: 'Opened and decided',
    has: ['Of 2026-03, a count is hidden', '43 found, 17 of them decided', 'first met them'],
  },
  { hash: '#/overview', subject: 'International share', has: ['2,715 of 3,870', 'never a person'] },
  { hash: '#/overview', subject: 'Works per year', has: ['3,870 works', 'counts once'] },
  {
    hash: '#/people/P001',
    subject: lanes,
    has: ['Adeyemi-Larsen, Tomasina', 'Affiliations are known of', 'Hatched', 'Disclosed on a form'],
  },
  { hash: '#/findings/000000001a2b3c4d', subject: lanes, has: ['Affiliations are known of', 'Hatched'] },
])('$subject of $hash says inside its file what it is, what it rests on, whence and when', async (picture) => {
  await openApp(picture.hash);
  const { svg, words, isWellFormed } = await chooseSvg(picture.subject);

  expect(isWellFormed).toBe(true);
  expect(words).toContain('Source: ');
  expect(words).toContain('As of 2026-03-31. Made with Candor.');
  for (const part of picture.has) expect(words).toContain(part);
  expect(svg).not.toMatch(/ class="| style="|var\(/u);
});

test('every chart of the trends says its source and date inside its file', async () => {
  await openApp('#/trends');
  await expect.element(page.getByRole('button', { name: /^Export / }).first()).toBeVisible();
  const subjects = [...document.querySelectorAll('figure button[aria-label^="Export "]')].map((button) =>
    (button.getAttribute('aria-label') ?? '').slice('Export '.length),
  );

  expect(subjects.length).toBeGreaterThan(5);
  for (const subject of new Set(subjects)) {
    expect((await chooseSvg(subject)).words).toContain('As of 2026-03-31. Made with Candor.');
    await userEvent.keyboard('{Escape}');
  }
});

test('a picture is as many pixels as its size says', async () => {
  await openApp('#/overview');
  const { svg } = await chooseSvg('Works per year');
  const width = Number(/ width="(\d+)"/u.exec(svg)?.[1]);
  const screen = await createImageBitmap(await choose('Works per year', 'Picture (PNG)', 'image/png'));
  const print = await createImageBitmap(await choose('Works per year', 'Picture for print (PNG, 4×)', 'image/png'));

  expect(screen.width).toBe(2 * width);
  expect(print.width).toBe(4 * width);
});
