import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { closeApp, openApp } from '../support/open-app.ts';

const finding = '#/findings/000000001a2b3c4d';
const option = () => page.getByRole('listbox', { name: 'Findings' }).getByRole('option', { selected: true });

beforeEach(async () => {
  await page.viewport(1440, 900);
  localStorage.setItem('candor-reviewer', 'Ada Reviewer');
});
afterEach(closeApp);

test('two keys decide: the status and its reason; Ctrl-Z takes it back and Ctrl-Shift-Z brings it again', async () => {
  await openApp(finding);
  await expect.element(page.getByRole('region', { name: 'Decide' })).toBeVisible();
  await userEvent.keyboard('31');

  await expect.element(option()).toHaveTextContent('Disclosed elsewhere');
  await expect.element(page.getByRole('region', { name: 'Review', exact: true })).toHaveTextContent('On another form');
  await expect.element(page.getByText('Decided: Disclosed elsewhere')).toBeInTheDocument();
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.element(option()).toHaveTextContent('New');
  await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
  await expect.element(option()).toHaveTextContent('Disclosed elsewhere');
});

test('the reviewer is asked for a name once, before the first decision', async () => {
  localStorage.clear();
  await openApp(finding);
  await userEvent.click(page.getByRole('button', { name: 'Decide', exact: true }));
  await userEvent.click(page.getByRole('button', { name: 'Data error' }));
  await userEvent.click(page.getByRole('button', { name: 'The publisher or the database has it wrong' }));
  await userEvent.fill(page.getByLabelText('Your name'), 'Bela');
  await userEvent.click(page.getByRole('button', { name: 'Save and decide' }));

  await expect.element(option()).toHaveTextContent('Data error');
  expect(localStorage.getItem('candor-reviewer')).toBe('Bela');
});

test('a note, the researcher’s reply and a reviewer stand beside the finding', async () => {
  await openApp(finding);
  for (const [button, label, text] of [
    ['Note', 'Note', 'Asked by mail.'],
    ['Reply', 'What the researcher replied', 'It is on the form of 2025.'],
    ['Assign', 'Name of the reviewer (empty: nobody)', 'Bela'],
  ] as const) {
    await userEvent.click(page.getByRole('button', { name: button, exact: true }));
    await userEvent.fill(page.getByLabelText(label, { exact: true }), text);
    await userEvent.click(page.getByRole('button', { name: 'Save', exact: true }));
    await expect.element(page.getByRole('region', { name: 'Review', exact: true })).toHaveTextContent(text);
  }
});

test('the status is a facet, and a decided finding leaves the list of new ones without losing the place', async () => {
  await openApp(`${finding}?status=new`);
  await userEvent.keyboard('82');
  await expect.element(page.getByText('Not in the list: the filters hide it')).toBeVisible();
  await userEvent.keyboard('j');

  await expect.element(page.getByText(/^1 of /)).toBeVisible();
});

test('one decision for all that the list shows is undone as one', async () => {
  await openApp('#/findings?severity=P');
  const all = page.getByRole('button', { name: /^Decide all/ });
  const label = (await all.findElement()).textContent;
  await userEvent.click(all);
  await userEvent.selectOptions(page.getByLabelText('Decision'), 'data_error');
  await userEvent.selectOptions(page.getByLabelText(/^Reason/), 'publisher_error');
  await userEvent.click(page.getByRole('button', { name: /^Decide on / }));
  await expect.element(page.getByRole('button', { name: 'Decide all 0' })).toBeDisabled();
  await userEvent.click(page.getByRole('button', { name: 'Undo (Ctrl-Z)' }));

  await expect.element(all).toHaveTextContent(label.trim());
});

test('a second reader sees the first decision only after their own, and then how far both agree', async () => {
  await openApp('#/findings?second=1', { decidedByOthers: 3 });
  await userEvent.keyboard('j');
  await expect.element(page.getByRole('region', { name: 'Decide' })).toBeVisible();
  expect(document.body.textContent).not.toContain('Ottokar');
  await userEvent.keyboard('51');

  await expect.element(page.getByRole('region', { name: 'Review', exact: true })).toHaveTextContent('Ottokar Second');
  await expect.element(page.getByText('1 of 1 agree')).toBeVisible();
});

test('a second tab says that it can only read', async () => {
  await openApp(finding, { isReadOnly: true });

  await expect.element(page.getByText('Open in another tab: read only here').first()).toBeVisible();
  expect(page.getByRole('button', { name: 'Decide', exact: true }).elements()).toHaveLength(0);
});
