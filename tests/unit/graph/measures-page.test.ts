import { expect, test } from 'vitest';
import { measuresPage } from '../../../data-pipeline/graph/measures-page.ts';

test('docs/measures.md says what the declared measures say', async () => {
  await expect(measuresPage()).toMatchFileSnapshot('../../../docs/measures.md');
});
