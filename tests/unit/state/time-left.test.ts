import { expect, test } from 'vitest';
import { TimeLeft, timeLeftWords } from '../../../src/state/time-left.ts';

test('the rate of the last seconds says how long the rest takes', () => {
  const left = new TimeLeft();
  for (let second = 0; second <= 4; second += 1) left.add(second * 1_000_000, second * 1000);

  expect(left.rate).toBe(1_000_000);
  expect(left.secondsTo(64_000_000)).toBe(60);
});

test('a change of pace is followed within seconds', () => {
  const left = new TimeLeft();
  for (let second = 0; second <= 10; second += 1) left.add(second * 100, second * 1000);
  for (let second = 11; second <= 20; second += 1) left.add(1000 + (second - 10) * 10, second * 1000);

  expect(left.rate).toBe(10);
});

test('nothing is guessed from too little, or from what stands still', () => {
  const left = new TimeLeft();
  left.add(0, 0);
  left.add(500, 1000);
  expect(left.secondsTo(1000)).toBeNull();

  left.add(500, 20_000);
  left.add(500, 29_000);
  expect(left.secondsTo(1000)).toBeNull();
});

test('an amount below the one before begins anew', () => {
  const left = new TimeLeft();
  left.add(900, 0);
  left.add(0, 5000);
  left.add(300, 8000);

  expect(left.rate).toBe(100);
});

test.each([
  [4, 'a few seconds left'],
  [31, 'about 30 seconds left'],
  [54, 'about 50 seconds left'],
  [70, 'about a minute left'],
  [150, 'about 3 minutes left'],
  [3600, 'about an hour left'],
  [9000, 'about 2.5 hours left'],
])('%d seconds are "%s"', (seconds, words) => {
  expect(timeLeftWords(seconds)).toBe(words);
});
