import { expect, test } from 'vitest';
import type { JsonObject } from '#pipeline';
import { entryText } from '../../../src/state/journal-log.ts';

function told(body: JsonObject): string {
  const place = { seq: 0, at: '2026-07-01T09:00:00.000Z', actor: 'Rae', left: 0, hash: 'ab' };
  return entryText({ ...place, kind: 'import', subject: 'workspace', body, isForgotten: false, isTakenBack: false });
}

test('an import names its files, and one that keeps days alone says so', () => {
  const files = ['ab', 'cd'].map((sha256) => ({ sha256, since: '2026-01-01' }));

  expect(told({ files: [{ path: 'roster.csv', sha256: 'ab' }] })).toBe('1 file: roster.csv');
  expect(told({ files })).toBe('The days from which 2 files count, said once more without names');
});
