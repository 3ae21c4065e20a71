import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { closeApp, openApp } from '../support/open-app.ts';

beforeEach(async () => {
  await page.viewport(1440, 900);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await closeApp();
});

const picture = page.getByRole('img', { name: /^Network of/ });
const grid = page.getByRole('grid');
const compared = '#/network?a=2018-2020&b=2021-2023';

describe('two periods', () => {
  test('are begun with a button, and a link opens them', async () => {
    await openApp('#/network');

    await page.getByRole('button', { name: 'Compare periods' }).click();

    await expect.element(page.getByRole('group', { name: 'Periods that are compared' })).toBeVisible();
    expect(location.hash).toBe('#/network?a=2020-2022&b=2023-2025');
    expect(page.getByRole('spinbutton', { name: 'First year' }).query()).toBeNull();
  });

  test('count the ties of each kind and tell the rule', async () => {
    await openApp(compared);

    await expect.element(page.getByRole('heading', { name: '2018–2020 against 2021–2023' })).toBeVisible();
    await expect.element(page.getByText(/exact conditional test of two Poisson rates/)).toBeVisible();
    await expect.element(page.getByRole('checkbox', { name: /^New in 2021–2023/ })).toBeChecked();
  });

  test('have a table of ties, sorted by any column, which opens the works of both periods', async () => {
    await openApp(`${compared}&sort=-worksB`);
    await expect
      .element(page.getByRole('columnheader', { name: 'Works 2021–2023' }))
      .toHaveAttribute('aria-sort', 'descending');

    (await grid.findElement()).focus();
    await userEvent.keyboard('{Enter}');

    await expect.element(page.getByRole('region', { name: 'Selected tie' })).toHaveTextContent(/Stronger/);
    await expect.element(page.getByText('2021–2023: 9 works')).toBeVisible();
    await page
      .getByRole('button', { name: /^Chloride transport/ })
      .first()
      .click();
    expect(location.hash).toContain('show-work=');
  });

  test('leave kinds of ties out of the picture and the table', async () => {
    await openApp(compared);
    const ties = Number((await grid.findElement()).getAttribute('aria-rowcount'));

    await page.getByRole('checkbox', { name: /^In both, no clear change/ }).click();

    await expect
      .element(picture)
      .toHaveAccessibleName(new RegExp(`^Network of 220 people with ${String(Math.ceil(((ties - 1) * 4) / 5))} ties`));
    expect(location.hash).toContain('hide-ties=same');
  });

  test('say so where they share years', async () => {
    await openApp('#/network?a=2018-2021&b=2021-2023');

    await expect.element(page.getByRole('alert')).toHaveTextContent(/share years/);
  });

  test('are saved with dashes, the rule and what became of each tie', async () => {
    const saved: Blob[] = [];
    const make = URL.createObjectURL.bind(URL);
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      if (blob instanceof Blob) saved.push(blob);
      return make(blob);
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    await openApp(compared);
    await expect.element(picture).toBeVisible();
    const choose = async (choice: string): Promise<string> => {
      saved.length = 0;
      await page.getByRole('button', { name: 'Export the network', exact: true }).first().click();
      await page.getByRole('menuitem', { name: choice, exact: true }).click();
      return vi
        .waitFor(() => saved.at(-1) ?? Promise.reject(new Error('nothing was saved')), 20_000)
        .then((blob) => blob.text());
    };

    const svg = await choose('Picture (SVG)');
    const csv = await choose('Ties (CSV)');

    expect(svg).toContain('stroke-dasharray="7 5"');
    expect(svg).toContain('stroke-dasharray="2.5 3.5"');
    expect(svg).toContain('Gone after 2018–2020');
    expect(svg).toContain('2018–2020 and 2021–2023');
    expect(csv.split('\r\n')[0]).toContain('change,works_a,works_b,weight_a,weight_b');
    expect(csv).toMatch(/,stronger,1,9,0\.5,4\.5,/);
  });
});

