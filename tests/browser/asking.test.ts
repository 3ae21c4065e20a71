import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { closeApp, openApp } from '../support/open-app.ts';

beforeEach(async () => {
  await page.viewport(1440, 900);
});
afterEach(closeApp);

const panel = page.getByRole('region', { name: 'Ask the network' });
const answer = page.getByRole('grid', { name: 'Answer as a table' });

async function choose(field: string, text: string, option: RegExp): Promise<void> {
  await panel.getByRole('combobox', { name: field }).fill(text);
  await page.getByRole('option', { name: option }).first().click();
}

test('a path is asked by typed names, and told with the works of each hop', async () => {
  await openApp('#/network');

  await page.getByRole('button', { name: 'Ask the network …' }).click();
  await choose('From: find people', 'ivo 80', /Galdrin|Ivo/);
  await choose('To: find people', 'bram 1', /Bram/);

  await expect.element(panel.getByText(/are 2 steps apart, on 3 paths/)).toBeVisible();
  await expect.element(panel.getByText('5 works · weight 2.5')).toBeVisible();
  await panel.getByRole('button', { name: 'Show all 5 works' }).click();
  await expect.element(panel.getByText('Chloride transport, part 1')).toBeVisible();
  expect(location.hash).toMatch(/ask=shortest&end-a=P\d+&end-b=P\d+/);
});

test('a link opens the same question and its answer, in words and as a table', async () => {
  await openApp('#/network?ask=strongest&end-a=P4&end-b=P9');

  await expect.element(panel.getByText(/the strongest path has 2 steps and is 2.4 long/)).toBeVisible();
  await expect.element(answer).toHaveAttribute('aria-rowcount', '7');
  await expect.element(page.getByText('6 rows of the answer')).toBeVisible();
});

test('the table of the answer goes by keyboard, and opens the work', async () => {
  await openApp('#/network?ask=shortest&end-a=P4&end-b=P9');
  (await answer.findElement()).focus();

  await userEvent.keyboard('{ArrowDown}{Enter}');

  await expect.poll(() => location.hash).toContain('show-work=doi%3A10.5555%2Feastmarch.1');
});

test('the table holds the whole picture again when asked', async () => {
  await openApp('#/network?ask=shortest&end-a=P4&end-b=P9');

  await page.getByText('Whole picture').click();

  await expect.element(page.getByRole('grid', { name: /^People of the picture/ })).toBeVisible();
});

test('without an answer it is said why, and what would give one', async () => {
  await openApp('#/network?ask=shortest&end-a=P4&end-b=P200&from=2020');

  await expect.element(panel.getByText(/they lie in different components/)).toBeVisible();
  await panel.getByRole('button', { name: 'There is an answer in all years' }).click();

  await expect.element(panel.getByText(/are 2 steps apart/)).toBeVisible();
  expect(location.hash).not.toContain('from=');
});

test('a person in the panel leads to a path from them', async () => {
  await openApp('#/network?node=P4');

  await page.getByRole('button', { name: 'Path to …' }).click();

  await expect.element(panel.getByRole('group', { name: 'From' }).getByText(/Eskelund/)).toBeVisible();
  expect(location.hash).toContain('ask=shortest&end-a=P4');
});

test('surroundings reach as many steps as asked', async () => {
  await openApp('#/network?ask=surroundings&end-a=P4');
  await expect.element(panel.getByText(/2 people within 2 steps of/)).toBeVisible();

  await panel.getByRole('combobox', { name: 'Steps' }).selectOptions('1 step');

  await expect.element(panel.getByText(/1 person within 1 step of/)).toBeVisible();
});

test('groups are units, communities, organizations and people, and are found by name', async () => {
  await openApp('#/network?ask=bridges');

  await choose('One group: find groups', 'physics', /^Physics\s+unit/);
  await expect.element(panel.getByRole('button', { name: 'Remove Physics' })).toBeVisible();
  await expect.poll(() => page.getByRole('listbox').query()).toBeNull();
  await choose('One group: find groups', 'bram 10', /Bram/);
  await choose('Other group: find groups', 'nordhavn', /Nordhavn/);

  await expect
    .element(panel.getByText(/between Physics and 1 other .* and .*Nordhavn.* \(1\); 12 pairs/))
    .toBeVisible();
  await expect.element(panel.getByText('75%')).toBeVisible();
  expect(location.hash).toMatch(/end-a=unit%3APhysics&end-a=node%3AP\d+&end-b=organization%3A/);
});

test('who connects the institution to an organization is told with the works that name it', async () => {
  await openApp('#/network?ask=organization');

  await choose('Organization: find organizations', 'nordhavn', /Nordhavn/);

  await expect.element(panel.getByText(/1 published with somebody who did/)).toBeVisible();
  await expect.element(panel.getByText('named on 1 work')).toBeVisible();
});

test('closing the question gives the picture back', async () => {
  await openApp('#/network?ask=common&end-a=P4&end-b=P9');
  await expect.element(panel.getByText(/1 person published with both/)).toBeVisible();

  await panel.getByRole('button', { name: 'Close the question' }).click();

  await expect.element(page.getByRole('heading', { name: 'The whole picture' })).toBeVisible();
  expect(location.hash).toBe('#/network');
});

test('organizations cannot be asked who connects the institution to one', async () => {
  await openApp('#/network?kind=organization&ask=shortest');

  await expect.element(panel.getByRole('combobox', { name: 'Question' })).toBeVisible();
  expect(panel.getByRole('option', { name: 'Who connects us to an organization' }).query()).toBeNull();
});
