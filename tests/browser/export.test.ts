import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { closeApp, openApp } from '../support/open-app.ts';

beforeEach(async () => {
  await page.viewport(1440, 900);
});
afterEach(async () => {
  delete document.documentElement.dataset['theme'];
  await closeApp();
});

async function openExport(hash = '#/findings?severity=P'): Promise<void> {
  await openApp(hash);
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('dialog').findElement();
}

async function faults(): Promise<string[]> {
  const { violations } = await axe.run(document.body, { resultTypes: ['violations'] });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

async function choosePack(name: string, content: string): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[aria-label="Evidence pack"]')!;
  await userEvent.upload(input, new File([content], name, { type: 'application/zip' }));
}

test.each(['light', 'dark'])('the export in the %s has no accessibility fault that axe finds', async (theme) => {
  localStorage.setItem('candor.theme', theme);
  await openExport();

  expect(await faults()).toEqual([]);
});

test('the export fits a narrow screen', async () => {
  await page.viewport(390, 844);
  await openExport();
  await page.getByLabelText('For', { exact: true }).selectOptions('share');

  expect(document.querySelector('[role="dialog"]')!.scrollWidth).toBeLessThanOrEqual(390);
  expect(await faults()).toEqual([]);
});

test('the export says what it will hold, and saves it', async () => {
  await openExport();

  await expect.element(page.getByRole('dialog')).toHaveTextContent('severity: P; without context');
  await page.getByRole('radio', { name: /^Evidence pack/ }).click();
  await page.getByRole('button', { name: 'Save Evidence pack' }).click();
  await expect.element(page.getByText(/^evidence-pack\.zip was saved, with \d+ findings\.$/)).toBeVisible();
});

test('a copy for a researcher is of one person, and pseudonyms want a secret of twelve characters', async () => {
  await openExport();
  await page.getByLabelText('For', { exact: true }).selectOptions('researcher');
  await expect.element(page.getByLabelText('Person', { exact: true })).toBeVisible();

  await page.getByLabelText('For', { exact: true }).selectOptions('share');
  await expect.element(page.getByRole('button', { name: 'Save Excel' })).toBeDisabled();
  await page.getByLabelText('Secret', { exact: true }).fill('twelve chars');
  await expect.element(page.getByRole('button', { name: 'Save Excel' })).toBeEnabled();
});

test('a pack that is checked says what was found', async () => {
  await openExport();
  await choosePack('pack.zip', 'a sound pack');
  await expect.element(page.getByText('pack.zip is as it was written')).toBeVisible();

  await choosePack('other.zip', 'broken');
  await expect.element(page.getByText('other.zip is not as it was written')).toBeVisible();
  await expect.element(page.getByRole('dialog')).toHaveTextContent('evidence.json: its bytes are not those');
  expect(await faults()).toEqual([]);
});