describe('ranks', () => {
  test('are told with how far they move, in a chart, in the table and of a person', async () => {
    await openApp('#/network');

    await page.getByRole('button', { name: 'Draw the works anew' }).click();

    await expect
      .element(page.getByRole('img', { name: /^Half of the first 20 move by \d+ ranks or more/ }))
      .toBeVisible();
    await expect.element(page.getByRole('columnheader', { name: '95% from' }).first()).toBeVisible();
    expect(location.hash).toBe('#/network?ranks=1');
    (await grid.findElement()).focus();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect
      .element(
        page.getByText(
          /^\d+(st|nd|rd|th) of 220 by Degree; between \d+\w\w and \d+\w\w in 95% of 200 draws of the works/,
        ),
      )
      .toBeVisible();
  });

  test('sort the table', async () => {
    await openApp('#/network?ranks=1&sort=rank');

    await expect
      .element(page.getByRole('columnheader', { name: 'Rank by Degree' }))
      .toHaveAttribute('aria-sort', 'ascending');
    await expect.element(page.getByRole('row').nth(1)).toHaveTextContent(/1/);
  });

  test('say why where a measure takes too long', async () => {
    await openApp('#/network?ranks=1&size=betweenness');

    await expect.element(page.getByText(/takes too long to be measured again and again/)).toBeVisible();
  });
});

describe('a measure over windows', () => {
  test('is a line with its band for the person who is selected, and a table', async () => {
    await openApp('#/network?node=P4');

    await page.getByRole('button', { name: 'Degree over the years' }).click();

    await expect
      .element(page.getByRole('img', { name: /^Degree rose from 4 to 11, 2016–2018 to 2023–2025/ }))
      .toBeVisible();
    expect(location.hash).toContain('window=3');
    await page.getByText('Numbers as a table').click();
    await expect.element(page.getByRole('rowheader', { name: '2018–2020' })).toBeVisible();
  });
});

describe('communities through time', () => {
  test('are a picture and a table in the trends, and lead to their members in the network', async () => {
    await openApp('#/trends');

    await expect
      .element(page.getByRole('img', { name: /^5 communities in 5 windows: 1 merger, 1 split/ }))
      .toBeVisible();
    await page
      .getByRole('row', { name: /Materials Science/ })
      .getByRole('link', { name: 'In the network' })
      .click();

    await expect.element(page.getByText(/2: mostly Materials Science, 2016–2018: 14 members/)).toBeVisible();
    expect(location.hash).toBe('#/network?from=2016&to=2018&track=2');
    await page.getByRole('button', { name: 'Show everyone' }).click();
    expect(location.hash).toBe('#/network?from=2016&to=2018');
    await page.getByRole('link', { name: /^Communities through time/ }).click();
    await expect.element(page.getByRole('heading', { name: 'Communities through time' })).toBeVisible();
  });

  test('open from the picture by a click on a community', async () => {
    await openApp('#/trends?window=5');

    (await page.getByRole('img', { name: /^5 communities/ }).findElement())
      .querySelector('rect')
      ?.dispatchEvent(new MouseEvent('click', { bubbles: true }));

    await expect.element(page.getByText(/1: mostly Marine Biology, 2016–2020: 20 members/)).toBeVisible();
  });
});

describe('the strip of years', () => {
  const strip = page.getByRole('group', { name: 'Years of the network' });
  const [first, last] = ['First year shown', 'Last year shown'].map((name) => strip.getByRole('slider', { name }));

  test('sets the years of the network with its keys, as the typed years do', async () => {
    await openApp('#/network');

    ((await last!.findElement()) as HTMLElement).focus();
    await userEvent.keyboard('{ArrowLeft}');
    const end = Number((await last!.findElement()).getAttribute('aria-valuenow'));
    await expect.element(page.getByRole('spinbutton', { name: 'Last year' })).toHaveValue(end);
    expect(location.hash).toContain(`to=${String(end)}`);

    ((await first!.findElement()) as HTMLElement).focus();
    await userEvent.keyboard('{End}');
    await expect.element(first!).toHaveAttribute('aria-valuetext', String(end));

    await strip.getByRole('button', { name: 'All years' }).click();
    expect(location.hash).toBe('#/network');
  });

  test('stands in the width of a phone, however many years there are', async () => {
    await page.viewport(390, 844);
    await openApp('#/network', { hasOldWork: true });

    await expect.element(first!).toHaveAttribute('aria-valuemin', '1837');
    const { right } = (await last!.findElement()).getBoundingClientRect();
    expect(right).toBeLessThanOrEqual(390);
  });

  test('is played year by year, and pauses', async () => {
    await openApp('#/network');

    await strip.getByRole('button', { name: 'Play year by year' }).click();
    const start = Number((await first!.findElement()).getAttribute('aria-valuenow'));
    await expect.element(first!, { timeout: 10_000 }).toHaveAttribute('aria-valuenow', String(start + 1));
    await strip.getByRole('button', { name: 'Pause' }).click();

    await expect.element(strip.getByRole('button', { name: 'Play year by year' })).toBeVisible();
  });
});
