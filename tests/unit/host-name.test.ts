import { expect, test } from 'vitest';
import { hostsAbove, ownHost } from '../../data-pipeline/core/host-name.ts';

test.each([
  ['https://www.Maren.example/', 'maren.example'],
  ['cs.maren.example', 'cs.maren.example'],
  ['https://maren.edu.cn', 'maren.edu.cn'],
  ['https://sites.example.com/lab', null],
  ['https://gmail.com', null],
  ['http://www.edu.cn/', null],
  ['ac.uk', null],
  ['localhost', null],
  [null, null],
])('the host that is the whole of %s is %s', (website, host) => {
  expect(ownHost(website)).toBe(host);
});

test('a host and those above it are told the nearest first, without the ending alone', () => {
  expect(hostsAbove('a.cs.maren.example')).toEqual(['a.cs.maren.example', 'cs.maren.example', 'maren.example']);
  expect(hostsAbove('example')).toEqual([]);
});
