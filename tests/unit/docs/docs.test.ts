import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { problems } from '../../../data-pipeline/core/errors.ts';

const pages = [
  ...['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md'],
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

describe.each(pages)('%s', (page) => {
  const links = [...readFileSync(page, 'utf8').matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, target]) => target!);

  test('has no dead link to a file of the project', () => {
    expect(links.filter((target) => !existsSync(join(dirname(page), target)))).toEqual([]);
  });
});

test('every problem code has a heading in docs/problems.md, and every heading a code', () => {
  const headings = [...readFileSync('docs/problems.md', 'utf8').matchAll(/^## (\w+)$/gm)].map(([, code]) => code);

  expect(headings.toSorted()).toEqual(Object.keys(problems).toSorted());
});
