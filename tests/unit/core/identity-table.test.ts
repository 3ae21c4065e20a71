import { expect, test } from 'vitest';
import { identityTable } from '../../../data-pipeline/core/identity-table.ts';

test('docs/identity.md says what the tables of weights and name rules say', async () => {
  await expect(identityTable()).toMatchFileSnapshot('../../../docs/identity.md');
});
