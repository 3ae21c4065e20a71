import { expect, test } from 'vitest';
import { rulesPage } from '../../../data-pipeline/rules/rules-page.ts';

test('docs/rules.md says what the declared rules and parameters say', async () => {
  await expect(rulesPage()).toMatchFileSnapshot('../../../docs/rules.md');
});
