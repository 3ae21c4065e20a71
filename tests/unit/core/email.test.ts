import { expect, test } from 'vitest';
import { withoutEmails } from '../../../data-pipeline/core/email.ts';

test.each([
  ['Institute, Town, Freedonia. Electronic address: ada@example.org.', 'Institute, Town, Freedonia.'],
  ['Town;ada@example.org; ben@example.org', 'Town'],
  ['Department (ada@example.org), Town', 'Department, Town'],
  ['E-mail: ada@example.org, Department of Samples', 'Department of Samples'],
  ['Bureau @ Home, Town', 'Bureau @ Home, Town'],
  ['Department, <ada@example.org>', 'Department'],
  ['ada@example.org', ''],
  ['Department of  Samples', 'Department of  Samples'],
])('%j is kept as %j', (text, kept) => {
  expect(withoutEmails(text)).toBe(kept);
});

// A pattern that tries every way would not end before the test is given up.
test('hostile text is read to its end', () => {
  const hostile = `${' '.repeat(200_000)}@${';a@b'.repeat(100_000)}${'x'.repeat(200_000)}`;
  expect(withoutEmails(hostile).length).toBeLessThanOrEqual(hostile.length);
});
